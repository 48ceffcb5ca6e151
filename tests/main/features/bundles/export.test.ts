import { expect, it } from 'vitest'
import { agendaItem } from '../../../../src/shared/entities/agenda-item.ts'
import { grid } from '../../../../src/shared/entities/grid.ts'
import { meeting } from '../../../../src/shared/entities/meeting.ts'
import { person } from '../../../../src/shared/entities/person.ts'
import type { BundleChange } from '../../../../src/main/bundle/bundle-change.ts'
import { openBundle } from '../../../../src/main/bundle/bundle-reader.ts'
import { createCountyKey, type CountyKeyFiles } from '../../../../src/main/bundle/county-key.ts'
import { createDeviceKey } from '../../../../src/main/bundle/device-key.ts'
import { publicKeyOf } from '../../../../src/main/bundle/party-key.ts'
import { publicKeyText } from '../../../../src/main/bundle/public-key-file.ts'
import { bundleBytes, importCountyKey, noteBundle, planExport } from '../../../../src/main/features/bundles/commands.ts'
import { buildBundle } from '../../../../src/main/features/bundles/export-task.ts'
import { exportState } from '../../../../src/main/features/bundles/queries.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { openOffice } from '../../../support/api.ts'
import { actor, community, onBothDialects } from '../../../support/stores.ts'

const now = new Date('2026-11-24T01:00:00Z')
const firstGrid = { name: '第一网格', level: 1, kind: 'residential', validFrom: '2026-01-01', sortOrder: 1 } as const

async function county(store: Store): Promise<CountyKeyFiles> {
  const key = await createCountyKey({ name: '略阳县委组织部', now })
  await importCountyKey(store, actor, key.publicFile.text)
  return key
}

async function send(store: Store, full = false) {
  const plan = await planExport(store, actor, { full, now, program: '0.1.0' })
  const written = await buildBundle(store.db, plan.task)
  const row = await noteBundle(store, actor, plan, written)
  return { plan, written, row }
}

async function received(bytes: Uint8Array, key: CountyKeyFiles) {
  const bundle = await openBundle(bytes, key.key.identity)
  const changes: BundleChange[] = []
  for await (const change of bundle.changes()) changes.push(change)
  return { manifest: bundle.manifest, changes, of: (entity: string) => changes.filter((one) => one.entity === entity) }
}

