import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'
import { renameHeld } from './durable-file.ts'
import { openConnection } from './sqlite.ts'
import { DamagedStoreError } from './store-errors.ts'

/**
 * A copy of the store before something risky, with its keyring and header, so that it opens with the passphrase of its
 * day. `VACUUM INTO` is the one way that stays encrypted (`db.backup()` fails, `serialize()` yields clear text). The copy
 * is opened and checked before it gets its final name.
 * @returns the folder of the copy.
 */
export async function backupBefore(folder: DataFolder, key: Uint8Array, reason: string, at: Date): Promise<string> {
  const name = `${at.toISOString().replace(/[:.]/g, '-')}-${reason}`
  const final = join(folder.backups, name)
  const making = `${final}.new`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const copy = join(making, 'store.gzdb')
  const source = openConnection(folder.database, key, 'write')
  try {
    source.prepare('vacuum into ?').run(copy)
  } finally {
    source.close()
  }
  const check = openConnection(copy, key, 'write')
  try {
    if (check.pragma('integrity_check', { simple: true }) !== 'ok') throw new DamagedStoreError('database')
  } finally {
    check.close()
  }
  for (const [from, to] of [
    [folder.header, 'store.json'],
    [folder.keyring, 'keyring.json'],
  ] as const)
    if (existsSync(from)) copyFileSync(from, join(making, to))
  renameHeld(making, final)
  return await Promise.resolve(final)
}
