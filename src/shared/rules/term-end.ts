import type { IsoDate } from '../dates.ts'
import { addDays, daysInMonth } from './calendar-day.ts'

/**
 * The last day of a term of `years` from its first day, both included: 2026-01-05 and three years end on 2029-01-04.
 * From 29 February a year ends on 28 February (民法典 art. 202: no corresponding day, the last day of the month).
 */
export function termEnd(from: IsoDate, years: number): IsoDate {
  const year = Number(from.slice(0, 4)) + years
  const month = Number(from.slice(5, 7))
  const day = Number(from.slice(8, 10))
  const last = daysInMonth(year, month)
  const anniversary = [year, month, Math.min(day, last)].map((part) => String(part).padStart(2, '0')).join('-')
  return day > last ? anniversary : addDays(anniversary, -1)
}
