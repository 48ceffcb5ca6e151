import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

/** 隐患类型 of a dwelling (domain §3.3, C). 00 无 is the empty list. */
export const hazardTypeCodes: CodeTable = {
  name: 'hazardType',
  title: '房屋隐患',
  source: 'GB/T 31000 的同类系统（未见原文）',
  matchesByCode: true,
  entries: codeEntries('01治安 02消防 03矛盾纠纷 04劳资纠纷 99其他', { '99': ['其它'] }),
}
