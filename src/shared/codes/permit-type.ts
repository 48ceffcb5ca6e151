import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

/** 办证类型 of floating people (domain §3.3, C). */
export const permitTypeCodes: CodeTable = {
  name: 'permitType',
  title: '办证类型',
  source: 'GB/T 31000 的同类系统（未见原文）',
  matchesByCode: true,
  entries: codeEntries('01居住证 02暂住证 99其他', { '99': ['其它'] }),
}
