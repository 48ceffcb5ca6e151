import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './database.ts'

/** Whole numbers of 64 bits come as text from the driver; ours fit a double (money in 分, counts, sequences). */
const wholeNumber = 20

const parserOf = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown // its enum names a few oids only

/** A Kysely over one PostgreSQL connection; `read` makes every transaction on it read-only. */
export function openPostgres(url: string, mode: 'write' | 'read'): Kysely<Tables> {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === wholeNumber ? Number : (parserOf(oid, format) as (value: string) => unknown), // text and binary alike
  }
  const pool = new pg.Pool({
    connectionString: url,
    // One writer at a time; a few readers, so that one long list does not hold up the others.
    max: mode === 'write' ? 1 : 4,
    types,
    ...(mode === 'read' && { options: '-c default_transaction_read_only=on' }),
  })
  // An idle connection cut by the server must not end the program; the next query reports it.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
