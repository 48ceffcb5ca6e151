import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

/** 证件类型, GA/T 517 (domain §3.4). */
export const documentTypeCodes: CodeTable = {
  name: 'documentType',
  title: '证件类型',
  source: 'GA/T 517',
  matchesByCode: true,
  entries: codeEntries(
    '111居民身份证 113户口簿 414普通护照 511台湾居民来往大陆通行证 516港澳居民来往内地通行证 990其他',
    { '111': ['身份证'], '414': ['护照'], '511': ['台胞证'], '516': ['回乡证'], '990': ['其它'] },
  ),
}
