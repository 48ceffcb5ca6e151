import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

/** 住所类型 of floating people (domain §3.3, C). */
export const lodgingTypeCodes: CodeTable = {
  name: 'lodgingType',
  title: '住所类型',
  source: 'GB/T 31000 的同类系统（未见原文）',
  matchesByCode: true,
  entries: codeEntries('01自购房屋 02租赁房屋 03寄居 04借住 05单位宿舍 06临时性宿舍 07农民工公寓 99其他', {
    '01': ['自有', '自购'],
    '02': ['租房', '租住', '租赁'],
    '99': ['其它'],
  }),
}
