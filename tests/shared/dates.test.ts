import { describe, expect, test } from 'vitest'
import { chinaMinute, shortDate } from '../../src/shared/dates.ts'

describe('dates of lists', () => {
  test('a day has no leading zeros, and none is empty', () => {
    expect(shortDate('2026-01-05')).toBe('2026.1.5')
    expect(shortDate(null)).toBe('')
  })

  test('a minute is in China time and reads like the days beside it', () => {
    expect(chinaMinute(new Date('2026-01-04T17:05:00.000Z'))).toBe('2026.1.5 01:05')
  })
})
