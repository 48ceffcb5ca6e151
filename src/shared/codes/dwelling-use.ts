import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

/** 用途 of a dwelling; the values of 出租用途, which hold for any dwelling (domain §3.3, C). */
export const dwellingUseCodes: CodeTable = {
  name: 'dwellingUse',
  title: '房屋用途',
  source: 'GB/T 31000 的同类系统（未见原文）',
  matchesByCode: true,
  entries: codeEntries('01宿舍 02住房 03商铺 04办公 05仓库 06厂房 99其他', {
    '02': ['住宅', '居住', '自住'],
    '03': ['门店', '门面', '商业'],
    '99': ['其它'],
  }),
}
