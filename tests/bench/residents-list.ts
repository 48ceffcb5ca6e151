import { personCard } from '../../src/main/features/residents/card.ts'
import { listResidents, residentSorts, type ResidentFilter } from '../../src/main/features/residents/list.ts'
import { openConnection } from '../../src/main/store/sqlite.ts'
import { percentile, timesOf } from './support/percentile.ts'
import { residentStore } from './support/resident-store.ts'
import { limitRow, type BenchRow } from './support/row.ts'

export const name = 'residents-list'

const RESIDENTS = 200_000
/** Rows of a page, as the screen asks for them. */
const PAGE = 100
const CARDS = 200

/**
 * A page of the list of 200,000 residents under every filter and sort, and the page behind it; and opening person cards.
 * The reference reads the same persons with the bare driver in the same run, by id.
 */
export async function bench(): Promise<BenchRow[]> {
  const { store, made, folder, key, close } = await residentStore(RESIDENTS)
  const narrow: readonly ResidentFilter[] = [
    {},
    { kind: 'registered' },
    { kind: 'floating' },
    { kind: 'overseas' },
    { group: 'emptyNestElder' },
    { group: 'destitutePerson' },
    { gridId: made.grids[7] },
    { buildingId: made.buildings[9] },
    { gridId: made.grids[3], kind: 'floating' },
    { state: 'deceased' },
    { kind: 'floating', group: 'disabledPerson' },
    { q: '王伟' },
    { q: '李', kind: 'floating' },
  ]
  const filters = narrow.flatMap((filter) => residentSorts.map((sort) => ({ ...filter, sort })))
  const pages: (readonly string[])[] = []
  // The desk has worked for a while: what was read once is in memory.
  for (const filter of filters) await listResidents(store, filter, { limit: PAGE })
  const ours = await timesOf(filters, async (filter) => {
    const page = await listResidents(store, filter, { limit: PAGE })
    pages.push(page.rows.map((row) => row.personId))
  })
  const connection = openConnection(folder.database, key, 'read')
  const bare = (ids: readonly string[]): void => {
    connection
      .prepare(`select * from person where community = ? and id in (${ids.map(() => '?').join(',')})`)
      .all(store.community, ...ids)
  }
  const reference = await timesOf(pages, async (ids) => {
    bare(ids)
    await Promise.resolve()
  })
  const people = pages.flat().slice(0, CARDS)
  const cards = await timesOf(people, async (id) => {
    await personCard(store, id, '2026-11-24')
  })
  const bareCards = await timesOf(people, async (id) => {
    bare([id])
    await Promise.resolve()
  })
  connection.close()
  await close()
  const note = `pages of ${String(PAGE)} rows, ${String(filters.length)} filters and sorts; median ${percentile(ours, 50).toFixed(1)} ms`
  return [
    limitRow({ name, ours: percentile(ours, 95), reference: percentile(reference, 95), unit: 'ms', most: 30, note }),
    limitRow({
      name: `${name}-card`,
      ours: percentile(cards, 95),
      reference: percentile(bareCards, 95),
      unit: 'ms',
      most: 30,
      note: `${String(people.length)} person cards`,
    }),
  ]
}
