import type { IsoDate } from '../dates.ts'

/** The days of a posting as stored: `endedOn` where it ended before its term. */
export interface PostingTerm {
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly endedOn: IsoDate | null
}

/** The last day of a posting, or null when it is open. */
export function lastDayOf(term: PostingTerm): IsoDate | null {
  return term.endedOn ?? term.to
}

/** Whether a posting is in force on a day; both ends belong to it. */
export function isInForce(term: PostingTerm, day: IsoDate): boolean {
  const last = lastDayOf(term)
  return term.from <= day && (last === null || last >= day)
}
