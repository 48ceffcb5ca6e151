import { columnLetters } from './table-file.ts'
import { writeTable, type OutSheet } from './write-table.ts'
import type { ImportField, ImportSpec } from './import-spec.ts'

/** Name of the template's second sheet, where the values of the code tables stand. */
export const VALUES_SHEET = '可选值'

/** First cell of the hint row; the importer skips rows that begin with it. */
export const HINT_MARK = '填写说明'

/**
 * The template of an import, made from the same spec that reads it, so that the two cannot drift apart: title, headings,
 * a hint row that the importer skips, drop-down lists, and a second sheet with all allowed values.
 */
export function writeTemplate(spec: ImportSpec, options: { readonly title?: string } = {}): Buffer {
  const lists = spec.fields.flatMap((field) => {
    const values = valuesOf(field)
    return values === undefined ? [] : [{ field, values }]
  })
  const main: OutSheet = {
    name: spec.title,
    title: options.title ?? spec.title,
    columns: spec.fields.map((field) => {
      const index = lists.findIndex((list) => list.field === field)
      const letters = columnLetters(index)
      const range = `'${VALUES_SHEET}'!$${letters}$2:$${letters}$${String((lists[index]?.values.length ?? 0) + 1)}`
      return { title: field.label, width: field.width ?? 14, ...(index >= 0 && { choices: range }) }
    }),
    hints: spec.fields.map((field, index) =>
      index === 0 ? HINT_MARK : (field.hint ?? (field.required ? '必填' : '选填')),
    ),
    rows: [],
  }
  const longest = Math.max(0, ...lists.map((list) => list.values.length))
  const values: OutSheet = {
    name: VALUES_SHEET,
    columns: lists.map(({ field }) => ({ title: field.label, width: 18 })),
    rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list.values[row] ?? '')),
  }
  return writeTable(lists.length === 0 ? [main] : [main, values])
}

function valuesOf(field: ImportField): readonly string[] | undefined {
  if (field.kind === 'flag') return ['是', '否']
  return field.kind === 'code' ? field.table.entries.map((entry) => entry.label) : undefined
}
