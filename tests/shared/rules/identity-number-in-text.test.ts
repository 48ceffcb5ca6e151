import { expect, test } from 'vitest'
import { holdsIdentityNumber } from '../../../src/shared/rules/identity-number-in-text.ts'

test.each([
  '身份证610727198001010011',
  '61072719800101001X',
  '61072719800101001x，男',
  '610727 19800101 0011',
  '610727-1980-0101-0011',
  '６１０７２７１９８００１０１００１１',
  '610727800101001',
])('%s holds an identity number', (text) => {
  expect(holdsIdentityNumber(text)).toBe(true)
})

test.each([
  '13800001234',
  '13800001234、13900005678',
  '13800001234 13900005678',
  '0916-4821234',
  '610727001003',
  '6222020200112233445',
  '2026-01-05至2028-12-31',
  '略新聘〔2026〕001号',
])('%s holds none', (text) => {
  expect(holdsIdentityNumber(text)).toBe(false)
})
