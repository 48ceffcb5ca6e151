import type { Division } from '../../api/client.ts'
import { passphraseFault } from '../../../shared/rules/passphrase.ts'

/** What set-up asks for, all as typed; empty where nothing was. */
export interface SetUpDraft {
  readonly code: string
  /** As the national list has it, `新城居委会`; set-up keeps it unchanged. */
  readonly officialName: string
  /** As papers print it, `新城社区`. */
  readonly name: string
  readonly province: string
  readonly city: string
  readonly county: string
  readonly subdistrict: string
  readonly leadDepartment: string
  readonly telephone: string
  readonly address: string
  readonly operatorName: string
  readonly passphrase: string
  readonly repeated: string
}

/** A part of the draft, as a step changes it. */
export type DraftChange = (patch: Partial<SetUpDraft>) => void

export const EMPTY_DRAFT: SetUpDraft = {
  code: '',
  officialName: '',
  name: '',
  province: '',
  city: '',
  county: '',
  subdistrict: '',
  leadDepartment: '',
  telephone: '',
  address: '',
  operatorName: '',
  passphrase: '',
  repeated: '',
}

/** Names the national list puts where there is no division of that level; nobody writes them on a paper. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
  '直辖县级',
])

/** What the chosen community fills in: the official name as it is, the other names as papers write them. */
export function draftOfPath(path: readonly Division[]): Partial<SetUpDraft> {
  const nameOf = (level: Division['level']): string => {
    const found = path.find((division) => division.level === level)
    return found === undefined || PLACEHOLDERS.has(found.name) ? '' : found.displayName
  }
  const community = path.find((division) => division.level === 'community')
  return {
    code: community?.code ?? '',
    officialName: community?.name ?? '',
    name: nameOf('community'),
    province: nameOf('province'),
    city: nameOf('city'),
    county: nameOf('county'),
    subdistrict: nameOf('subdistrict'),
  }
}

/** Whether the community is known: a code of 12 digits and a name. */
export function isCommunityChosen(draft: SetUpDraft): boolean {
  return /^\d{12}$/.test(draft.code) && draft.name.trim() !== ''
}

/** Why the operator's step is not complete, at the field; empty when it is. */
export function operatorFaults(draft: SetUpDraft): Partial<Record<'operatorName' | 'passphrase' | 'repeated', string>> {
  const weak = passphraseFault(draft.passphrase)
  return {
    ...(draft.operatorName.trim() === '' && { operatorName: '请填写姓名。' }),
    ...(weak !== null && { passphrase: `${weak}。` }),
    ...(draft.repeated !== draft.passphrase && { repeated: '两次输入的口令不同。' }),
  }
}

function optional(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** The draft as the office's record; empty texts become null. */
export function profileOf(draft: SetUpDraft) {
  return {
    code: draft.code,
    officialName: draft.officialName.trim() === '' ? draft.name.trim() : draft.officialName.trim(),
    name: draft.name.trim(),
    province: optional(draft.province),
    city: optional(draft.city),
    county: optional(draft.county),
    subdistrict: optional(draft.subdistrict),
    leadDepartment: optional(draft.leadDepartment),
    telephone: optional(draft.telephone),
    address: optional(draft.address),
  }
}
