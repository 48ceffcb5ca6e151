import Database from 'better-sqlite3-multiple-ciphers'
import { Kysely, SqliteDialect } from 'kysely'
import { assertConnection } from './assertions.ts'
import type { Tables } from './database.ts'

/** How long a writer waits for another one, in milliseconds. */
const busyTimeout = 15_000

/**
 * Pages each connection keeps decrypted, in KiB. With the 16 MB of the build a base of 200,000 people does not fit its
 * indexes: every list then decrypts the same pages again, and a large import spills and rereads them.
 */
const cacheKibibytes = 98_304

/** A raw connection to the encrypted file with every setting the store relies on, asserted after setting. */
export function openConnection(
  file: string,
  key: Uint8Array,
  mode: 'create' | 'write' | 'read',
): InstanceType<typeof Database> {
  const connection = new Database(file, { fileMustExist: mode !== 'create' })
  try {
    // SQLCipher 4 format needs all three, in this order: with the driver's default legacy=0 bytes 16–23 stay in clear.
    connection.pragma(`cipher='sqlcipher'`)
    connection.pragma('legacy=4')
    connection.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
    connection.pragma('temp_store=MEMORY')
    connection.pragma(`cache_size=-${String(cacheKibibytes)}`)
    connection.pragma('mmap_size=0')
    connection.pragma('trusted_schema=OFF')
    connection.pragma('cell_size_check=ON')
    connection.pragma(`busy_timeout=${String(busyTimeout)}`)
    connection.pragma('foreign_keys=ON')
    connection.pragma('secure_delete=ON')
    if (mode !== 'read') connection.pragma('journal_mode=WAL')
    // The build reopens a WAL file at NORMAL, where a power cut can lose acknowledged work: set on every connection.
    connection.pragma('synchronous=FULL')
    // One read that needs page 1 decrypted proves the key.
    connection.prepare('select count(*) from sqlite_schema').get()
    if (mode === 'read') connection.pragma('query_only=ON')
    assertConnection(connection, mode)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** A Kysely over one raw connection, which `destroy` closes. */
export function kyselyOver(connection: InstanceType<typeof Database>): Kysely<Tables> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
  const destroy = db.destroy.bind(db)
  // Kysely leaves a connection open that was never asked anything, and then the last one to close does not fold the WAL.
  db.destroy = async () => {
    await destroy()
    connection.close()
  }
  return db
}
