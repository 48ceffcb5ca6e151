import { isAppError } from '../../shared/errors/app-error.ts'
import { isFileError } from './file-error.ts'
import { DamagedStoreError, DiskFullError, ReadOnlyFolderError, StoreInUseError } from './store-errors.ts'

/** Turns what SQLite or the file system throws into the error a person can act on; anything else passes unchanged. */
export function storeErrorOf(error: unknown): unknown {
  if (isAppError(error)) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_FULL') || isFileError(error, ['ENOSPC', 'EDQUOT']))
    return new DiskFullError({ cause: error })
  if (
    code.startsWith('SQLITE_READONLY') ||
    code === 'SQLITE_CANTOPEN' ||
    isFileError(error, ['EROFS', 'EACCES', 'EPERM'])
  )
    return new ReadOnlyFolderError({ cause: error })
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_IOERR'))
    return new DamagedStoreError('database', { cause: error })
  if (code.startsWith('SQLITE_BUSY')) return new StoreInUseError({ cause: error })
  return error
}
