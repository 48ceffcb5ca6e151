import { parseChineseNumber } from '../../shared/rules/chinese-number.ts'
import { parseDateInput, type DateInputOptions } from '../../shared/rules/date-input.ts'
import { compactText } from '../../shared/rules/text-width.ts'
import type { IsoDate } from '../../shared/dates.ts'

/** A term as read: its two days, or only its length in years. */
export type Term =
  | { readonly ok: true; readonly from: IsoDate | null; readonly to: IsoDate | null; readonly years?: number }
  | { readonly ok: false; readonly code: 'TERM_FORM' | 'TERM_ORDER'; readonly text: string }

/**
 * A term as papers write it: `2026.1.5-2029.1.4`, `2026年1月5日至2029年1月4日`, `自2026.1.5起`, `三年`, `3年`. Whether the last
 * day is included is the reader's business; the days are as written.
 */
export function parseTerm(text: string, options: DateInputOptions = {}): Term {
  const plain = compactText(text).replace(/^[自从]/, '')
  const length = /^([\d零一二三四五六七八九十两]+)年期?$/.exec(plain)?.[1]
  const years = length === undefined ? undefined : /^\d+$/.test(length) ? Number(length) : parseChineseNumber(length)
  if (years !== undefined && years >= 1 && years <= 50) return { ok: true, from: null, to: null, years }
  const parts = splitTerm(plain)
  const from = parseDateInput((parts[0] ?? '').replace(/起$/, ''), options)
  if (!from.ok || parts.length > 2) return form()
  if (parts.length === 1) return { ok: true, from: from.date, to: null }
  const to = parseDateInput((parts[1] ?? '').replace(/止$/, ''), options)
  if (!to.ok) return form()
  if (to.date < from.date) return { ok: false, code: 'TERM_ORDER', text: '聘期的结束日期早于开始日期。' }
  return { ok: true, from: from.date, to: to.date }
}

function splitTerm(text: string): readonly string[] {
  const words = text.split(/[至到~～—–]+/).filter((part) => part !== '')
  if (words.length > 1) return words
  // A hyphen also stands inside dates: split only where both halves are dates written with other marks.
  const hyphen = /^(\d{4}[./年][\d./年月日]*)-(\d{4}[./年][\d./年月日]*)$/.exec(text) ?? /^(\d{8})-(\d{8})$/.exec(text)
  if (hyphen !== null) return [hyphen[1] ?? '', hyphen[2] ?? '']
  const twice = /^(\d{4}-\d{1,2}-\d{1,2})-(\d{4}-\d{1,2}-\d{1,2})$/.exec(text)
  return twice === null ? words : [twice[1] ?? '', twice[2] ?? '']
}

function form(): Term {
  return { ok: false, code: 'TERM_FORM', text: '聘期请写成“2026.1.5至2029.1.4”或“三年”。' }
}
