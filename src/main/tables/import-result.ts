/** A value as imported: text, a code, an ISO date, yes or no, or nothing. */
export type ImportValue = string | boolean | null

/** The values of a row by field name. */
export type ImportValues = Readonly<Record<string, ImportValue>>

/**
 * What was found at a place of the table. An `error` keeps its row from being imported (`overridable` ones may be accepted
 * by a person), a `warning` is shown, a `note` tells what was tidied. The text holds no personal data.
 */
export interface ImportFinding {
  readonly sheet: string
  /** Row number as the spreadsheet shows it, from 1. */
  readonly row: number
  /** Column letters as the spreadsheet shows them; absent for a finding about the whole row. */
  readonly column?: string
  readonly field?: string
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly text: string
  readonly overridable?: boolean
}

/** A row as read: its place, its values by field name, what it says in the table, and what was found. */
export interface ImportedRow {
  readonly sheet: string
  readonly row: number
  readonly values: ImportValues
  /** The row's own texts by column, for the error file; aligned with `ImportedSheet.titles`. */
  readonly texts: readonly string[]
  readonly findings: readonly ImportFinding[]
  /** No error among the findings. */
  readonly ok: boolean
}

/** A row that is no data, and why. */
export interface SkippedRow {
  readonly sheet: string
  readonly row: number
  readonly reason: 'hint' | 'header' | 'footer'
}

/** A sheet that was read: where its header is, its headings, and which field each column feeds. */
export interface ImportedSheet {
  readonly name: string
  readonly headerRow: number
  readonly titles: readonly string[]
  /** Field name by column, `null` for a column nobody reads. */
  readonly fields: readonly (string | null)[]
}

/** A text that a code table does not know, with the number of rows that have it: mapped once by the user. */
export interface UnknownValue {
  readonly field: string
  readonly text: string
  readonly rows: number
}

/** The outcome of reading a table with a spec. Nothing is written anywhere; `rows` holds good and bad rows in order. */
export interface ImportResult {
  readonly spec: string
  readonly sheets: readonly ImportedSheet[]
  readonly ignoredSheets: readonly string[]
  readonly rows: readonly ImportedRow[]
  readonly skipped: readonly SkippedRow[]
  readonly unknownValues: readonly UnknownValue[]
}
