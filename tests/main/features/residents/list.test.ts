import { expect, it } from 'vitest'
import {
  countResidents,
  listResidents,
  residentSorts,
  type ResidentFilter,
} from '../../../../src/main/features/residents/list.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { onBothDialects } from '../../../support/stores.ts'
import { fillCommunity, type SyntheticCommunity } from '../../../support/synthetic-community.ts'

const RESIDENTS = 700

onBothDialects('the list of residents', (open) => {
  let shared: Promise<{ store: Store; made: SyntheticCommunity }> | null = null
  const filled = () =>
    (shared ??= (async () => {
      const store = await open()
      return { store, made: await fillCommunity(store, { residents: RESIDENTS }) }
    })())

  it('is a community of the size asked for', async () => {
    const { store, made } = await filled()
    expect(made.persons).toBe(RESIDENTS)
    expect(made.persons / made.households).toBeGreaterThan(2.6)
    expect(made.persons / made.households).toBeLessThan(3.2)
    const floating = await countResidents(store, { kind: 'floating' })
    expect(floating / RESIDENTS).toBeGreaterThan(0.12)
    expect(floating / RESIDENTS).toBeLessThan(0.35)
  })

  it.each(residentSorts)('pages through everybody once, in the order %s', async (sort) => {
    const { store } = await filled()
    const rows = await everyPage(store, { sort }, 97)
    expect(new Set(rows.map((row) => row.personId)).size).toBe(rows.length)
    expect(rows).toHaveLength(await countResidents(store, {}))
    if (sort.endsWith('birth')) {
      const births = rows.map((row) => row.birthDate ?? '')
      expect(births).toEqual(sort === 'birth' ? births.toSorted() : births.toSorted().toReversed())
    }
  })

  it('holds with every filter those and only those who fit', async () => {
    const { store, made } = await filled()
    const all = await everyPage(store, {}, 200)
    const filters: readonly [ResidentFilter, (row: (typeof all)[number]) => boolean][] = [
      [{ kind: 'floating' }, (row) => row.populationKind === 'floating'],
      [{ kind: 'overseas' }, (row) => row.populationKind === 'overseas'],
      [{ group: 'emptyNestElder' }, (row) => row.groups.includes('emptyNestElder')],
      [{ gridId: made.grids[1] }, (row) => row.gridName === '第2网格'],
      [
        { gridId: made.grids[1], kind: 'floating' },
        (row) => row.gridName === '第2网格' && row.populationKind === 'floating',
      ],
      [{ buildingId: made.buildings[2] }, (row) => row.address.includes('3号楼')],
    ]
    for (const [filter, fits] of filters) {
      const wanted = all.filter(fits).map((row) => row.personId)
      for (const sort of ['name', '-address'] as const) {
        const rows = await everyPage(store, { ...filter, sort }, 50)
        expect(rows.map((row) => row.personId).sort()).toEqual(wanted.toSorted())
      }
      expect(await countResidents(store, filter)).toBe(wanted.length)
    }
  })

  it('narrows what a search finds by the filters, and finds those who left only without them', async () => {
    const { store, made } = await filled()
    const hits = (await listResidents(store, { q: '王' }, { limit: 100 })).rows
    const here = (await listResidents(store, { q: '王', gridId: made.grids[0] }, { limit: 100 })).rows
    expect(hits.length).toBeGreaterThan(here.length)
    expect(here.every((row) => row.gridName === '第1网格')).toBe(true)
    const gone = (await listResidents(store, { q: '王', state: 'movedOut' }, { limit: 100 })).rows
    expect(gone.every((row) => row.state === 'movedOut')).toBe(true)
  })
})

async function everyPage(store: Store, filter: ResidentFilter, limit: number) {
  const rows = []
  let after: string | undefined
  do {
    const page = await listResidents(store, filter, { limit, after })
    rows.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined)
  return rows
}
