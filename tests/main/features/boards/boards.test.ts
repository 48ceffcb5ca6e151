import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { appoint } from '../../../../src/main/features/appointments/commands.ts'
import { endAppointments } from '../../../../src/main/features/appointments/end-appointment.ts'
import { boardsOfGrids } from '../../../../src/main/features/boards/board-print.ts'
import { handOverBoards, takeDownBoards } from '../../../../src/main/features/boards/commands.ts'
import { listBoards, staleBoards } from '../../../../src/main/features/boards/stale-boards.ts'
import { updateGrid } from '../../../../src/main/features/grids/commands.ts'
import { confirmPrint } from '../../../../src/main/features/prints/confirm-print.ts'
import { changeSettings } from '../../../../src/main/features/settings/commands.ts'
import { attachment } from '../../../../src/shared/entities/attachment.ts'
import { person } from '../../../../src/shared/entities/person.ts'
import type { PatchOf } from '../../../../src/shared/entities/entity.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { addGrid, addPerson } from '../../../support/appointed.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'

const today = '2026-11-24'

onBothDialects('notice boards', (open) => {
  it('show captain, members and supervisor in force with public phones only', async () => {
    const store = await open()
    const { gridId } = await staffed(store)
    const { boards } = await boardsOfGrids(store, [gridId], today)
    expect(boards).toMatchObject([
      {
        community: '略阳县兴州街道新城社区',
        title: '三级网格公示牌',
        gridName: '第一网格',
        captain: { name: '王敏', role: '网格长', phone: '13800000001' },
        members: [{ name: '李强', role: '网格员', phone: null }],
        supervisionPhone: '0916-4822345',
        updated: today,
      },
    ])
    expect(JSON.stringify(boards)).not.toContain('13900000002')
    expect(boards[0]?.qr).toContain('TEL;TYPE=CELL:13800000001')
    expect(boards[0]?.duties.map(({ heading }) => heading)).toEqual(['网格长职责', '网格员职责'])
  })

  it('show a private phone only where there is no public one and the office has said so', async () => {
    const store = await open()
    const { gridId } = await staffed(store)
    await changeSettings(store, actor, { boardPrivatePhone: true })
    const { boards } = await boardsOfGrids(store, [gridId], today)
    expect(boards[0]?.captain?.phone).toBe('13800000001')
    expect(boards[0]?.members[0]?.phone).toBe('13900000002')
  })

  it('carry the photos of their people, and are wrong once a photo is changed', async () => {
    const store = await open()
    const { gridId, captain } = await staffed(store)
    const photo = readFileSync('tests/fixtures/invented-photo.jpg')
    await changePerson(store, captain, { photoId: await addPhoto(store, photo) })
    const { boards } = await boardsOfGrids(store, [gridId], today)
    expect(Buffer.from(boards[0]?.captain?.photo ?? []).equals(photo)).toBe(true)
    await confirmPrint(store, actor, await handOver(store, gridId))
    await changePerson(store, captain, { photoId: await addPhoto(store, photo) })
    expect(await staleBoards(store, today)).toMatchObject([{ changes: ['王敏的照片已更换'] }])
  })

  it('are unprinted, then right once confirmed, then wrong with what changed in words', async () => {
    const store = await open()
    const staff = await staffed(store)
    const { gridId } = staff
    const state = async (day = today) => (await listBoards(store, day)).map((row) => [row.state, ...row.changes])
    expect(await state()).toEqual([['unprinted']])
    const batch = await handOver(store, gridId)
    expect(await state()).toEqual([['unprinted']])
    await confirmPrint(store, actor, batch)
    expect(await state()).toEqual([['valid']])

    await endAppointments(store, actor, { postingIds: [staff.captainPosting], lastDay: today, way: '2' })
    const successor = await addPerson(store, '赵云', { publicPhone: '13800000003' })
    const people = [{ personId: successor, gridId }]
    await appoint(store, actor, { people, role: 'gridCaptain', from: '2026-11-25' })
    await changePerson(store, staff.member, { publicPhone: '13900000009' })
    await updateGrid(store, actor, gridId, { scope: '新华路以东', supervisionPhone: '12345' })
    expect(await state('2026-11-25')).toEqual([
      [
        'stale',
        '网格范围已改',
        '网格长由 王敏 改为 赵云',
        '新增李强的电话 13900000009',
        '监督电话由 0916-4822345 改为 12345',
      ],
    ])
    await confirmPrint(store, actor, await handOver(store, gridId, { day: '2026-11-25' }))
    expect(await staleBoards(store, '2026-11-25')).toEqual([])
  })

  it('are wrong when a term runs out, without anybody’s act', async () => {
    const store = await open()
    const { gridId } = await staffed(store)
    await confirmPrint(store, actor, await handOver(store, gridId))
    expect(await staleBoards(store, '2027-01-04')).toEqual([])
    expect(await staleBoards(store, '2027-01-05')).toMatchObject([
      { gridId, changes: ['不再有网格长 王敏', '不再有网格员 李强', '职责文字已改'] },
    ])
  })

  it('ask a reason for a reprint of the same content only, and refuse content that changed since the preview', async () => {
    const store = await open()
    const { gridId } = await staffed(store)
    await confirmPrint(store, actor, await handOver(store, gridId))
    await expect(handOver(store, gridId)).rejects.toMatchObject({ code: 'REPRINT_REASON_MISSING' })
    await handOver(store, gridId, { reason: '破损' })
    const { digests } = await boardsOfGrids(store, [gridId], today)
    await updateGrid(store, actor, gridId, { name: '东一网格' })
    const late = handOverBoards(store, actor, { boards: digests, paper: 'A4', copies: 1 }, today)
    await expect(late).rejects.toMatchObject({ code: 'BOARD_CHANGED' })
    await handOver(store, gridId)
  })

  it('of a grid out of use are listed until they are taken down', async () => {
    const store = await open()
    const { gridId } = await staffed(store)
    await confirmPrint(store, actor, await handOver(store, gridId))
    await updateGrid(store, actor, gridId, { validTo: '2026-11-30' })
    expect(await staleBoards(store, '2026-12-01')).toMatchObject([
      { state: 'retired', changes: ['网格已于 2026-11-30 停用，公示牌应撤下'] },
    ])
    await takeDownBoards(store, actor, [gridId])
    expect(await listBoards(store, '2026-12-01')).toEqual([])
  })

  it('say what they cannot show', async () => {
    const store = await open()
    await addGrid(store, '第一网格')
    expect(await listBoards(store, today)).toMatchObject([{ gaps: ['没有网格长', '没有监督电话', '没有填写范围'] }])
  })
})

