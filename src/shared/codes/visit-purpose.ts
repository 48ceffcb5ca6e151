import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

/** 来华目的 of overseas people (domain §3.3, C). */
export const visitPurposeCodes: CodeTable = {
  name: 'visitPurpose',
  title: '来华目的',
  source: 'GB/T 31000 的同类系统（未见原文）',
  matchesByCode: true,
  entries: codeEntries('01商务 02就业 03学习 04定居 05探亲 99其他', { '99': ['其它'] }),
}
