import { join } from 'node:path'

/** The files of a data folder. Names hold no personal data. */
export interface DataFolder {
  readonly root: string
  /** The encrypted database (SQLCipher 4 format, WAL beside it while open). */
  readonly database: string
  /** The plain header: what this folder is, in which format, for which community. */
  readonly header: string
  /** The wrapped data key, once per operator and once for the recovery code. */
  readonly keyring: string
  /** Failed passphrases since the last good one. */
  readonly failures: string
  /** Held while one process has the store open. */
  readonly inUse: string
  /** There while a new store is being made: without a header beside it, what lies here is half made. */
  readonly settingUp: string
  /** Copies made before a migration. */
  readonly backups: string
}

/** The paths below a data folder. */
export function dataFolder(root: string): DataFolder {
  return {
    root,
    database: join(root, 'store.gzdb'),
    header: join(root, 'store.json'),
    keyring: join(root, 'keyring.json'),
    failures: join(root, 'failures.json'),
    inUse: join(root, 'in-use.lock'),
    settingUp: join(root, 'setting-up.json'),
    backups: join(root, 'backups'),
  }
}
