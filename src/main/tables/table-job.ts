import type { TableErrorMessage } from './errors/table-error-from.ts'
import type { ImportResult } from './import-result.ts'
import type { ImportOptions } from './import-table.ts'
import type { TableFile } from './table-file.ts'
import type { TableLimits } from './table-limits.ts'

/** What the table worker is asked: to read a file, and, with a `spec` name, to import it. */
export interface TableJob {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly limits: TableLimits
  readonly spec?: string
  readonly options?: ImportOptions
}

/** What the table worker answers. */
export type TableReply =
  | { readonly ok: true; readonly file?: TableFile; readonly result?: ImportResult }
  | { readonly ok: false; readonly error: TableErrorMessage }
