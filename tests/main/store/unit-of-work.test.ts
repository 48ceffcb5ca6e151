import { expect, it } from 'vitest'
import { grid } from '../../../src/shared/entities/grid.ts'
import { person } from '../../../src/shared/entities/person.ts'
import { posting } from '../../../src/shared/entities/posting.ts'
import { makeStamp, stampDevice } from '../../../src/shared/rules/hybrid-clock.ts'
import { auditBreak } from '../../../src/main/store/audit.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { actor, community, onBothDialects } from '../../support/stores.ts'

const firstGrid = { name: '第一网格', level: 1, kind: 'residential', validFrom: '2026-01-01', sortOrder: 1 } as const

onBothDialects('the unit of work', (open) => {
  it('creates a record with its defaults, its stamp and one line in the log', async () => {
    const store = await open()
    const row = await store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, firstGrid))
    const read = await store.db.selectFrom('grid').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow()
    expect(read).toEqual(row)
    expect(read).toMatchObject({ community, name: '第一网格', parentId: null, scope: null, stamps: null })
    expect(stampDevice(read.stamp)).toBe(store.device)
    const lines = await linesOf(store, row.id)
    expect(lines).toMatchObject([{ op: 'put', entity: 'grid', changes: null }])
  })

  it('logs old and new value and the replaced stamp of just the fields that changed', async () => {
    const store = await open()
    const row = await store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, firstGrid))
    const changed = await store.write(actor, { action: 'grids.update' }, (unit) =>
      unit.update(grid, row.id, { name: ' 东一网格 ', level: 1 }),
    )
    expect(changed.name).toBe('东一网格')
    const [, line] = await linesOf(store, row.id)
    expect(JSON.parse(line?.changes ?? '')).toEqual({ name: ['第一网格', '东一网格', row.stamp] })
    expect(JSON.parse(changed.stamps ?? '{}')).toEqual({ name: line?.stamp })
  })

  it('writes nothing when nothing changed', async () => {
    const store = await open()
    const row = await store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, firstGrid))
    const before = await auditCount(store)
    await store.write(actor, { action: 'grids.update' }, (unit) => unit.update(grid, row.id, { name: '第一网格' }))
    expect(await linesOf(store, row.id)).toHaveLength(1)
    expect(await auditCount(store)).toBe(before)
  })

  it('stamps an edit later than a value from the future, without moving its own clock there', async () => {
    const store = await open()
    const future = makeStamp(Date.parse('2036-01-01'), 5, 'ffffffffffff')
    const row = await store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, firstGrid))
    await store.write(actor, { action: 'test' }, (unit) => unit.update(grid, row.id, { scope: '旧范围' }))
    await forceStamp(store, row.id, future)
    const changed = await store.write(actor, { action: 'grids.update' }, (unit) =>
      unit.update(grid, row.id, { scope: '新范围' }),
    )
    const stamps = JSON.parse(changed.stamps ?? '{}') as Record<string, string>
    expect(stamps['scope']! > future).toBe(true)
    const next = await store.write(actor, { action: 'grids.create' }, (unit) =>
      unit.insert(grid, { ...firstGrid, name: '第二网格' }),
    )
    expect(next.stamp < future).toBe(true)
  })

  it('refuses a record that does not fit, naming every faulty field, and writes nothing of the transaction', async () => {
    const store = await open()
    const work = store.write(actor, { action: 'grids.create' }, async (unit) => {
      await unit.insert(grid, firstGrid)
      await unit.insert(grid, { ...firstGrid, name: ' ', level: 4, validFrom: '2026-02-30' })
    })
    await expect(work).rejects.toMatchObject({
      code: 'RECORD_INVALID',
      data: { faults: [{ field: 'name', label: '网格名称' }, { field: 'level' }, { field: 'validFrom' }] },
    })
    expect(await store.db.selectFrom('grid').selectAll().execute()).toEqual([])
  })

  it('refuses a second record with a value that must be unique, but lets two be empty', async () => {
    const store = await open()
    const add = (name: string, identityNumber: string | null) =>
      store.write(actor, { action: 'people.create' }, (unit) => unit.insert(person, { name, identityNumber }))
    const first = await add('甲', '11010519491231002X')
    await add('乙', null)
    await add('丙', '')
    await expect(add('丁', '11010519491231002X')).rejects.toMatchObject({
      code: 'RECORD_DUPLICATE',
      data: { existingId: first.id },
    })
  })

  it('refuses to name a record that does not exist and to remove one that is named', async () => {
    const store = await open()
    const missing = '01900000-0000-7000-8000-000000000000'
    await expect(
      store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, { ...firstGrid, parentId: missing })),
    ).rejects.toMatchObject({ code: 'REFERENCE_UNKNOWN', at: { field: 'parentId' } })
    const someone = await store.write(actor, { action: 'people.create' }, async (unit) => {
      const made = await unit.insert(person, { name: '甲' })
      await unit.insert(posting, { personId: made.id, role: 'gridMember', from: '2026-01-05' })
      return made
    })
    await expect(
      store.write(actor, { action: 'people.remove' }, (unit) => unit.remove(person, someone.id)),
    ).rejects.toMatchObject({ code: 'RECORD_REFERENCED', data: { by: 'posting', count: 1 } })
  })

  it('keeps the last values of a removed record and lets it come back later than its removal', async () => {
    const store = await open()
    const row = await store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, firstGrid))
    await store.write(actor, { action: 'grids.remove' }, (unit) => unit.remove(grid, row.id))
    const [, gone] = await linesOf(store, row.id)
    expect(JSON.parse(gone?.changes ?? '')).toMatchObject({ name: '第一网格', level: 1 })
    const back = await store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, firstGrid, row.id))
    expect(back.stamp > (gone?.stamp ?? '')).toBe(true)
    expect(await store.db.selectFrom('tombstone').selectAll().execute()).toEqual([])
  })

  it('numbers change lines and audit entries without a gap, also after a failed transaction', async () => {
    const store = await open()
    await store.write(actor, { action: 'a' }, (unit) => unit.insert(grid, firstGrid))
    await expect(
      store.write(actor, { action: 'b' }, async (unit) => {
        await unit.insert(grid, firstGrid)
        throw new Error('stop')
      }),
    ).rejects.toThrow('stop')
    await store.write(actor, { action: 'c' }, (unit) => unit.insert(grid, firstGrid))
    const lines = await store.db.selectFrom('changeLog').select('sequence').orderBy('sequence').execute()
    expect(lines.map((line) => line.sequence)).toEqual(lines.map((_, index) => index + 1))
    const state = await store.db.selectFrom('deviceState').selectAll().executeTakeFirstOrThrow()
    expect(await auditBreak(store.db, community, { sequence: state.auditSequence, hash: state.auditHash })).toBeNull()
  })

  it('refuses to write through the reading connection and to change the log', async () => {
    const store = await open()
    const insert = store.db
      .insertInto('tombstone')
      .values({ community, entity: 'grid', recordId: 'x', stamp: 'x' })
      .execute()
    await expect(insert).rejects.toThrow(/read.?only/i)
  })

  it('refuses a write inside a write instead of waiting for ever', async () => {
    const store = await open()
    await expect(
      store.write(actor, { action: 'outer' }, () => store.write(actor, { action: 'inner' }, async () => undefined)),
    ).rejects.toThrow('write inside a write')
  })
})

async function linesOf(store: Store, recordId: string) {
  return await store.db
    .selectFrom('changeLog')
    .selectAll()
    .where('recordId', '=', recordId)
    .orderBy('sequence')
    .execute()
}

async function auditCount(store: Store): Promise<number> {
  return (await store.db.selectFrom('audit').select('sequence').execute()).length
}

/** Puts a foreign stamp on a field, as a merge from another PC would. */
async function forceStamp(store: Store, id: string, stamp: string): Promise<void> {
  await store.write(actor, { action: 'test.force' }, async (unit) => {
    await unit.db
      .updateTable('grid')
      .set({ stamps: JSON.stringify({ scope: stamp }) })
      .where('id', '=', id)
      .execute()
  })
}
