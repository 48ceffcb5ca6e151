import { readValue, type ValueOptions } from './import-value.ts'
import { rowKind } from './row-kind.ts'
import { cellText, columnLetters, type Sheet } from './table-file.ts'
import type { Header } from './find-header.ts'
import type { ImportedRow, ImportFinding, ImportValue, SkippedRow, UnknownValue } from './import-result.ts'
import type { ImportField, ImportSpec } from './import-spec.ts'

/** The rows of one sheet: data, skipped ones, and texts that no code table knows. */
export interface SheetRows {
  readonly rows: readonly ImportedRow[]
  readonly skipped: readonly SkippedRow[]
  readonly unknownValues: readonly UnknownValue[]
}

/** Reads all rows below a header. Blank rows vanish, every other row is either data or listed as skipped with the reason. */
export function importRows(sheet: Sheet, header: Header, spec: ImportSpec, options: ValueOptions = {}): SheetRows {
  const rows: ImportedRow[] = []
  const skipped: SkippedRow[] = []
  const unknown = new Map<string, UnknownValue>()
  for (let index = header.row + 1; index < sheet.rows.length; index += 1) {
    const kind = rowKind(sheet, index, header)
    if (kind === 'data') rows.push(importRow(sheet, index, header, spec, options, unknown))
    else if (kind !== 'blank') skipped.push({ sheet: sheet.name, row: index + 1, reason: kind })
  }
  return { rows, skipped, unknownValues: [...unknown.values()] }
}

function importRow(
  sheet: Sheet,
  index: number,
  header: Header,
  spec: ImportSpec,
  options: ValueOptions,
  unknown: Map<string, UnknownValue>,
): ImportedRow {
  const cells = sheet.rows[index] ?? []
  const values: Record<string, ImportValue> = {}
  const findings: ImportFinding[] = []
  const place = (field: ImportField | undefined): Omit<ImportFinding, 'code' | 'severity' | 'text'> => {
    const column = field === undefined ? -1 : header.columns.fields.indexOf(field)
    const at = { sheet: sheet.name, row: index + 1, ...(field && { field: field.name }) }
    return column < 0 ? at : { ...at, column: columnLetters(column) }
  }
  for (const [column, field] of header.columns.fields.entries()) {
    if (field === null) continue
    const read = readValue(cells[column], field, sheet.serials, options)
    Object.assign(values, read.values)
    for (const finding of read.findings) findings.push({ ...place(field), ...finding })
    if (read.unknown !== undefined) countUnknown(unknown, field.name, read.unknown)
  }
  for (const finding of spec.checkRow?.(values) ?? []) {
    const { field: name, ...rest } = finding
    findings.push({ ...place(spec.fields.find((field) => field.name === name)), ...rest })
  }
  return {
    sheet: sheet.name,
    row: index + 1,
    values,
    texts: header.titles.map((_, column) => cellText(cells[column])),
    findings,
    ok: findings.every((finding) => finding.severity !== 'error'),
  }
}

function countUnknown(unknown: Map<string, UnknownValue>, field: string, text: string): void {
  const key = `${field}\n${text}`
  unknown.set(key, { field, text, rows: (unknown.get(key)?.rows ?? 0) + 1 })
}
