import { expect, it } from 'vitest'
import { sql } from 'kysely'
import type { Migration } from '../../../src/main/store/migrations/migration.ts'
import { migrations } from '../../../src/main/store/migrations/migrations.ts'
import { appliedSchema, migrate } from '../../../src/main/store/migrate.ts'
import { kyselyOver, openConnection } from '../../../src/main/store/sqlite.ts'
import { openPostgres } from '../../../src/main/store/postgres.ts'
import { newPostgresDatabase, temporaryFolder } from '../../support/stores.ts'
import { describe } from 'vitest'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'

const now = '2026-11-24T01:00:00.000Z'
const step = (number: number, up: Migration['up']): Migration => ({ number, name: `step-${String(number)}`, up })
const adds = (table: string) =>
  step(migrations.length + 1, async (db) => {
    await db.schema.createTable(table).addColumn('a', 'text').execute()
  })
const before = (): Promise<void> => Promise.reject(new Error('nothing to back up'))
const root = temporaryFolder('migrate')

describe.each(['sqlite', 'postgres'] as const)('migrations on %s', (dialect) => {
  const open = async () =>
    dialect === 'sqlite'
      ? kyselyOver(openConnection(join(root, `${randomBytes(6).toString('hex')}.db`), randomBytes(32), 'create'))
      : openPostgres(await newPostgresDatabase(), 'write')

  it('bring an empty database to the newest step without asking for a backup', async () => {
    const db = await open()
    expect(await migrate(db, dialect, { now, before })).toEqual({ from: 0, to: migrations.length })
    expect(await appliedSchema(db, dialect)).toBe(migrations.length)
    expect(await migrate(db, dialect, { now })).toEqual({ from: migrations.length, to: migrations.length })
    await db.destroy()
  })

  it('are all or nothing: a failing step takes the ones before it back, after the backup', async () => {
    const db = await open()
    await migrate(db, dialect, { now })
    const seen: number[] = []
    const broken = step(migrations.length + 2, () => Promise.reject(new Error('step fails')))
    await expect(
      migrate(db, dialect, {
        now,
        steps: [...migrations, adds('extra'), broken],
        before: async (from) => {
          seen.push(from)
          await Promise.resolve()
        },
      }),
    ).rejects.toThrow('step fails')
    expect(seen).toEqual([migrations.length])
    expect(await appliedSchema(db, dialect)).toBe(migrations.length)
    await expect(sql`select * from extra`.execute(db)).rejects.toThrow(/extra/)
    await db.destroy()
  })

  it('refuse a database of a newer program by name', async () => {
    const db = await open()
    await migrate(db, dialect, { now, steps: [...migrations, adds('extra')] })
    await expect(migrate(db, dialect, { now })).rejects.toMatchObject({
      code: 'STORE_NEWER',
      data: { found: migrations.length + 1, known: migrations.length },
    })
    await db.destroy()
  })

  it('must be numbered without a gap', async () => {
    const db = await open()
    await expect(
      migrate(db, dialect, { now, steps: [...migrations, step(migrations.length + 2, () => Promise.resolve())] }),
    ).rejects.toThrow('out of order')
    await db.destroy()
  })
})
