import { TableTooLargeError } from './errors/table-too-large-error.ts'
import type { TableLimits } from './table-limits.ts'

const SEPARATORS = [',', '\t', ';'] as const

/**
 * The rows of a text table (RFC 4180, any line end, comma, tab or semicolon, whichever the first lines use most). A quote
 * inside an unquoted field is an ordinary character, as spreadsheets read it. Excel's `="0123"` becomes `0123`.
 * @throws TableTooLargeError beyond the limits, as soon as they are passed.
 */
export function parseCsv(text: string, limits: TableLimits): string[][] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let position = 0
  let cells = 0
  const endRow = (): void => {
    if (row.length > limits.columns)
      throw new TableTooLargeError({ limit: 'columns', most: limits.columns, found: row.length })
    cells += row.length
    if (cells > limits.cells) throw new TableTooLargeError({ limit: 'cells', most: limits.cells })
    rows.push(row)
    row = []
    if (rows.length > limits.rows) {
      throw new TableTooLargeError({ limit: 'rows', most: limits.rows, found: rows.length + lineCount(text, position) })
    }
  }
  while (position < text.length) {
    const field = text.charAt(position) === '"' ? quoted(text, position, separator) : plain(text, position, separator)
    row.push(field.value.replace(/^="(.*)"$/s, '$1'))
    position = field.end
    if (text.charAt(position) === separator) {
      position += 1
      if (position === text.length) row.push('')
      continue
    }
    if (text.charAt(position) === '\r') position += 1
    if (text.charAt(position) === '\n') position += 1
    endRow()
  }
  if (row.length > 0) endRow()
  return rows
}

interface Field {
  readonly value: string
  readonly end: number
}

function plain(text: string, start: number, separator: string): Field {
  let end = start
  while (end < text.length && !isEnd(text.charAt(end), separator)) end += 1
  return { value: text.slice(start, end), end }
}

function quoted(text: string, start: number, separator: string): Field {
  let value = ''
  let position = start + 1
  for (;;) {
    const quote = text.indexOf('"', position)
    // A quote that is never closed would swallow the rest of the file: read the field as plain text instead.
    if (quote < 0) return plain(text, start, separator)
    value += text.slice(position, quote)
    if (text.charAt(quote + 1) === '"') {
      value += '"'
      position = quote + 2
      continue
    }
    const rest = plain(text, quote + 1, separator)
    return { value: value + rest.value, end: rest.end }
  }
}

function isEnd(char: string, separator: string): boolean {
  return char === separator || char === '\n' || char === '\r'
}

function separatorOf(text: string): string {
  const head = text.slice(0, 4000)
  const counts = SEPARATORS.map((separator) => head.split(separator).length - 1)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

function lineCount(text: string, from: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
