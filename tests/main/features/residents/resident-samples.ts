import type { InputOf } from '../../../../src/shared/entities/entity.ts'
import type { person } from '../../../../src/shared/entities/person.ts'
import { building } from '../../../../src/shared/entities/building.ts'
import { compound } from '../../../../src/shared/entities/compound.ts'
import {
  createHousehold,
  type CreatedHousehold,
  type NewHousehold,
} from '../../../../src/main/features/residents/household-commands.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { addGrid } from '../../../support/appointed.ts'
import { actor } from '../../../support/stores.ts'

/** A grid with a compound and a building in it. */
export interface SamplePlace {
  readonly gridId: string
  readonly compoundId: string
  readonly buildingId: string
}

/** 嘉陵花园3号楼 of 第一网格. */
export async function samplePlace(store: Store): Promise<SamplePlace> {
  const gridId = await addGrid(store, '第一网格')
  return await store.write(actor, { action: 'test' }, async (unit) => {
    const estate = await unit.insert(compound, { name: '嘉陵花园', address: '嘉陵路12号院' })
    const house = await unit.insert(building, { compoundId: estate.id, name: '3号楼', gridId })
    return { gridId, compoundId: estate.id, buildingId: house.id }
  })
}

/** A member as the entry form gives it. */
export function member(
  name: string,
  relationToHead: string | null,
  more: Partial<InputOf<typeof person>> = {},
): NewHousehold['members'][number] {
  return { person: { name, ...more }, residency: { relationToHead, populationKind: 'registered' } }
}

/** A household at 2单元502 of the sample building: 张建国 (head), his wife 李秀英, their son 张伟. */
export async function sampleHousehold(store: Store, buildingId: string | null): Promise<CreatedHousehold> {
  return await createHousehold(store, actor, {
    household: { number: '000123', registrationMatches: '01' },
    ...(buildingId !== null && { newDwelling: { buildingId, unit: '2单元', number: '502' } }),
    from: '2020-03-01',
    members: [
      member('张建国', '02', {
        sex: '1',
        birthDate: '1970-05-01',
        phone: '16900001234',
        identityNumber: '11010519491231002X',
      }),
      member('李秀英', '12', { sex: '2', birthDate: '1972-07-01' }),
      member('张伟', '20', { sex: '1', birthDate: '1998-02-01', phone: '16900005678' }),
    ],
  })
}
