import { mapColumns, type ColumnChoice, type ColumnMap } from './map-columns.ts'
import { cellText, isFilled, type MergedRange, type Sheet } from './table-file.ts'
import type { ImportSpec } from './import-spec.ts'

/** Where a header was found: its last row (from 0), the headings by column as shown to the user, and the mapping. */
export interface Header {
  readonly row: number
  readonly titles: readonly string[]
  readonly columns: ColumnMap
}

/** Headers stand at the top; title, unit and date rows above them are few. */
const SEARCHED_ROWS = 40

/**
 * The header row of a sheet: the row whose headings name the most fields, the first of equals, under title rows and merged
 * cells; two rows together where the upper one has headings merged over columns. A row counts only when it has every
 * required field, so that a list of allowed values is no header. `undefined` when there is none.
 */
export function findHeader(sheet: Sheet, spec: ImportSpec, choice?: ColumnChoice): Header | undefined {
  let best: Header | undefined
  let bestScore = 0
  // Two rows together only where they say more than any one row: else a unit row above the header would become part of it.
  for (const reader of [oneRow, twoRows]) {
    for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
      const header = reader(sheet, row, spec, choice)
      if (header === undefined || header.columns.missing.length > 0) continue
      const score = header.columns.fields.filter((field) => field !== null).length
      if (score > bestScore) {
        best = header
        bestScore = score
      }
    }
  }
  return bestScore >= Math.min(2, spec.fields.length) ? best : undefined
}

/** The labels a sheet lacks when it has no header: those of the row that comes nearest. */
export function missingLabels(sheet: Sheet, spec: ImportSpec): readonly string[] {
  let missing = spec.fields.filter((field) => field.required === true)
  for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
    const columns = oneRow(sheet, row, spec)?.columns
    if (columns !== undefined && columns.missing.length < missing.length) missing = [...columns.missing]
  }
  return missing.map((field) => field.label)
}

function oneRow(sheet: Sheet, row: number, spec: ImportSpec, choice?: ColumnChoice): Header | undefined {
  const cells = sheet.rows[row] ?? []
  if (!cells.some(isFilled)) return undefined
  const titles = cells.map((cell) => cellText(cell).trim())
  return {
    row,
    titles,
    columns: mapColumns(
      titles.map((title) => [title]),
      spec,
      choice,
    ),
  }
}

function twoRows(sheet: Sheet, row: number, spec: ImportSpec, choice?: ColumnChoice): Header | undefined {
  const groups = sheet.merges.filter((merge) => merge.top === row && merge.bottom === row && merge.right > merge.left)
  const upper = sheet.rows[row] ?? []
  const lower = sheet.rows[row + 1] ?? []
  const grouped = groups.some((group) => isFilled(upper[group.left]) && isFilled(lower[group.left]))
  if (!grouped || row + 1 >= sheet.rows.length) return undefined
  const width = Math.max(upper.length, lower.length)
  const candidates = Array.from({ length: width }, (_, column): string[] => {
    const above = cellText(upper[groupStart(groups, column)]).trim()
    const below = cellText(lower[column]).trim()
    if (below === '' || below === above) return [above]
    return above === '' ? [below] : [above + below, below]
  })
  return {
    row: row + 1,
    titles: candidates.map((names) => names[0] ?? ''),
    columns: mapColumns(candidates, spec, choice),
  }
}

function groupStart(groups: readonly MergedRange[], column: number): number {
  return groups.find((group) => group.left <= column && column <= group.right)?.left ?? column
}
