import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { communityProfile } from '../../src/shared/entities/community-profile.ts'
import type { Actor } from '../../src/main/store/actor.ts'
import { dataFolder } from '../../src/main/store/data-folder.ts'
import { writeKeyring } from '../../src/main/store/keyring.ts'
import { createSqliteStore, openPostgresStore } from '../../src/main/store/open-store.ts'
import type { Store } from '../../src/main/store/store.ts'

/** The community of all tests: 新城社区 of 兴州街道. */
export const community = '610727001003'

/** Somebody who acts in tests. */
export const actor: Actor = { operatorId: null, operatorName: '测试' }

/** A clock that starts at a fixed minute and moves a second with every look, so that order shows in times. */
export function tickingClock(start = '2026-11-24T01:00:00.000Z'): () => Date {
  let at = new Date(start).getTime()
  return () => new Date((at += 1000))
}

/** A temporary folder that goes when the test file ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `gzb-${name}-`))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A store for one test, with the community's profile in it. */
export interface TestStore {
  readonly store: Store
  readonly close: () => Promise<void>
}

/** Runs the same tests on an encrypted SQLite file and on PostgreSQL. `open` gives each test an empty store. */
export function onBothDialects(
  title: string,
  tests: (open: (clock?: () => Date) => Promise<Store>, dialect: 'sqlite' | 'postgres') => void,
): void {
  describe.each(['sqlite', 'postgres'] as const)(`${title} on %s`, (dialect) => {
    const opened: (() => Promise<void>)[] = []
    afterAll(async () => {
      for (const close of opened) await close()
    })
    tests(async (clock = tickingClock()) => {
      const made = dialect === 'sqlite' ? await sqliteStore(clock) : await postgresStore(clock)
      opened.push(made.close)
      return made.store
    }, dialect)
  })
}

/** An encrypted SQLite store in a temporary folder. */
export async function sqliteStore(clock: () => Date = tickingClock()): Promise<TestStore> {
  const root = mkdtempSync(join(tmpdir(), 'gzb-store-'))
  const folder = dataFolder(root)
  writeKeyring(folder, { format: 1, wraps: [] })
  const store = await createSqliteStore(
    folder,
    randomBytes(32),
    { community, communityName: '新城社区', demonstration: false },
    { clock },
  )
  await withProfile(store)
  return {
    store,
    close: async () => {
      await store.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** A store in a new database of the run's PostgreSQL server. */
export async function postgresStore(clock: () => Date = tickingClock()): Promise<TestStore> {
  const url = await newPostgresDatabase()
  const store = await openPostgresStore(url, community, { clock })
  await withProfile(store)
  return {
    store,
    close: async () => {
      await store.close()
    },
  }
}

/** The address of a new, empty database in the run's PostgreSQL server. */
export async function newPostgresDatabase(): Promise<string> {
  const server = inject('postgresUrl')
  const name = `t${randomBytes(8).toString('hex')}`
  const admin = new pg.Client({ connectionString: `${server}/postgres` })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  return `${server}/${name}`
}

async function withProfile(store: Store): Promise<void> {
  await store.write(actor, { action: 'office.create' }, async (unit) => {
    await unit.insert(communityProfile, {
      code: community,
      officialName: '新城居委会',
      name: '新城社区',
      province: '陕西省',
      city: '汉中市',
      county: '略阳县',
      subdistrict: '兴州街道',
    })
  })
}
