import { describe, expect, it } from 'vitest'
import { termEnd } from '../../../src/shared/rules/term-end.ts'

describe('the end of a term', () => {
  it.each([
    ['2026-01-05', 1, '2027-01-04'],
    ['2026-01-05', 3, '2029-01-04'],
    ['2026-01-01', 1, '2026-12-31'],
    ['2026-03-01', 2, '2028-02-29'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-28'],
  ])('of %s and %i years is %s', (from, years, to) => {
    expect(termEnd(from, years)).toBe(to)
  })
})
