import type { CodeTable } from '../../shared/codes/code-table.ts'
import type { ImportFinding, ImportValues } from './import-result.ts'

/** What every field of an import has: its name in the result, its label on paper, other headings it is known by. */
interface FieldBase {
  readonly name: string
  readonly label: string
  /** Headings other offices use; compared without blanks, quotes, stars, colons and bracketed remarks. */
  readonly aliases?: readonly string[]
  readonly required?: boolean
  /** What to fill in, for the template's hint row. */
  readonly hint?: string
  /** Width of the template's column, in characters. */
  readonly width?: number
}

/**
 * A field of an import by the kind of its content:
 * `text` as written, at most `maxLength` characters · `name` a person's name · `identity` an identity number · `phone` one
 * number, further ones under `NAMEOthers` · `date` an ISO day · `flag` yes or no · `term` from and to, under `NAMEFrom` and
 * `NAMETo` · `code` a value of a code table · `ignored` read by nobody (serial numbers).
 */
export type ImportField =
  | (FieldBase & { readonly kind: 'text'; readonly maxLength?: number })
  | (FieldBase & { readonly kind: 'name' | 'identity' | 'phone' | 'date' | 'flag' | 'term' | 'ignored' })
  | (FieldBase & { readonly kind: 'code'; readonly table: CodeTable })

/** One kind of table that can be imported: its fields in the order of the template, and rules over a whole row. */
export interface ImportSpec {
  readonly name: string
  readonly title: string
  readonly fields: readonly ImportField[]
  /** The field that is one person's only: checked over all rows, see `checkRepeats`. */
  readonly unique?: string
  /** Rules between fields of one row; the place is added by the importer. */
  readonly checkRow?: (values: ImportValues) => readonly RowRuleFinding[]
}

/** A finding of a rule between fields, pinned to the field it is about. */
export type RowRuleFinding = Pick<ImportFinding, 'code' | 'severity' | 'text'> & { readonly field: string }
