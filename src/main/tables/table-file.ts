import type { SerialSystem } from '../../shared/rules/date-input.ts'

/**
 * A cell that is more than plain text. `text` is what a person would read; a `date` has its ISO day as text. A `formula`
 * has the value stored with it, which may be old. `merged` marks a value that stands only in the first row of a merged range
 * and was carried down.
 */
export interface TypedCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error'
  readonly text: string
  readonly number?: number
  readonly merged?: true
}

/** A cell: nothing, plain text (the common case, kept small for long lists), or a typed one. */
export type Cell = null | string | TypedCell

/** A merged range, rows and columns from 0, the ends included. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet as rows of cells; row 0 is the sheet's first row, so that places named to the user are right. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly Cell[])[]
  readonly merges: readonly MergedRange[]
  /** How day counts of this workbook are read. */
  readonly serials: SerialSystem
}

/** A table file as read: text and kinds, no formulas, no styles. `encoding` is set for text files. */
export interface TableFile {
  readonly format: 'xlsx' | 'xls' | 'csv'
  readonly encoding?: 'utf-8' | 'utf-16' | 'gb18030'
  readonly sheets: readonly Sheet[]
}

/** What a person reads in a cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' ? cell : cell.text
}

/** Whether a cell holds something of its own, neither blank nor carried down from a merged range. */
export function isFilled(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return false
  if (typeof cell === 'string') return cell.trim() !== ''
  return cell.merged !== true && (cell.text.trim() !== '' || cell.kind === 'formula')
}

/** Column letters as a spreadsheet shows them: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
