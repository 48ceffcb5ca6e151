import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { dateOfSerial, type SerialSystem } from '../../shared/rules/date-input.ts'
import { checkXls, checkXlsx, fileKind } from './check-workbook.ts'
import { decodeText } from './decode-text.ts'
import { TableDamagedError } from './errors/table-damaged-error.ts'
import { TableEmptyError } from './errors/table-empty-error.ts'
import { TablePasswordProtectedError } from './errors/table-password-protected-error.ts'
import { TableTooLargeError } from './errors/table-too-large-error.ts'
import { parseCsv } from './parse-csv.ts'
import { formatNumber, isDateFormat } from './sheet-library.ts'
import { TABLE_LIMITS, type TableLimits } from './table-limits.ts'
import { isFilled, type Cell, type MergedRange, type Sheet, type TableFile } from './table-file.ts'

/**
 * Reads an .xlsx, .xls or .csv into rows of cells. The kind is told by content, not by name; the name only
 * becomes that of a text table's one sheet. Blocks while it works: files from outside are read by `readTableInWorker`.
 * @throws one of the TABLE_… errors of `errors/`; nothing else.
 */
export function readTable(bytes: Uint8Array, fileName: string, limits: TableLimits = TABLE_LIMITS): TableFile {
  if (bytes.length === 0) throw new TableEmptyError({ part: 'file' })
  if (bytes.length > limits.fileBytes) {
    throw new TableTooLargeError({ limit: 'fileBytes', most: limits.fileBytes, found: bytes.length })
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = fileKind(buffer)
  const file = kind === 'text' ? readCsv(buffer, fileName, limits) : readWorkbook(buffer, kind, limits)
  if (!file.sheets.some((sheet) => sheet.rows.some((row) => row.some(isFilled))))
    throw new TableEmptyError({ part: 'file' })
  return file
}

function readCsv(bytes: Buffer, fileName: string, limits: TableLimits): TableFile {
  const { text, encoding } = decodeText(bytes)
  const rows = parseCsv(text, limits).map((row) => row.map((cell) => (cell === '' ? null : cell)))
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'CSV'
  return { format: 'csv', encoding, sheets: [{ name, hidden: false, rows, merges: [], serials: '1900' }] }
}

function readWorkbook(bytes: Buffer, kind: 'zip' | 'ole', limits: TableLimits): TableFile {
  if (kind === 'zip') checkXlsx(bytes, limits)
  else checkXls(bytes)
  const book = parse(bytes)
  const serials: SerialSystem = book.Workbook?.WBProps?.date1904 === true ? '1904' : '1900'
  let rowsLeft = limits.rows
  const sheets = book.SheetNames.map((name, index): Sheet => {
    const sheet = book.Sheets[name]
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const rows = sheet === undefined ? [] : rowsOf(sheet, serials, limits)
    rowsLeft -= rows.length
    if (rowsLeft < 0) throw new TableTooLargeError({ limit: 'rows', most: limits.rows, found: limits.rows - rowsLeft })
    const merges = (sheet?.['!merges'] ?? []).map(({ s, e }): MergedRange => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    }))
    carryMergedDown(rows, merges, limits)
    return { name, hidden, rows, merges, serials }
  })
  return { format: kind === 'zip' ? 'xlsx' : 'xls', sheets }
}

function parse(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      cellFormula: true,
    })
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message)) throw new TablePasswordProtectedError()
    throw new TableDamagedError({ part: 'workbook' }, cause)
  }
}

function rowsOf(sheet: WorkSheet, serials: SerialSystem, limits: TableLimits): Cell[][] {
  // Dense mode puts the rows here; the library's types only say so for its DenseWorkSheet.
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  const rows: Cell[][] = []
  for (const row of data) {
    if ((row?.length ?? 0) > limits.columns) {
      throw new TableTooLargeError({ limit: 'columns', most: limits.columns, found: row.length })
    }
    // Rows and cells may be holes, which `Array.from` turns into values.
    rows.push(Array.from(row ?? [], (cell) => (cell === undefined ? null : cellOf(cell, serials))))
  }
  return rows.slice(0, rows.findLastIndex((row) => row.some(isFilled)) + 1)
}

function cellOf(cell: CellObject, serials: SerialSystem): Cell {
  const { t: type, v: value, f: formula } = cell
  if (formula !== undefined) return { kind: 'formula', text: valueText(cell, serials) }
  switch (type) {
    case 's':
      return typeof value === 'string' && value !== '' ? value : null
    case 'n':
      return numberCell(cell, serials)
    case 'b':
      return { kind: 'boolean', text: value === true ? '是' : '否' }
    case 'e':
      return { kind: 'error', text: '#错误' }
    default:
      // No days (`d`) without cellDates, and blank ones (`z`) hold nothing.
      return null
  }
}

function valueText(cell: CellObject, serials: SerialSystem): string {
  if (typeof cell.v === 'string') return cell.v
  if (typeof cell.v !== 'number') return ''
  const number = numberCell(cell, serials)
  return number === null || typeof number === 'string' ? '' : number.text
}

function numberCell(cell: CellObject, serials: SerialSystem): Cell {
  if (typeof cell.v !== 'number') return null
  const number = cell.v
  const format = typeof cell.z === 'string' ? cell.z : 'General'
  if (isDateFormat(format)) {
    const date = dateOfSerial(number, serials)
    if (date !== undefined) return { kind: 'date', text: date, number }
  }
  return { kind: 'number', text: numberText(number, format), number }
}

/** A number as shown, where the format adds zeros or text to it; plain digits instead of 4.4E+17 or a width-cut form. */
function numberText(number: number, format: string): string {
  const plain = Math.abs(number) >= 1e15 ? longDigits(number) : String(Number(number.toPrecision(15)))
  if (format === 'General' || !/^[0-9"'()\-.\u4e00-\u9fff\s]+$/u.test(format)) return plain
  return formatNumber(format, number)
}

/** The 15 digits a spreadsheet keeps, then zeros, as it would show them: not the digits of the nearest binary number. */
function longDigits(number: number): string {
  const [digits = '', exponent = '0'] = Math.abs(number).toExponential(14).split('e')
  return (number < 0 ? '-' : '') + digits.replace('.', '').padEnd(Number(exponent) + 1, '0')
}

/**
 * Puts the value of a merged range into every row of its first column, marked as carried: a grid's name merged over its
 * people belongs to each of them. Across columns nothing is carried, a title is no data.
 */
function carryMergedDown(rows: Cell[][], merges: readonly MergedRange[], limits: TableLimits): void {
  let carried = 0
  for (const { top, left, bottom } of merges) {
    const origin = rows[top]?.[left] ?? null
    if (origin === null || bottom === top) continue
    const last = Math.min(bottom, rows.length - 1)
    carried += Math.max(0, last - top)
    if (carried > limits.cells) throw new TableTooLargeError({ limit: 'cells', most: limits.cells })
    const value: Cell =
      typeof origin === 'string' ? { kind: 'text', text: origin, merged: true } : { ...origin, merged: true }
    for (let row = top + 1; row <= last; row += 1) {
      const cells = rows[row]
      if (cells === undefined) continue
      while (cells.length <= left) cells.push(null)
      cells[left] = value
    }
  }
}