/** A grid with a captain whose phone is public and a member whose phone is not. */
async function staffed(store: Store) {
  const gridId = await addGrid(store, '第一网格', { scope: '新华路以西', supervisionPhone: '0916-4822345' })
  const captain = await addPerson(store, '王敏', { publicPhone: '13800000001', phone: '13700000000' })
  const member = await addPerson(store, '李强', { phone: '13900000002' })
  const from = '2026-01-05'
  const [made] = await appoint(store, actor, { people: [{ personId: captain, gridId }], role: 'gridCaptain', from })
  await appoint(store, actor, { people: [{ personId: member, gridId }], role: 'gridMember', from })
  return { gridId, captain, member, captainPosting: made!.postingId }
}

async function handOver(store: Store, gridId: string, { day = today, reason }: { day?: string; reason?: string } = {}) {
  const { digests } = await boardsOfGrids(store, [gridId], day)
  return await handOverBoards(store, actor, { boards: digests, paper: 'A4', copies: 1, reason }, day)
}

async function changePerson(store: Store, id: string, patch: PatchOf<typeof person>) {
  await store.write(actor, { action: 'people.update' }, (unit) => unit.update(person, id, patch))
}

async function addPhoto(store: Store, bytes: Uint8Array): Promise<string> {
  return await store.write(actor, { action: 'attachments.add' }, async (unit) => {
    const values = { mediaType: 'image/jpeg', size: bytes.length, sha256: '0'.repeat(64) } as const
    const { id } = await unit.insert(attachment, values)
    await unit.putContent(id, bytes)
    return id
  })
}
