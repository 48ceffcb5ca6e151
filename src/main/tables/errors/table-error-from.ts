import { TableCancelledError } from './table-cancelled-error.ts'
import { TableDamagedError } from './table-damaged-error.ts'
import { TableEmptyError } from './table-empty-error.ts'
import { TableEncodingError } from './table-encoding-error.ts'
import { TableNoHeaderError } from './table-no-header-error.ts'
import { TableNotAWorkbookError } from './table-not-a-workbook-error.ts'
import { TablePasswordProtectedError } from './table-password-protected-error.ts'
import { TableTimeoutError } from './table-timeout-error.ts'
import { TableTooLargeError } from './table-too-large-error.ts'

/** Every failure of reading a table. */
export type TableError =
  | TableCancelledError
  | TableDamagedError
  | TableEmptyError
  | TableEncodingError
  | TableNoHeaderError
  | TableNotAWorkbookError
  | TablePasswordProtectedError
  | TableTimeoutError
  | TableTooLargeError

/** What crosses from the worker: the code and the data that a class needs to be made again. */
export type TableErrorMessage = {
  [E in TableError as E['code']]: { readonly code: E['code']; readonly data: E['data'] }
}[TableError['code']]

/** The error of a message from the worker, as its own class again. */
export function tableErrorFrom(message: TableErrorMessage): TableError {
  switch (message.code) {
    case 'TABLE_CANCELLED':
      return new TableCancelledError()
    case 'TABLE_DAMAGED':
      return new TableDamagedError(message.data)
    case 'TABLE_EMPTY':
      return new TableEmptyError(message.data)
    case 'TABLE_ENCODING':
      return new TableEncodingError()
    case 'TABLE_NO_HEADER':
      return new TableNoHeaderError(message.data)
    case 'TABLE_NOT_A_WORKBOOK':
      return new TableNotAWorkbookError(message.data)
    case 'TABLE_PASSWORD_PROTECTED':
      return new TablePasswordProtectedError()
    case 'TABLE_TIMEOUT':
      return new TableTimeoutError(message.data)
    default:
      return new TableTooLargeError(message.data)
  }
}

/** Whether an error is one of this folder's. */
export function isTableError(error: unknown): error is TableError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('TABLE_')
}

/** The part of an error that crosses to another thread. */
export function tableErrorMessage(error: TableError): TableErrorMessage {
  // Code and data come from one instance, so they belong together; the compiler cannot pair the members of two unions.
  return { code: error.code, data: error.data } as TableErrorMessage
}
