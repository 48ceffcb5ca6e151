import { shortDate, type IsoDate } from '../../shared/dates.ts'

/** A term as lists show it, `2026.1.5 — 2027.1.4`; the real last day where it ended earlier, 未定 where none is set. */
export function termText(term: {
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly endedOn?: IsoDate | null
}): string {
  const last = term.endedOn ?? term.to
  return `${shortDate(term.from)} — ${last === null ? '未定' : shortDate(last)}`
}
