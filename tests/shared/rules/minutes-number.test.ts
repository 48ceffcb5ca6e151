import { expect, it } from 'vitest'
import { nextMinutesNumber, runningNumber } from '../../../src/shared/rules/minutes-number.ts'

it('reads the running number, not the year', () => {
  expect(['第12号', '〔2026〕7号', '2026年第 3 号', '临时'].map(runningNumber)).toEqual([12, 7, 3, undefined])
})

it('proposes one more than the highest of the year', () => {
  expect(nextMinutesNumber([])).toBe('第1号')
  expect(nextMinutesNumber(['第2号', '第11号', '临时', '第3号'])).toBe('第12号')
})
