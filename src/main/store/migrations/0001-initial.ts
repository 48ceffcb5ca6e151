import { sql } from 'kysely'
import { createTable } from '../ddl.ts'
import type { TableSpec } from '../schema.ts'
import tables from './0001-initial.json' with { type: 'json' }
import type { Migration } from './migration.ts'

/** Tables that only grow: the database itself refuses to change or remove a row. */
const appendOnly = ['audit', 'changeLog'] as const

/** The first schema: every table as it was on the day of the first release. */
export const initial: Migration = {
  number: 1,
  name: 'initial',
  up: async (db, dialect) => {
    for (const table of tables as readonly TableSpec[])
      // JSON has no literal types; schema.test.ts checks its shape
      await createTable(db, dialect, table)
    if (dialect === 'postgres')
      await sql`
        create function refuse_change() returns trigger language plpgsql as
        $$ begin raise exception 'this table is append-only'; end $$`.execute(db)
    for (const table of appendOnly)
      for (const event of ['update', 'delete'] as const) {
        const name = sql.id(`${table}_no_${event}`)
        const when = sql.raw(event)
        const on = sql.table(table)
        const body =
          dialect === 'sqlite'
            ? sql`create trigger ${name} before ${when} on ${on} begin select raise(abort, 'this table is append-only'); end`
            : sql`create trigger ${name} before ${when} on ${on} for each row execute function refuse_change()`
        await body.execute(db)
      }
  },
}
