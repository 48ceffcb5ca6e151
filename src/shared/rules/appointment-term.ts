import type { IsoDate } from '../dates.ts'
import { addDays, isCalendarDay } from './calendar-day.ts'
import { lastDayOf, type PostingTerm } from './posting-term.ts'

/**
 * The last day of a term that begins on `from` and lasts `years`: the day before the same day `years` later, so that
 * 2026-01-05 for one year ends on 2027-01-04. From 29 February it ends on 28 February.
 */
export function termEnd(from: IsoDate, years: number): IsoDate {
  const sameDay = `${String(Number(from.slice(0, 4)) + years).padStart(4, '0')}${from.slice(4)}`
  return isCalendarDay(sameDay) ? addDays(sameDay, -1) : `${sameDay.slice(0, 4)}-02-28`
}

/** Whether two terms share a day; an open term has no end. A term that ended before it began shares none. */
export function termsOverlap(one: PostingTerm, other: PostingTerm): boolean {
  const [endOfOne, endOfOther] = [lastDayOf(one), lastDayOf(other)]
  if (endOfOne !== null && endOfOne < one.from) return false
  if (endOfOther !== null && endOfOther < other.from) return false
  return (endOfOne === null || endOfOne >= other.from) && (endOfOther === null || endOfOther >= one.from)
}
