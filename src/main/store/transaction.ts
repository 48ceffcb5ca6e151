import { sql, type Kysely } from 'kysely'
import type { StoreDialect } from './database.ts'

/**
 * Runs `work` in one transaction on one connection. SQLite begins IMMEDIATE: a writer that has to wait waits here,
 * within the busy timeout, and cannot fail half-way for a lock it would need later.
 */
export async function inTransaction<DB, T>(
  db: Kysely<DB>,
  dialect: StoreDialect,
  work: (transaction: Kysely<DB>) => Promise<T>,
): Promise<T> {
  return await db.connection().execute(async (connection) => {
    await (dialect === 'sqlite' ? sql`begin immediate` : sql`begin`).execute(connection)
    let result: T
    try {
      result = await work(connection)
      await sql`commit`.execute(connection)
    } catch (error) {
      try {
        await sql`rollback`.execute(connection)
      } catch {
        // A full disk makes SQLite roll back by itself; the first error is the one that says why.
      }
      throw error
    }
    return result
  })
}
