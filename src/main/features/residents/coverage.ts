import type { IsoDate } from '../../../shared/dates.ts'
import type { Store } from '../../store/store.ts'
import { addressText } from './address-text.ts'

/** What is not covered (横向到边、纵向到底): a door in no grid, a household without or with two heads, a person without a door. */
export type CoverageKind =
  'dwellingWithoutGrid' | 'householdWithoutHead' | 'householdWithTwoHeads' | 'personWithoutDwelling'

/** One finding: where it is put right. */
export interface CoverageFinding {
  /** A dwelling's, household's or person's id, by kind. */
  readonly id: string
  /** What people call it: an address, a household's number and address, a name. */
  readonly label: string
  /** A person to open, where one is concerned. */
  readonly personId: string | null
}

/** All findings of a kind as a number, and the first of them. */
export interface CoverageGroup {
  readonly kind: CoverageKind
  readonly count: number
  readonly first: readonly CoverageFinding[]
}

/** What is to be put right in the base today; `most` findings of each kind, in the order of their ids. */
export async function coverageFindings(store: Store, today: IsoDate, most: number): Promise<readonly CoverageGroup[]> {
  const found = await Promise.all([
    dwellingsWithoutGrid(store, today),
    householdsWithHeads(store, 'none'),
    householdsWithHeads(store, 'several'),
    peopleWithoutDwelling(store),
  ])
  const kinds: readonly CoverageKind[] = [
    'dwellingWithoutGrid',
    'householdWithoutHead',
    'householdWithTwoHeads',
    'personWithoutDwelling',
  ]
  return kinds.map((kind, index) => {
    const all = found[index] ?? []
    return { kind, count: all.length, first: all.slice(0, most) }
  })
}

/** A grid that has ended covers nothing. */
async function dwellingsWithoutGrid(store: Store, today: IsoDate): Promise<readonly CoverageFinding[]> {
  const rows = await store.db
    .selectFrom('dwelling')
    .leftJoin('building', (join) =>
      join.onRef('building.community', '=', 'dwelling.community').onRef('building.id', '=', 'dwelling.buildingId'),
    )
    .leftJoin('compound', (join) =>
      join.onRef('compound.community', '=', 'building.community').onRef('compound.id', '=', 'building.compoundId'),
    )
    .leftJoin('grid', (join) =>
      join
        .onRef('grid.community', '=', 'dwelling.community')
        .on((build) => build('grid.id', '=', build.fn.coalesce('dwelling.gridId', 'building.gridId'))),
    )
    .select([
      'dwelling.id',
      'dwelling.unit',
      'dwelling.number',
      'dwelling.address',
      'building.name as buildingName',
      'compound.name as compoundName',
    ])
    .where('dwelling.community', '=', store.community)
    .where((build) => build.or([build('grid.id', 'is', null), build('grid.validTo', '<', today)]))
    .orderBy('dwelling.id')
    .execute()
  return rows.map((row) => ({ id: row.id, label: addressText(row), personId: null }))
}

async function householdsWithHeads(store: Store, heads: 'none' | 'several'): Promise<readonly CoverageFinding[]> {
  const rows = await store.db
    .selectFrom('household')
    .innerJoin('residency', (join) =>
      join
        .onRef('residency.community', '=', 'household.community')
        .onRef('residency.householdId', '=', 'household.id')
        .on('residency.state', '=', 'living'),
    )
    .select((build) => [
      'household.id',
      'household.number',
      build.fn.min('residency.personId').as('personId'),
      build.fn
        .sum<number>(build.case().when('residency.relationToHead', 'in', ['01', '02']).then(1).else(0).end())
        .as('heads'),
    ])
    .where('household.community', '=', store.community)
    .groupBy(['household.id', 'household.number'])
    .having(
      (build) =>
        build.fn.sum<number>(build.case().when('residency.relationToHead', 'in', ['01', '02']).then(1).else(0).end()),
      heads === 'none' ? '=' : '>',
      heads === 'none' ? 0 : 1,
    )
    .orderBy('household.id')
    .execute()
  return rows.map((row) => ({ id: row.id, label: `户号 ${row.number ?? '未填'}`, personId: row.personId }))
}

async function peopleWithoutDwelling(store: Store): Promise<readonly CoverageFinding[]> {
  const rows = await store.db
    .selectFrom('residentIndex')
    .select(['personId', 'name'])
    .where('community', '=', store.community)
    .where('state', '=', 'living')
    .where('dwellingId', 'is', null)
    .orderBy('personId')
    .execute()
  return rows.map((row) => ({ id: row.personId, label: row.name, personId: row.personId }))
}
