import { normalTitle, titleWithoutRemark } from './header-title.ts'
import type { ImportField, ImportSpec } from './import-spec.ts'

/** A user's own choice by column index: the field's name, or `null` to read the column by no field. */
export type ColumnChoice = Readonly<Record<number, string | null>>

/** Which field each column feeds; `missing` are required fields that no column has. */
export interface ColumnMap {
  readonly fields: readonly (ImportField | null)[]
  readonly missing: readonly ImportField[]
}

/**
 * Maps headings to fields, by label, then alias, then alias without bracketed remarks. Each field takes the first column
 * that fits best; a second one stays unread. A column may have several possible headings (a two-row header: both together,
 * the lower, the upper). `choice` overrides all of it.
 */
export function mapColumns(
  titles: readonly (readonly string[])[],
  spec: ImportSpec,
  choice: ColumnChoice = {},
): ColumnMap {
  const fields: (ImportField | null)[] = titles.map(() => null)
  const taken = new Set<ImportField>()
  const assign = (column: number, field: ImportField): void => {
    fields[column] = field
    taken.add(field)
  }
  for (const [column, name] of Object.entries(choice)) {
    const field = spec.fields.find((candidate) => candidate.name === name)
    if (field !== undefined && Number(column) < fields.length) assign(Number(column), field)
  }
  for (const fits of [isLabel, isAlias, isAliasWithoutRemark]) {
    for (const [column, candidates] of titles.entries()) {
      if (fields[column] !== null || column in choice) continue
      const field = firstFit(candidates, spec, (title, known) => !taken.has(known) && fits(title, known))
      if (field !== undefined) assign(column, field)
    }
  }
  return { fields, missing: spec.fields.filter((field) => field.required === true && !taken.has(field)) }
}

function firstFit(
  candidates: readonly string[],
  spec: ImportSpec,
  fits: (title: string, field: ImportField) => boolean,
): ImportField | undefined {
  for (const candidate of candidates) {
    const title = normalTitle(candidate)
    if (title === '') continue
    const field = spec.fields.find((known) => fits(title, known))
    if (field !== undefined) return field
  }
  return undefined
}

function isLabel(title: string, field: ImportField): boolean {
  return title === normalTitle(field.label)
}

function isAlias(title: string, field: ImportField): boolean {
  return (field.aliases ?? []).some((alias) => title === normalTitle(alias))
}

function isAliasWithoutRemark(title: string, field: ImportField): boolean {
  const bare = titleWithoutRemark(title)
  return bare !== '' && bare !== title && (isLabel(bare, field) || isAlias(bare, field))
}
