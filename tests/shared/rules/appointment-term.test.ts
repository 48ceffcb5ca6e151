import { expect, it } from 'vitest'
import { termEnd, termsOverlap } from '../../../src/shared/rules/appointment-term.ts'

const term = (from: string, to: string | null, endedOn: string | null = null) => ({ from, to, endedOn })

it('a term ends on the day before the same day years later', () => {
  for (const [from, years, to] of [
    ['2026-01-05', 1, '2027-01-04'],
    ['2026-01-01', 3, '2028-12-31'],
    ['2026-03-01', 2, '2028-02-29'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-28'],
  ] as const)
    expect([from, years, termEnd(from, years)]).toEqual([from, years, to])
})

it('terms overlap when they share a day, both ends included', () => {
  for (const [one, other, overlap] of [
    [term('2026-01-01', '2026-06-30'), term('2026-06-30', '2026-12-31'), true],
    [term('2026-01-01', '2026-06-30'), term('2026-07-01', '2026-12-31'), false],
    [term('2026-01-01', null), term('2030-01-01', '2030-12-31'), true],
    [term('2026-01-01', '2026-12-31', '2026-03-31'), term('2026-04-01', null), false],
    [term('2026-05-01', null, '2026-04-30'), term('2026-01-01', null), false],
  ] as const) {
    expect([one, other, termsOverlap(one, other)]).toEqual([one, other, overlap])
    expect([other, one, termsOverlap(other, one)]).toEqual([other, one, overlap])
  }
})
