import { isAppError } from '../../shared/errors/app-error.ts'
import { isFileError } from './file-error.ts'
import {
  DamagedStoreError,
  DiskFullError,
  DiskWriteError,
  ReadOnlyFolderError,
  StoreInUseError,
} from './store-errors.ts'

/** SQLite could not write: the disk is gone, failing, or takes no larger file. What is stored is not in doubt. */
const writeFailures = ['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_DIR_FSYNC', 'SQLITE_IOERR_TRUNCATE']

/** Turns what SQLite or the file system throws into the error a person can act on; anything else passes unchanged. */
export function storeErrorOf(error: unknown): unknown {
  if (isAppError(error)) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // SHMSIZE: the index of the WAL could not grow.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE' || isFileError(error, ['ENOSPC', 'EDQUOT']))
    return new DiskFullError({ cause: error })
  if (writeFailures.includes(code) || isFileError(error, ['EFBIG', 'EIO'])) return new DiskWriteError({ cause: error })
  if (
    code.startsWith('SQLITE_READONLY') ||
    code === 'SQLITE_CANTOPEN' ||
    isFileError(error, ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR'])
  )
    return new ReadOnlyFolderError({ cause: error })
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_IOERR'))
    return new DamagedStoreError('database', { cause: error })
  if (code.startsWith('SQLITE_BUSY')) return new StoreInUseError({ cause: error })
  return error
}
