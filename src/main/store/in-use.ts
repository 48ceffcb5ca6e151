import Database from 'better-sqlite3-multiple-ciphers'
import type { DataFolder } from './data-folder.ts'
import { StoreInUseError } from './store-errors.ts'
import { storeErrorOf } from './store-error-of.ts'

/**
 * Takes the data folder for this process. The lock is SQLite's own exclusive lock on a small empty database, so that the
 * operating system frees it when the process dies in whatever way; a file with a process number in it would not be.
 * @throws StoreInUseError when another process holds it · ReadOnlyFolderError · DiskFullError
 */
export function takeFolder(folder: DataFolder): () => void {
  let lock: InstanceType<typeof Database> | undefined
  try {
    lock = new Database(folder.inUse, { timeout: 0 })
    lock.pragma('journal_mode=DELETE')
    lock.pragma('locking_mode=EXCLUSIVE')
    lock.exec('begin exclusive')
  } catch (error) {
    lock?.close()
    const known = storeErrorOf(error)
    if (known instanceof StoreInUseError) throw known
    throw known
  }
  const held = lock
  return () => {
    held.close()
  }
}
