import { addDays, isCalendarDay } from './calendar-day.ts'
import { compactText } from './text-width.ts'
import type { IsoDate } from '../dates.ts'

/** How a spreadsheet counts days: from 1900 (Windows) or 1904 (older Macs, a property of the workbook). */
export type SerialSystem = '1900' | '1904'

/** What may be assumed when reading a date. Without `today` no relative words, without `defaultYear` no `1.5`. */
export interface DateInputOptions {
  readonly today?: IsoDate
  readonly defaultYear?: number
  /** Set when a bare number of about five digits is a spreadsheet's day count. */
  readonly serials?: SerialSystem
}

/** A date as read. `month` and `year` precision give the first day of it; the caller says so to the user. */
export type DateInput =
  | { readonly ok: true; readonly date: IsoDate; readonly precision: 'day' | 'month' | 'year' }
  | {
      readonly ok: false
      readonly code: 'DATE_EMPTY' | 'DATE_FORM' | 'DATE_IMPOSSIBLE' | 'DATE_YEAR'
      readonly text: string
    }

const NO_DATE = '不是能识别的日期，例如 2026.1.5 或 2026年1月5日。'
const EARLIEST_YEAR = 1850
const LATEST_YEAR = 2199
/** Longer texts are no date; patterns need not look at them. */
const MAX_LENGTH = 60
const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['前天', -2],
  ['昨天', -1],
  ['今天', 0],
  ['今日', 0],
  ['明天', 1],
  ['后天', 2],
])

/**
 * Reads a date the way people write it (domain §3.7): 20260105, 2026-1-5, 2026/1/5, 2026.1.5, 2026年1月5日, with a time
 * behind it ignored; 2026年1月, 2026.1 and 202601 as a month; 2026年 as a year; 1.5 and 1月5日 in the default year, 1130 too where it is
 * typed (`today` given); 今天;
 * spreadsheet serials when asked for. A day that does not exist is refused, never moved.
 */
export function parseDateInput(text: string, options: DateInputOptions = {}): DateInput {
  if (text.length > MAX_LENGTH) return { ok: false, code: 'DATE_FORM', text: NO_DATE }
  const cleaned = compactText(stripTime(text))
    .replace(/[。．]/g, '.')
    .replace(/[－–—]/g, '-')
    .replace(/／/g, '/')
  if (cleaned === '') return { ok: false, code: 'DATE_EMPTY', text: '日期是空的。' }
  const relative = RELATIVE_DAYS.get(cleaned)
  if (relative !== undefined && options.today !== undefined) return day(addDays(options.today, relative))
  if (options.serials !== undefined && /^\d{4,6}(\.\d+)?$/.test(cleaned) && !looksLikeMonth(cleaned)) {
    return readSerial(Number(cleaned), options.serials)
  }
  return readWritten(cleaned, options)
}

/**
 * The day a spreadsheet serial stands for. The 1900 system has a day 60, 1900-02-29, that never was (kept from Lotus 1-2-3):
 * refused, and the days before it are shifted by one. Fractions are the time of day and dropped.
 * `undefined` for a number that is no day we can mean.
 */
export function dateOfSerial(serial: number, system: SerialSystem): IsoDate | undefined {
  const days = Math.floor(serial)
  if (!Number.isFinite(serial) || days < 0 || days > 110_000) return undefined
  if (system === '1904') return addDays('1904-01-01', days)
  if (days === 0 || days === 60) return undefined
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days)
}

function readSerial(serial: number, system: SerialSystem): DateInput {
  const date = dateOfSerial(serial, system)
  if (date !== undefined) return day(date)
  return { ok: false, code: 'DATE_IMPOSSIBLE', text: '这个数字不是可能的日期。' }
}

function readWritten(text: string, options: DateInputOptions): DateInput {
  const full =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.filter((_, index) => index !== 2) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/.exec(text)
  if (full) return checked(Number(full[1]), Number(full[2]), Number(full[3]), 'day')
  const month = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)
  if (month) return checked(Number(month[1]), Number(month[2]), 1, 'month')
  const typed = options.today === undefined ? null : /^(0[1-9]|1[0-2])(\d{2})$/.exec(text)
  if (typed && options.defaultYear !== undefined) {
    return checked(options.defaultYear, Number(typed[1]), Number(typed[2]), 'day')
  }
  const year = /^(\d{4})年?$/.exec(text)
  if (year) return checked(Number(year[1]), 1, 1, 'year')
  const short = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(text)
  if (short && options.defaultYear !== undefined) {
    return checked(options.defaultYear, Number(short[1]), Number(short[2]), 'day')
  }
  if (short || /^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(text)) {
    return { ok: false, code: 'DATE_YEAR', text: '日期缺少四位的年份，例如 2026.1.5。' }
  }
  return { ok: false, code: 'DATE_FORM', text: NO_DATE }
}

function checked(year: number, month: number, dayOfMonth: number, precision: 'day' | 'month' | 'year'): DateInput {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR)
    return { ok: false, code: 'DATE_YEAR', text: '年份不在可能的范围内。' }
  const date = `${String(year)}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
  if (!isCalendarDay(date)) {
    const text = precision === 'day' ? '没有这一天。请核对月份和日子。' : '月份应为 1 至 12。'
    return { ok: false, code: 'DATE_IMPOSSIBLE', text }
  }
  return { ok: true, date, precision }
}

function day(date: IsoDate): DateInput {
  return { ok: true, date, precision: 'day' }
}

/** 199012 as six digits is a month when it can be one; a serial of six digits begins in the year 2173. */
function looksLikeMonth(text: string): boolean {
  return (
    /^(18|19|20|21)\d{2}(0[1-9]|1[0-2])$/.test(text) ||
    /^(18|19|20|21)\d{2}$/.test(text) ||
    /^\d{4}\.\d{1,2}$/.test(text)
  )
}

function stripTime(text: string): string {
  return text.replace(/[T\s]+\d{1,2}[:：时]\d{1,2}(?:[:：分]\d{1,2}(?:\.\d+)?秒?)?Z?\s*$/u, '')
}
