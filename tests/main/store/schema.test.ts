import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { wantedSchema, type TableSpec } from '../../../src/main/store/schema.ts'
import { onBothDialects } from '../../support/stores.ts'

/** Tables and columns that once were and are no more: their names never come back with another meaning. */
const retired: readonly string[] = []

const snapshot = JSON.parse(readFileSync('tests/main/store/schema-snapshot.json', 'utf8')) as readonly TableSpec[]
const names = (tables: readonly TableSpec[]): readonly string[] =>
  tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`)).sort()

it('keeps every table and column of the committed snapshot, since bundles of older offices must stay readable', () => {
  const wanted = new Set(names(wantedSchema()))
  expect(names(snapshot).filter((name) => !wanted.has(name) && !retired.includes(name))).toEqual([])
})

it('has an up-to-date snapshot (node scripts/tasks/schema.ts)', () => {
  expect(JSON.parse(JSON.stringify(wantedSchema()))).toEqual(snapshot)
})

it('leads every key and index with the community, except the list of migrations', () => {
  const offenders = wantedSchema().filter(
    (table) =>
      table.name !== 'migration' && [table.primary, ...table.indexes].some((columns) => columns[0] !== 'community'),
  )
  expect(offenders.map((table) => table.name)).toEqual([])
})

onBothDialects('the migrated database', (open, dialect) => {
  it('has exactly the columns that the entities want', async () => {
    const store = await open()
    const found =
      dialect === 'sqlite'
        ? await sql<{ name: string }>`
            select m.name || '.' || c.name as name from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table'`.execute(
            store.db,
          )
        : await sql<{ name: string }>`
            select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`.execute(
            store.db,
          )
    expect(found.rows.map((row) => row.name).sort()).toEqual(names(wantedSchema()))
  })
})
