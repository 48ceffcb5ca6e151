import { appendFileSync, copyFileSync, cpSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { grid } from '../../../src/shared/entities/grid.ts'
import { isAppError } from '../../../src/shared/errors/app-error.ts'
import { dataFolder } from '../../../src/main/store/data-folder.ts'
import { checkPages, pageSize } from '../../../src/main/store/page-check.ts'
import { kyselyOver, openConnection } from '../../../src/main/store/sqlite.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { checkTexts } from '../../../src/main/store/text-check.ts'
import { openUnlocked } from '../../../src/main/store/unlock.ts'
import { verifyStore } from '../../../src/main/store/verify.ts'
import { makeStoreFolder, withFlippedBits } from '../../support/folders.ts'
import { actor, temporaryFolder, tickingClock } from '../../support/stores.ts'

const root = temporaryFolder('verify')
const folder = dataFolder(join(root, 'store'))
let key: Uint8Array

const addGrid = (store: Store, name: string) =>
  store.write(actor, { action: 'grids.create' }, (unit) =>
    unit.insert(grid, { name, level: 3, kind: 'residential', validFrom: '2026-01-01', sortOrder: 1 }),
  )

beforeAll(async () => {
  key = await makeStoreFolder(folder.root, async (store) => {
    const rows: { readonly id: string }[] = []
    for (let number = 1; number <= 40; number++) rows.push(await addGrid(store, `第${String(number)}网格`))
    // Removed rows leave free pages and free space inside pages.
    await store.write(actor, { action: 'grids.remove' }, async (unit) => {
      for (const { id } of rows.slice(0, 30)) await unit.remove(grid, id)
    })
  })
})

const pageNumbers = (): readonly number[] =>
  Array.from({ length: statSync(folder.database).size / pageSize }, (_, index) => index + 1)

describe('verifying a data folder', () => {
  it('finds nothing in a store that is whole', async () => {
    const check = await verifyStore(folder.root, key)
    expect(check.findings).toEqual([])
    expect(check.pages * pageSize).toBe(statSync(folder.database).size)
    expect(check.auditEntries).toBeGreaterThan(40)
    expect(check.changeLines).toBeGreaterThan(70)
  })

  it.each([0, 15, 16, 99, 2048, 4015, 4016, 4031, 4032, 4095])(
    'reports every page with a flip at byte %i',
    async (at) => {
      const pages = pageNumbers()
      const offsets = pages.map((page) => (page - 1) * pageSize + at)
      // The salt in front of the first page is part of the key of all of them: it has a case of its own below.
      const [flipped, expected] = at < 16 ? [offsets.slice(1), pages.slice(1)] : [offsets, pages]
      const found = await withFlippedBits(folder.database, flipped, () => checkPages(folder.database, key))
      expect(found.damaged).toEqual(expected)
    },
  )

  it('names the one page a single flip lies in, wherever it is', async () => {
    for (const page of pageNumbers()) {
      const offset = (page - 1) * pageSize + 16 + ((page * 977) % (pageSize - 16))
      const found = await withFlippedBits(folder.database, [offset], () => checkPages(folder.database, key))
      expect(found.damaged).toEqual([page])
    }
  })

  it('takes a flip in the salt for damage of all pages', async () => {
    const found = await withFlippedBits(folder.database, [5], () => checkPages(folder.database, key))
    expect(found.damaged).toEqual(pageNumbers())
  })

  it('reports a flipped bit in every byte of header and keyring', async () => {
    for (const file of [folder.header, folder.keyring])
      for (let offset = 0; offset < statSync(file).size; offset++) {
        const isReported = await withFlippedBits(file, [offset], () => {
          try {
            return checkTexts(folder).length > 0
          } catch (error) {
            // Named as foreign or newer: refused all the same.
            return isAppError(error)
          }
        })
        expect([file, offset, isReported]).toEqual([file, offset, true])
      }
  })

  it.each([0, 16, 100, 5000, 20_000, 60_000])(
    'names the part for a flip at byte %i of the database',
    async (offset) => {
      const check = await withFlippedBits(folder.database, [offset], () => verifyStore(folder.root, key))
      expect(check.findings.map((finding) => finding.part)).toContain('database')
    },
  )

  it('reports a database cut short, by a page or by a few bytes, and one that is too long', async () => {
    const cut = async (change: (file: string) => void) => {
      const copy = dataFolder(join(root, 'cut'))
      cpSync(folder.root, copy.root, { recursive: true })
      change(copy.database)
      return (await verifyStore(copy.root, key)).findings.map((finding) => finding.part)
    }
    const { size } = statSync(folder.database)
    expect(await cut((file) => truncateSync(file, size - pageSize))).toContain('database')
    expect(await cut((file) => truncateSync(file, size - 7))).toContain('database')
    expect(await cut((file) => appendFileSync(file, readFileSync(file).subarray(0, pageSize)))).toContain('database')
  })

  it('reports a change to the audit chain or the change log made with the right key', async () => {
    expect(await forged(`update audit set operatorName = '他人' where sequence = 7`)).toMatchObject([
      { part: 'audit', at: 7 },
    ])
    expect(await forged(`delete from audit where sequence = 42`)).toMatchObject([{ part: 'audit', at: 42 }])
    const parts = (await forged(`delete from changeLog where sequence = 5`)).map((finding) => finding.part)
    expect(parts).toEqual(expect.arrayContaining(['audit', 'changeLog']))
  })

  it('reports damage in a log that was not folded in yet, and folds in a whole one', async () => {
    const left = await folderWithLog('log')
    const wal = `${left.database}-wal`
    const kept = join(root, 'kept-wal')
    copyFileSync(wal, kept)
    for (const offset of [3, 20, 40, 60, 500, 4200]) {
      const check = await withFlippedBits(wal, [offset], () => verifyStore(left.root, key))
      expect(check.findings.map((finding) => finding.part)).toContain('log')
    }
    expect(readFileSync(wal)).toEqual(readFileSync(kept))
    expect((await verifyStore(left.root, key)).findings).toEqual([])
    const db = kyselyOver(openConnection(left.database, key, 'read'))
    const names = await db.selectFrom('grid').select('name').where('name', 'like', '日志%').execute()
    await db.destroy()
    expect(names).toHaveLength(3)
  })
})

/** What is found after somebody with the key changed the tables behind the program's back, guards taken away. */
async function forged(statement: string) {
  const copy = dataFolder(join(root, 'forged'))
  cpSync(folder.root, copy.root, { recursive: true })
  const connection = openConnection(copy.database, key, 'write')
  const guards = connection.prepare(`select name from sqlite_schema where type = 'trigger'`).pluck().all()
  for (const name of guards) connection.exec(`drop trigger "${String(name)}"`)
  connection.exec(statement)
  connection.close()
  return (await verifyStore(copy.root, key)).findings
}

/** A copy of an open store's files, as a process killed after three commits leaves them. */
async function folderWithLog(name: string) {
  const live = dataFolder(join(root, `${name}-live`))
  cpSync(folder.root, live.root, { recursive: true })
  const store = await openUnlocked(live.root, key, { clock: tickingClock('2026-11-25T01:00:00.000Z') })
  for (const number of [1, 2, 3]) await addGrid(store, `日志${String(number)}`)
  const left = dataFolder(join(root, name))
  cpSync(live.root, left.root, { recursive: true })
  await store.close()
  return left
}
