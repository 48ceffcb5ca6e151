import type { CodeTable } from './code-table.ts'

/** What a person is to a grid. The responsible officer comes with an office, the others with an appointment (domain §1.2). */
export type PostingRole =
  'responsibleOfficer' | 'gridCaptain' | 'gridMember' | 'gridSupervisor' | 'residentGroupLeader' | 'partyGroupLeader'

/** 职务. Our codes; identifiers of the glossary (domain §2). */
export const postingRoleCodes: CodeTable<PostingRole> = {
  name: 'postingRole',
  title: '职务',
  source: '本系统',
  matchesByCode: true,
  entries: [
    { code: 'responsibleOfficer', label: '网格责任人', aliases: ['责任人'] },
    { code: 'gridCaptain', label: '网格长', aliases: ['格长', '网格组长'] },
    { code: 'gridMember', label: '网格员', aliases: ['专职网格员', '兼职网格员', '网格管理员', '网络员'] },
    { code: 'gridSupervisor', label: '网格监督员', aliases: ['监督员', '网格督导员'] },
    { code: 'residentGroupLeader', label: '居民小组长', aliases: ['居民小组组长', '小组长'] },
    { code: 'partyGroupLeader', label: '党小组组长', aliases: ['党小组长', '网格党小组组长', '网格党小组长'] },
  ],
}
