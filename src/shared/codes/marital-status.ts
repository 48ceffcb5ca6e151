import { codeEntries } from './code-entries.ts'
import type { CodeTable } from './code-table.ts'

/** 婚姻状况, GB/T 2261.2 (domain §3.4). */
export const maritalStatusCodes: CodeTable = {
  name: 'maritalStatus',
  title: '婚姻状况',
  source: 'GB/T 2261.2',
  matchesByCode: true,
  entries: codeEntries('10未婚 20已婚 21初婚 22再婚 23复婚 30丧偶 40离婚 90未说明', {
    '20': ['有配偶'],
    '40': ['离异'],
  }),
}
