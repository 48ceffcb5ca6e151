import { sql, type Kysely } from 'kysely'
import { inTransaction } from './transaction.ts'
import type { StoreDialect, Tables } from './database.ts'
import { migrations } from './migrations/migrations.ts'
import type { Migration } from './migrations/migration.ts'
import { NewerStoreError } from './store-errors.ts'

/** What a run of the migrations did. */
export interface MigrationResult {
  readonly from: number
  readonly to: number
}

/**
 * Brings a database to the newest schema: all pending steps in one transaction, so that a failure leaves the store as
 * it was. `before` runs once when anything is pending and the store is not new: the place for the backup.
 * @throws NewerStoreError when the database is ahead of this program.
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: StoreDialect,
  options: {
    readonly now: string
    readonly before?: (from: number) => Promise<void>
    readonly steps?: readonly Migration[]
  },
): Promise<MigrationResult> {
  const steps = options.steps ?? migrations
  for (const [index, step] of steps.entries())
    if (step.number !== index + 1) throw new RangeError(`migration ${step.name} is out of order`)
  const from = await appliedSchema(db, dialect)
  if (from > steps.length) throw new NewerStoreError({ found: from, known: steps.length })
  const pending = steps.slice(from)
  if (pending.length === 0) return { from, to: from }
  if (from > 0) await options.before?.(from)
  await inTransaction(db, dialect, async (transaction) => {
    for (const step of pending) {
      await step.up(transaction as unknown as Kysely<unknown>, dialect) // a step sees the tables of its day, not today's
      await transaction
        .insertInto('migration')
        .values({ number: step.number, name: step.name, appliedAt: options.now })
        .execute()
    }
  })
  return { from, to: steps.length }
}

/** The number of the newest applied step; 0 for an empty database. */
export async function appliedSchema(db: Kysely<Tables>, dialect: StoreDialect): Promise<number> {
  const exists =
    dialect === 'sqlite'
      ? await sql`select 1 from sqlite_schema where name = 'migration'`.execute(db)
      : await sql`select 1 from information_schema.tables where table_name = 'migration' and table_schema = current_schema()`.execute(
          db,
        )
  if (exists.rows.length === 0) return 0
  const newest = await db
    .selectFrom('migration')
    .select((build) => build.fn.max('number').as('number'))
    .executeTakeFirst()
  return newest?.number ?? 0
}
