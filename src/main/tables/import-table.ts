import { checkRepeats } from './check-repeats.ts'
import { TableEmptyError } from './errors/table-empty-error.ts'
import { TableNoHeaderError } from './errors/table-no-header-error.ts'
import { findHeader, missingLabels } from './find-header.ts'
import { importRows } from './import-rows.ts'
import type { ImportedRow, ImportedSheet, ImportResult, SkippedRow, UnknownValue } from './import-result.ts'
import type { ImportSpec } from './import-spec.ts'
import type { ValueOptions } from './import-value.ts'
import type { ColumnChoice } from './map-columns.ts'
import type { TableFile } from './table-file.ts'

/** How a table is imported: what cells may be read as, and the user's own column choices by sheet name. */
export interface ImportOptions extends ValueOptions {
  readonly columns?: Readonly<Record<string, ColumnChoice>>
}

/**
 * Reads a table with a spec: every visible sheet that has the header, all its rows with values and findings. Writes nothing.
 * @throws TableNoHeaderError when no sheet has the required columns, TableEmptyError when there is no row below a header.
 */
export function importTable(file: TableFile, spec: ImportSpec, options: ImportOptions = {}): ImportResult {
  const sheets: ImportedSheet[] = []
  const ignoredSheets: string[] = []
  const rows: ImportedRow[] = []
  const skipped: SkippedRow[] = []
  const unknown = new Map<string, UnknownValue>()
  for (const sheet of file.sheets) {
    const header = sheet.hidden ? undefined : findHeader(sheet, spec, options.columns?.[sheet.name])
    if (header === undefined) {
      ignoredSheets.push(sheet.name)
      continue
    }
    const fields = header.columns.fields.map((field) => field?.name ?? null)
    sheets.push({ name: sheet.name, headerRow: header.row + 1, titles: header.titles, fields })
    const read = importRows(sheet, header, spec, options)
    for (const row of read.rows) rows.push(row)
    for (const row of read.skipped) skipped.push(row)
    for (const value of read.unknownValues) {
      const key = `${value.field}\n${value.text}`
      unknown.set(key, { ...value, rows: value.rows + (unknown.get(key)?.rows ?? 0) })
    }
  }
  if (sheets.length === 0) throw new TableNoHeaderError({ missing: missingIn(file, spec) })
  if (rows.length === 0) throw new TableEmptyError({ part: 'rows' })
  return {
    spec: spec.name,
    sheets,
    ignoredSheets,
    rows: checkRepeats(rows, sheets, spec),
    skipped,
    unknownValues: [...unknown.values()],
  }
}

function missingIn(file: TableFile, spec: ImportSpec): readonly string[] {
  const lists = file.sheets.filter((sheet) => !sheet.hidden).map((sheet) => missingLabels(sheet, spec))
  return lists.reduce((best, list) => (list.length > 0 && list.length < best.length ? list : best), lists[0] ?? [])
}
