import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

/** 留守类型 (domain §3.3); labels of systems in use, the numbers are ours. */
export const leftBehindTypeCodes: CodeTable = {
  name: 'leftBehindType',
  title: '留守类型',
  source: '本地系统的标签',
  matchesByCode: true,
  entries: codeEntries('1留守老人 2留守妇女 3留守儿童', { '1': ['老人'], '2': ['妇女'], '3': ['儿童'] }),
}
