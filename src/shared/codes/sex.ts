import type { CodeTable } from './code-table.ts'

/**
 * 性别, GB/T 2261.1. Never read from a bare `0`: two systems in use write 0 for 女 (domain §3.4); 1 and 2 are safe and
 * stand as aliases.
 */
export const sexCodes: CodeTable<'0' | '1' | '2' | '9'> = {
  name: 'sex',
  title: '性别',
  source: 'GB/T 2261.1',
  matchesByCode: false,
  entries: [
    { code: '1', label: '男', aliases: ['男性', '男士', '男的', 'M', 'male', '1'] },
    { code: '2', label: '女', aliases: ['女性', '女士', '女的', 'F', 'female', '2'] },
    { code: '0', label: '未知', aliases: ['未知的性别'] },
    { code: '9', label: '未说明', aliases: ['未说明的性别'] },
  ],
}
