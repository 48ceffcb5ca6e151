import fc from 'fast-check'
import { expect, it } from 'vitest'
import { building } from '../../../src/shared/entities/building.ts'
import { compound } from '../../../src/shared/entities/compound.ts'
import { dwelling } from '../../../src/shared/entities/dwelling.ts'
import { person } from '../../../src/shared/entities/person.ts'
import { residency } from '../../../src/shared/entities/residency.ts'
import { rebuildResidentIndex } from '../../../src/main/store/resident-index.ts'
import type { Store } from '../../../src/main/store/store.ts'
import type { UnitOfWork } from '../../../src/main/store/unit-of-work.ts'
import { actor, onBothDialects } from '../../support/stores.ts'
import { fillCommunity } from '../../support/synthetic-community.ts'

const acts = fc.array(
  fc.record({
    act: fc.constantFrom('rename', 'moveOut', 'moveDoor', 'moveBuilding', 'renameCompound', 'remove', 'second', 'grid'),
    at: fc.nat(1000),
    to: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 12 },
)

onBothDialects('the resident index', (open, dialect) => {
  it('is after any acts what it would be made from nothing', async () => {
    const store = await open()
    await fillCommunity(store, { residents: 60 })
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        await store.write(actor, { action: 'test' }, async (unit) => {
          for (const one of list) await perform(unit, one.act, one.at, one.to)
        })
        const kept = await indexRows(store)
        await store.write(actor, { action: 'test.rebuild' }, async (unit) => {
          await rebuildResidentIndex(unit.db, unit.community)
          // A unit that changed no record would end without a word; the rows were written all the same.
        })
        expect(kept).toEqual(await indexRows(store))
      }),
      { numRuns: dialect === 'sqlite' ? 30 : 8 },
    )
  })
})

async function perform(unit: UnitOfWork, act: string, at: number, to: number): Promise<void> {
  const pick = async (entity: 'person' | 'residency' | 'dwelling' | 'building' | 'compound' | 'grid', n: number) => {
    const rows = await unit.db
      .selectFrom(entity as 'grid')
      .select('id')
      .orderBy('id')
      .execute() // all have an id
    return rows[n % rows.length]?.id ?? ''
  }
  const home = await pick('residency', at)
  if (act === 'rename')
    await unit.update(person, await pick('person', at), { name: '欧阳晓棠', namePinyin: 'ou yang xiao tang' })
  else if (act === 'moveOut') await unit.update(residency, home, { state: 'movedOut', to: '2026-11-01' })
  else if (act === 'moveDoor') await unit.update(residency, home, { dwellingId: await pick('dwelling', to) })
  else if (act === 'moveBuilding') {
    // A number of its own, so that two doors never meet.
    const door = await pick('dwelling', at)
    await unit.update(dwelling, door, { number: `改${door}`, buildingId: await pick('building', to) })
  } else if (act === 'renameCompound')
    await unit.update(compound, await pick('compound', at), { name: `小区${String(to)}` })
  else if (act === 'grid') await unit.update(building, await pick('building', at), { gridId: await pick('grid', to) })
  else if (act === 'second')
    await unit.insert(residency, {
      personId: await pick('person', at),
      populationKind: 'floating',
      state: to % 2 === 0 ? 'living' : 'movedOut',
      from: '2026-01-01',
    })
  else await unit.remove(residency, home)
}

async function indexRows(store: Store): Promise<readonly object[]> {
  return await store.db.selectFrom('residentIndex').selectAll().orderBy('personId').execute()
}
