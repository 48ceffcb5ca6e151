import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

/** 流入原因 of floating people (domain §3.3, C). */
export const inflowReasonCodes: CodeTable = {
  name: 'inflowReason',
  title: '流入原因',
  source: 'GB/T 31000 的同类系统（未见原文）',
  matchesByCode: true,
  entries: codeEntries('01务工 02务农 03经商 04学习培训 05婚嫁 06随迁 07治病疗养 08投亲靠友 09工作调动 99其他', {
    '01': ['打工', '务工经商'],
    '04': ['学习', '上学'],
    '99': ['其它'],
  }),
}
