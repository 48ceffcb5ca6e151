import { describe, expect, it } from 'vitest'

import { parseDateText } from '../../../src/renderer/components/date-text.ts'

const TODAY = '2026-03-01'

describe('parseDateText', () => {
  it.each([
    ['20260105', '2026-01-05'],
    ['2026-1-5', '2026-01-05'],
    ['2026.01.05', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['2026年1月5日', '2026-01-05'],
    ['1.5', '2026-01-05'],
    ['1月5日', '2026-01-05'],
    ['12-31', '2026-12-31'],
    ['今天', '2026-03-01'],
    ['昨天', '2026-02-28'],
    ['后天', '2026-03-03'],
    ['２０２６．１．５', '2026-01-05'],
    ['1。5', '2026-01-05'],
    [' 2026 - 1 - 5 ', '2026-01-05'],
    ['2024-2-29', '2024-02-29'],
  ])('reads %s as %s', (text, day) => {
    expect(parseDateText(text, TODAY)).toBe(day)
  })

  it.each(['', '2026-2-29', '13.1', '0.5', '20261301', '18991231', '明年', '2026', '1-2-3'])(
    'takes “%s” for no day',
    (text) => {
      expect(parseDateText(text, TODAY)).toBeNull()
    },
  )
})
