import type { CodeTable } from './code-table.ts'

/** A group whose members the community looks after or keeps in touch with. */
export type SpecialGroup =
  | 'emptyNestElder'
  | 'disabledPerson'
  | 'subsistenceAllowanceHousehold'
  | 'destitutePerson'
  | 'keyYouth'
  | 'releasedPerson'
  | 'communityCorrection'
  | 'mentalIllness'
  | 'drugUser'
  | 'aidsRisk'

/**
 * 特殊群体 (domain §1.4, §3.3 `concernGroup`). Our codes. Of the last five nothing but the mark, the contact person, the
 * dates of visits and the fact of a referral is kept (domain §3.8).
 */
export const specialGroupCodes: CodeTable<SpecialGroup> = {
  name: 'specialGroup',
  title: '特殊群体',
  source: '本系统',
  matchesByCode: true,
  entries: [
    { code: 'emptyNestElder', label: '空巢老人', aliases: ['空巢', '独居老人'] },
    { code: 'disabledPerson', label: '残疾人', aliases: ['残疾', '残疾人员'] },
    { code: 'subsistenceAllowanceHousehold', label: '低保家庭', aliases: ['低保', '低保户'] },
    { code: 'destitutePerson', label: '特困人员', aliases: ['特困', '特困供养'] },
    { code: 'keyYouth', label: '重点青少年', aliases: ['困境儿童'] },
    { code: 'releasedPerson', label: '刑满释放人员', aliases: ['刑释人员', '刑满释放'] },
    { code: 'communityCorrection', label: '社区矫正人员', aliases: ['社区矫正', '矫正人员'] },
    { code: 'mentalIllness', label: '严重精神障碍患者', aliases: ['肇事肇祸等严重精神障碍患者', '精神障碍'] },
    { code: 'drugUser', label: '吸毒人员', aliases: ['戒毒人员'] },
    { code: 'aidsRisk', label: '艾滋病危险人员', aliases: ['艾滋病'] },
  ],
}

const RESTRICTED: ReadonlySet<string> = new Set<SpecialGroup>([
  'releasedPerson',
  'communityCorrection',
  'mentalIllness',
  'drugUser',
  'aidsRisk',
])

/** Whether a mark is kept from lists and cards and only shown with a reason, which the audit keeps (domain §3.8). */
export function isRestrictedGroup(group: string): boolean {
  return RESTRICTED.has(group)
}

/** The groups lists may filter by and cards may show. */
export const openGroups: readonly SpecialGroup[] = specialGroupCodes.entries
  .map((entry) => entry.code)
  .filter((code) => !isRestrictedGroup(code))
