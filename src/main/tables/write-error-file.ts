import { writeTable, type OutColumn } from './write-table.ts'
import type { ImportedRow, ImportFinding, ImportResult } from './import-result.ts'
import type { ImportSpec } from './import-spec.ts'

/** Headings of the two columns that the error file adds; no import reads them. */
export const SOURCE_TITLE = '原表位置'
export const REASON_TITLE = '未导入原因'

/**
 * The rows that were not imported, as they were written, with where they stood and why they failed. The headings are the
 * importer's own, so the file can be corrected and imported again. `refused` adds reasons found later, by the feature that
 * writes (a term that overlaps, a person who exists), keyed by `SHEET!ROW`.
 */
export function writeErrorFile(
  result: ImportResult,
  spec: ImportSpec,
  refused: ReadonlyMap<string, readonly string[]> = new Map(),
): Buffer {
  const columns = outColumns(result, spec)
  const rows = result.rows.flatMap((row) => {
    const reasons = [...reasonsOf(row), ...(refused.get(`${row.sheet}!${String(row.row)}`) ?? [])]
    if (reasons.length === 0) return []
    const place = `${row.sheet} 第 ${String(row.row)} 行`
    return [[...columns.map((column) => column.textOf(row)), place, reasons.join('\n')]]
  })
  return writeTable([
    {
      name: '未导入的行',
      columns: [...columns, { title: SOURCE_TITLE, width: 20 }, { title: REASON_TITLE, width: 60 }],
      rows,
    },
  ])
}

function reasonsOf(row: ImportedRow): readonly string[] {
  return row.findings.filter((finding) => finding.severity === 'error').map(reasonText)
}

function reasonText(finding: ImportFinding): string {
  return finding.column === undefined ? finding.text : `${finding.column} 列：${finding.text}`
}

interface ErrorColumn extends OutColumn {
  readonly textOf: (row: ImportedRow) => string
}

/** The spec's fields in its order, as far as a sheet has them, then the columns that no field reads. */
function outColumns(result: ImportResult, spec: ImportSpec): readonly ErrorColumn[] {
  const places = new Map(result.sheets.map((sheet) => [sheet.name, sheet]))
  const known = spec.fields.filter((field) => result.sheets.some((sheet) => sheet.fields.includes(field.name)))
  const others = new Set(
    result.sheets.flatMap((sheet) =>
      sheet.titles.filter((title, column) => title !== '' && sheet.fields[column] === null),
    ),
  )
  others.delete(SOURCE_TITLE)
  others.delete(REASON_TITLE)
  return [
    ...known.map((field): ErrorColumn => ({
      title: field.label,
      width: field.width ?? 14,
      textOf: (row) => row.texts[places.get(row.sheet)?.fields.indexOf(field.name) ?? -1] ?? '',
    })),
    ...[...others].map((title): ErrorColumn => ({
      title,
      textOf: (row) => row.texts[places.get(row.sheet)?.titles.indexOf(title) ?? -1] ?? '',
    })),
  ]
}
