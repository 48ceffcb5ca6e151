import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Kysely } from 'kysely'
import { assertEncrypted } from './assertions.ts'
import { auditStart } from './audit.ts'
import { backupBefore } from './backup.ts'
import { dataFolder, type DataFolder } from './data-folder.ts'
import type { Reader, StoreLocation, Tables } from './database.ts'
import { newDevice, storedDevice, type Device } from './device.ts'
import { keyCheckOf, readHeader, writeHeader, type StoreHeader } from './header.ts'
import { appliedSchema, migrate } from './migrate.ts'
import { knownSchema } from './migrations/migrations.ts'
import { pageSize } from './page-check.ts'
import { openPostgres } from './postgres.ts'
import { kyselyOver, openConnection } from './sqlite.ts'
import { DamagedStoreError } from './store-errors.ts'
import { storeErrorOf } from './store-error-of.ts'
import { Store, type StoreDeps } from './store.ts'

/**
 * Opens the encrypted file of a data folder with its data key: settings asserted, pending migrations run after a backup.
 * @throws DamagedStoreError when the right key does not open it · NewerStoreError · StoreAssertionError
 */
export async function openSqliteStore(
  folder: DataFolder,
  key: Uint8Array,
  deps: StoreDeps & { readonly onClose?: () => void },
): Promise<Store> {
  const header = readHeader(folder, knownSchema)
  if (header.keyCheck !== keyCheckOf(key)) throw new DamagedStoreError('keyring')
  try {
    // SQLite takes an empty file for a new database and would fill it with empty tables.
    if (statSync(folder.database).size < pageSize) throw new DamagedStoreError('database')
    assertEncrypted(firstBytes(folder.database))
    const writer = kyselyOver(openConnection(folder.database, key, 'write'))
    try {
      if ((await appliedSchema(writer, 'sqlite')) < header.schema) throw new DamagedStoreError('database')
      const result = await migrate(writer, 'sqlite', {
        now: deps.clock().toISOString(),
        before: async (from) => {
          await backupBefore(folder, key, `schema-${String(from)}`, deps.clock())
        },
      })
      if (result.to !== header.schema) writeHeader(folder, { ...header, schema: result.to })
      const device = await deviceOfStore(writer, header.community)
      const reader = kyselyOver(openConnection(folder.database, key, 'read'))
      return new Store({
        community: header.community,
        dialect: 'sqlite',
        device: device.id,
        reader,
        writer,
        clock: deps.clock,
        ...(deps.onClose && { onClose: deps.onClose }),
      })
    } catch (error) {
      await writer.destroy()
      throw error
    }
  } catch (error) {
    throw storeErrorOf(error)
  }
}

/**
 * Makes the encrypted file of a new store with what `fill` writes, then its header, so that no moment has a header without
 * a key (the caller writes the keyring before) or a store that is half filled.
 */
export async function createSqliteStore(
  folder: DataFolder,
  key: Uint8Array,
  about: Pick<StoreHeader, 'community' | 'communityName' | 'demonstration'>,
  deps: StoreDeps & { readonly onClose?: () => void },
  fill: (store: Store) => Promise<void> = () => Promise.resolve(),
): Promise<Store> {
  const writer = kyselyOver(openConnection(folder.database, key, 'create'))
  try {
    await migrate(writer, 'sqlite', { now: deps.clock().toISOString() })
    const device = await deviceOfStore(writer, about.community)
    await fill(
      new Store({
        community: about.community,
        dialect: 'sqlite',
        device: device.id,
        reader: writer,
        writer,
        clock: deps.clock,
      }),
    )
  } finally {
    await writer.destroy()
  }
  writeHeader(folder, {
    product: 'gezhongban',
    format: 1,
    schema: knownSchema,
    cipher: 'sqlcipher4',
    keyCheck: keyCheckOf(key),
    ...about,
  })
  return await openSqliteStore(folder, key, deps)
}

/** Opens (and where empty, makes) the store of a community on PostgreSQL 15 or newer. */
export async function openPostgresStore(url: string, community: string, deps: StoreDeps): Promise<Store> {
  const writer = openPostgres(url, 'write')
  try {
    await migrate(writer, 'postgres', { now: deps.clock().toISOString() })
    const device = await deviceOfStore(writer, community)
    return new Store({
      community,
      dialect: 'postgres',
      device: device.id,
      reader: openPostgres(url, 'read'),
      writer,
      clock: deps.clock,
    })
  } catch (error) {
    await writer.destroy()
    throw error
  }
}

/** A reading connection of its own to an open store, for a worker thread. The caller destroys it. */
export function openReader(location: StoreLocation): Reader {
  return location.kind === 'sqlite'
    ? kyselyOver(openConnection(dataFolder(location.root).database, location.key, 'read'))
    : openPostgres(location.url, 'read')
}

/** The device of this store, made on first opening. */
async function deviceOfStore(db: Kysely<Tables>, community: string): Promise<Device> {
  const state = await db
    .selectFrom('deviceState')
    .select('privateKey')
    .where('community', '=', community)
    .executeTakeFirst()
  if (state) return storedDevice(state.privateKey)
  const device = newDevice()
  await db
    .insertInto('deviceState')
    .values({
      community,
      device: device.id,
      privateKey: device.privateKey,
      stamp: null,
      sequence: 0,
      auditSequence: 0,
      auditHash: auditStart,
    })
    .execute()
  return device
}

function firstBytes(file: string): Uint8Array {
  const bytes = Buffer.alloc(64)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(handle)
  }
  return bytes
}
