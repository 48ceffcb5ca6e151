import { describe, expect, it } from 'vitest'
import { dateOfSerial, parseDateInput } from '../../../src/shared/rules/date-input.ts'

describe('dates as people write them', () => {
  it.each([
    '20260105',
    '2026-1-5',
    '2026/1/5',
    '2026.1.5',
    '2026年1月5日',
    '2026年01月05日',
    ' 2026 - 01 - 05 ',
    '２０２６.１.５',
    '2026-01-05 00:00:00',
    '2026-01-05T08:30',
    '2026。1。5',
  ])('reads %j as 2026-01-05', (text) => {
    expect(parseDateInput(text)).toEqual({ ok: true, date: '2026-01-05', precision: 'day' })
  })

  it.each([
    ['2026.1', '2026-01-01', 'month'],
    ['2026年1月', '2026-01-01', 'month'],
    ['202611', '2026-11-01', 'month'],
    ['2026年', '2026-01-01', 'year'],
  ])('reads %j with less precision', (text, date, precision) => {
    expect(parseDateInput(text)).toEqual({ ok: true, date, precision })
  })

  it.each([
    ['2026-02-29', 'DATE_IMPOSSIBLE'],
    ['2026.13.1', 'DATE_IMPOSSIBLE'],
    ['20260231', 'DATE_IMPOSSIBLE'],
    ['2026.13', 'DATE_IMPOSSIBLE'],
    ['26.1.5', 'DATE_YEAR'],
    ['1.5', 'DATE_YEAR'],
    ['0026-1-5', 'DATE_YEAR'],
    ['2026-1/5', 'DATE_FORM'],
    ['长期', 'DATE_FORM'],
    ['今天', 'DATE_FORM'],
    ['', 'DATE_EMPTY'],
    ['46027', 'DATE_FORM'],
  ])('refuses %j', (text, code) => {
    expect(parseDateInput(text)).toMatchObject({ ok: false, code })
  })

  it('knows leap days', () => {
    expect(parseDateInput('2024-2-29')).toMatchObject({ ok: true })
    expect(parseDateInput('1900-2-29')).toMatchObject({ ok: false })
  })

  it('reads 今天 and a short date only with something to go by', () => {
    expect(parseDateInput('今天', { today: '2026-01-31' })).toMatchObject({ date: '2026-01-31' })
    expect(parseDateInput('明天', { today: '2026-01-31' })).toMatchObject({ date: '2026-02-01' })
    expect(parseDateInput('1.5', { defaultYear: 2026 })).toMatchObject({ date: '2026-01-05' })
    expect(parseDateInput('1月5日', { defaultYear: 2026 })).toMatchObject({ date: '2026-01-05' })
    expect(parseDateInput('1130', { today: '2026-01-31', defaultYear: 2026 })).toMatchObject({ date: '2026-11-30' })
    expect(parseDateInput('1130', { defaultYear: 2026 })).toMatchObject({ ok: false })
  })

  it('reads spreadsheet serials of both systems', () => {
    expect(parseDateInput('46027', { serials: '1900' })).toMatchObject({ date: '2026-01-05' })
    expect(parseDateInput('46027.75', { serials: '1900' })).toMatchObject({ date: '2026-01-05' })
    expect(dateOfSerial(46027 - 1462, '1904')).toBe('2026-01-05')
    expect(dateOfSerial(1, '1900')).toBe('1900-01-01')
    expect(dateOfSerial(59, '1900')).toBe('1900-02-28')
    expect(dateOfSerial(60, '1900')).toBeUndefined()
    expect(dateOfSerial(61, '1900')).toBe('1900-03-01')
    expect(dateOfSerial(0, '1904')).toBe('1904-01-01')
    expect(dateOfSerial(9e9, '1900')).toBeUndefined()
  })

  it('prefers a written date to a serial', () => {
    expect(parseDateInput('20260105', { serials: '1900' })).toMatchObject({ date: '2026-01-05', precision: 'day' })
    expect(parseDateInput('202601', { serials: '1900' })).toMatchObject({ date: '2026-01-01', precision: 'month' })
  })
})
