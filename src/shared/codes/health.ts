import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

/** 健康状况 (domain §3.3): four broad words, no diagnosis. */
export const healthCodes: CodeTable = {
  name: 'health',
  title: '健康状况',
  source: '一个在用系统（标准未注明）',
  matchesByCode: true,
  entries: codeEntries('1健康或良好 2一般或较弱 3有慢性病 6残疾', {
    '1': ['健康', '良好'],
    '2': ['一般', '较弱'],
    '3': ['慢性病'],
  }),
}
