import type { IsoDate } from '../../dates.ts'
import { BIRTH_POINTS } from './weights.ts'

/** How two birth dates stand to each other; the names of `BIRTH_POINTS`. */
export type BirthLevel = keyof typeof BIRTH_POINTS

/** Compares the birth dates known of two people (column and number may disagree): the best of all pairs. */
export function compareBirths(some: readonly IsoDate[], others: readonly IsoDate[]): BirthLevel {
  let best: BirthLevel = 'missing'
  for (const one of some)
    for (const other of others) {
      const level = levelOf(one, other)
      if (best === 'missing' || BIRTH_POINTS[level] > BIRTH_POINTS[best]) best = level
    }
  return best
}

function levelOf(one: IsoDate, other: IsoDate): BirthLevel {
  if (one === other) return one.endsWith('-01-01') ? 'sameNewYear' : 'same'
  const [year, month, day] = [one.slice(0, 4), one.slice(5, 7), one.slice(8)]
  const [otherYear, otherMonth, otherDay] = [other.slice(0, 4), other.slice(5, 7), other.slice(8)]
  if (year === otherYear && month === otherDay && day === otherMonth) return 'swapped'
  let digits = 0
  for (let at = 0; at < 10; at += 1) if (one.charCodeAt(at) !== other.charCodeAt(at)) digits += 1
  // A year more or less is how people count their age; as a digit it would look like a mere slip.
  if (month === otherMonth && day === otherDay && Math.abs(Number(year) - Number(otherYear)) === 1) return 'yearOff'
  if (digits === 1) return 'oneDigit'
  return year === otherYear ? 'sameYear' : 'differs'
}
