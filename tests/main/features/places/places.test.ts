import { expect, it } from 'vitest'
import { building } from '../../../../src/shared/entities/building.ts'
import { dwelling } from '../../../../src/shared/entities/dwelling.ts'
import { createDwellings, removePlace, updatePlace } from '../../../../src/main/features/places/commands.ts'
import { dwellingsOf, placeTree } from '../../../../src/main/features/places/queries.ts'
import { listResidents } from '../../../../src/main/features/residents/list.ts'
import { addGrid } from '../../../support/appointed.ts'
import { actor, onBothDialects } from '../../../support/stores.ts'
import { sampleHousehold, samplePlace } from '../residents/resident-samples.ts'

onBothDialects('places', (open) => {
  it('get their doors by a pattern, those already there kept', async () => {
    const store = await open()
    const { buildingId } = await samplePlace(store)
    await sampleHousehold(store, buildingId)
    const pattern = { units: 2, floors: 5, perFloor: 2 }
    expect(await createDwellings(store, actor, buildingId, pattern)).toEqual({ created: 19 })
    expect(await createDwellings(store, actor, buildingId, pattern)).toEqual({ created: 0 })
    const doors = await dwellingsOf(store, buildingId)
    expect(doors.map((door) => `${door.unit ?? ''}${door.number}`).slice(0, 3)).toEqual([
      '1单元101',
      '1单元102',
      '1单元201',
    ])
    expect(doors.at(-1)).toMatchObject({
      number: '502',
      households: [{ number: '000123', people: [{ name: '张建国', isHead: true }, {}, {}] }],
    })
    const [node] = await placeTree(store)
    expect(node).toMatchObject({
      compound: { name: '嘉陵花园' },
      buildings: [{ dwellings: 20, households: 1, people: 3, floors: 5, units: 2, gridName: '第一网格' }],
    })
  })

  it('that change their grid take the people in them along, except doors with a grid of their own', async () => {
    const store = await open()
    const { buildingId, gridId } = await samplePlace(store)
    const { dwellingId } = await sampleHousehold(store, buildingId)
    const other = await addGrid(store, '第二网格')
    await updatePlace(store, actor, building, buildingId, { gridId: other })
    expect((await listResidents(store, { gridId: other }, { limit: 10 })).rows).toHaveLength(3)
    await updatePlace(store, actor, dwelling, dwellingId ?? '', { gridId })
    expect((await listResidents(store, { gridId: other }, { limit: 10 })).rows).toEqual([])
    expect((await listResidents(store, { gridId, buildingId }, { limit: 10 })).rows).toHaveLength(3)
  })

  it('cannot go while there is something in them, and come once with a name', async () => {
    const store = await open()
    const { buildingId, compoundId } = await samplePlace(store)
    await sampleHousehold(store, buildingId)
    await expect(removePlace(store, actor, building, buildingId)).rejects.toMatchObject({ code: 'RECORD_REFERENCED' })
    await expect(
      store.write(actor, { action: 'test' }, (unit) => unit.insert(building, { compoundId, name: '3号楼' })),
    ).rejects.toMatchObject({ code: 'RECORD_DUPLICATE' })
  })
})
