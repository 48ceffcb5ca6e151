import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { ColumnKind } from '../../shared/entities/fields.ts'
import type { StoreDialect } from './database.ts'
import type { TableSpec } from './schema.ts'

const columnTypes: Record<StoreDialect, Record<ColumnKind, RawBuilder<unknown>>> = {
  sqlite: { text: sql`text`, integer: sql`integer`, real: sql`real`, bytes: sql`blob` },
  // Collation C: both dialects sort text by code point, so that clocks, ids and lists come in one order everywhere.
  postgres: { text: sql`text collate "C"`, integer: sql`bigint`, real: sql`double precision`, bytes: sql`bytea` },
}

/** Creates a table with its key and indexes. */
export async function createTable(db: Kysely<unknown>, dialect: StoreDialect, table: TableSpec): Promise<void> {
  let create = db.schema.createTable(table.name)
  for (const column of table.columns)
    create = create.addColumn(column.name, columnTypes[dialect][column.kind], (built) =>
      column.nullable ? built : built.notNull(),
    )
  await create.addPrimaryKeyConstraint(`${table.name}_primary`, table.primary as never[]).execute() // names come from data
  for (const fields of table.indexes)
    await db.schema
      .createIndex(`${table.name}_by_${fields.slice(1).join('_')}`)
      .on(table.name)
      .columns([...fields])
      .execute()
}