onBothDialects('a bundle to the county', (open) => {
  it('is full at first and then carries only what came since', async () => {
    const store = await open()
    const key = await county(store)
    const one = await store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, firstGrid))
    const first = await send(store)
    const full = await received(first.written.bytes, key)
    expect(full.manifest).toMatchObject({ kind: 'full', community: { code: community }, previous: null })
    expect(full.of('grid')).toMatchObject([{ op: 'put', id: one.id, values: { name: '第一网格', scope: null } }])

    await store.write(actor, { action: 'grids.update' }, (unit) => unit.update(grid, one.id, { scope: '兴州路以东' }))
    const two = await store.write(actor, { action: 'people.create' }, (unit) => unit.insert(person, { name: '王敏' }))
    await store.write(actor, { action: 'people.update' }, (unit) =>
      unit.update(person, two.id, { phone: '13900000000' }),
    )
    const second = await send(store)
    const more = await received(second.written.bytes, key)
    expect(more.manifest).toMatchObject({ kind: 'incremental', previous: first.written.sha256 })
    expect(more.manifest.sequence.from).toBe(full.manifest.sequence.to + 1)
    expect(more.changes).toMatchObject([
      { op: 'put', entity: 'person', id: two.id, values: { name: '王敏', phone: '13900000000' } },
      { op: 'set', entity: 'grid', id: one.id, values: { scope: '兴州路以东' }, prior: { scope: one.stamp } },
    ])
    expect((await exportState(store)).pending).toEqual([])
  })

  it('says what is removed, also when it was created and removed between two bundles', async () => {
    const store = await open()
    const key = await county(store)
    const old = await store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, firstGrid))
    await send(store)
    await store.write(actor, { action: 'grids.remove' }, (unit) => unit.remove(grid, old.id))
    const brief = await store.write(actor, { action: 'people.create' }, (unit) => unit.insert(person, { name: '甲' }))
    await store.write(actor, { action: 'people.remove' }, (unit) => unit.remove(person, brief.id))
    const { changes } = await received((await send(store)).written.bytes, key)
    expect(changes).toMatchObject([
      { op: 'remove', entity: 'grid', id: old.id },
      { op: 'remove', entity: 'person', id: brief.id },
    ])
    const full = await received((await send(store, true)).written.bytes, key)
    expect(full.changes.filter((one) => one.op === 'remove')).toMatchObject([{ id: old.id }, { id: brief.id }])
  })

  it('keeps to itself what the county has no use for', async () => {
    const store = await open()
    const key = await county(store)
    await store.write(actor, { action: 'meetings.create' }, async (unit) => {
      const made = await unit.insert(meeting, {
        kind: 'weeklyMeeting',
        title: '周例会',
        on: '2026-11-23',
        state: 'open',
      })
      await unit.insert(agendaItem, { meetingId: made.id, sortOrder: 1, title: '上周工作' })
    })
    const { changes } = await received((await send(store)).written.bytes, key)
    expect(new Set(changes.map((one) => one.entity))).toEqual(new Set(['communityProfile', 'meeting', 'agendaItem']))
  })

  it('refuses an empty export, one without a county key, and a key that is not a county’s', async () => {
    const store = await open()
    await expect(send(store)).rejects.toMatchObject({ code: 'NO_COUNTY_KEY' })
    const device = await createDeviceKey('一号机', now)
    await expect(importCountyKey(store, actor, publicKeyText(publicKeyOf(device)))).rejects.toMatchObject({
      code: 'NOT_COUNTY_KEY',
    })
    const own = await createCountyKey({ name: '略阳县委组织部', now })
    await expect(importCountyKey(store, actor, own.secretFile.text)).rejects.toMatchObject({
      code: 'KEY_FILE',
      data: { fault: 'secret' },
    })
    await expect(importCountyKey(store, actor, '不是密钥')).rejects.toMatchObject({ code: 'KEY_FILE' })
    await county(store)
    await send(store)
    await expect(send(store)).rejects.toMatchObject({ code: 'NOTHING_TO_SEND', data: { lastNumber: 1 } })
  })

  it('is frozen: the same bytes again, a number never twice, and full again for a new county', async () => {
    const store = await open()
    await county(store)
    await store.write(actor, { action: 'grids.create' }, (unit) => unit.insert(grid, firstGrid))
    const plan = await planExport(store, actor, { full: false, now, program: '0.1.0' })
    const written = await buildBundle(store.db, plan.task)
    const row = await noteBundle(store, actor, plan, written)
    expect(Buffer.compare((await bundleBytes(store, row.id)) ?? Buffer.alloc(0), written.bytes)).toBe(0)
    await expect(noteBundle(store, actor, plan, written)).rejects.toMatchObject({ code: 'RECORD_STALE' })
    const next = await county(store)
    const again = await send(store)
    expect(again.row).toMatchObject({ number: 2, kind: 'full' })
    expect((await received(again.written.bytes, next)).of('grid')).toHaveLength(1)
  })
})

it('goes from the screen’s button to a file that the county opens', async () => {
  const office = await openOffice()
  const key = await createCountyKey({ name: '略阳县委组织部', now })
  const upload = await office.fetch('/files/uploads', { method: 'POST', body: key.publicFile.text })
  const { id } = (await upload.json()) as { id: string }
  await office.api.bundles.importCountyKey.mutate({ uploadId: id })
  expect((await office.api.bundles.state.query()).countyKey?.spoken).toMatch(/^\d{5}( \d{5}){7}$/)
  const { jobId } = await office.api.bundles.export.mutate({ full: false })
  await expect
    .poll(async () => (await office.api.jobs.get.query({ id: jobId }))?.state, { timeout: 10_000 })
    .toBe('done')
  const job = await office.api.jobs.get.query({ id: jobId })
  expect(job?.file?.name).toMatch(/^610727001003-0001-2026-11-24\.gzb$/)
  const file = await office.fetch(`/files/documents/${job?.file?.id ?? ''}`)
  const { manifest } = await received(new Uint8Array(await file.arrayBuffer()), key)
  expect(manifest.community.name).toBe('新城社区')
  const [sent] = await office.api.bundles.list.query()
  const again = await office.api.bundles.download.mutate({ id: sent?.id ?? '' })
  expect(again.fileName).toBe(job?.file?.name)
  await office.close()
})
