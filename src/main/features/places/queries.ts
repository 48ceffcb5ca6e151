import { placeOrder } from '../../../shared/rules/place-text.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { building } from '../../../shared/entities/building.ts'
import type { compound } from '../../../shared/entities/compound.ts'
import type { dwelling } from '../../../shared/entities/dwelling.ts'
import { maskPhone } from '../../../shared/rules/masking.ts'
import type { Store } from '../../store/store.ts'

/** A building in the tree of places, with what is counted in it. */
export interface BuildingRow extends RowOf<typeof building> {
  readonly gridName: string | null
  readonly stewardName: string | null
  readonly dwellings: number
  readonly households: number
  /** People living there now. */
  readonly people: number
}

/** A compound with its buildings in the order of the houses; `compound` is null for those in none. */
export interface CompoundNode {
  readonly compound: RowOf<typeof compound> | null
  readonly buildings: readonly BuildingRow[]
}

/** All compounds with their buildings and counts. */
export async function placeTree(store: Store): Promise<readonly CompoundNode[]> {
  const [compounds, buildings, dwellings, households, people] = await Promise.all([
    store.db.selectFrom('compound').selectAll().where('community', '=', store.community).execute(),
    store.db
      .selectFrom('building')
      .leftJoin('grid', (join) =>
        join.onRef('grid.community', '=', 'building.community').onRef('grid.id', '=', 'building.gridId'),
      )
      .leftJoin('person', (join) =>
        join.onRef('person.community', '=', 'building.community').onRef('person.id', '=', 'building.stewardId'),
      )
      .selectAll('building')
      .select(['grid.name as gridName', 'person.name as stewardName'])
      .where('building.community', '=', store.community)
      .execute(),
    store.db
      .selectFrom('dwelling')
      .select((build) => ['buildingId', build.fn.countAll<number>().as('count')])
      .where('community', '=', store.community)
      .groupBy('buildingId')
      .execute(),
    store.db
      .selectFrom('household')
      .innerJoin('dwelling', (join) =>
        join.onRef('dwelling.community', '=', 'household.community').onRef('dwelling.id', '=', 'household.dwellingId'),
      )
      .select((build) => ['dwelling.buildingId', build.fn.countAll<number>().as('count')])
      .where('household.community', '=', store.community)
      .where('household.endedOn', 'is', null)
      .groupBy('dwelling.buildingId')
      .execute(),
    store.db
      .selectFrom('residentIndex')
      .select((build) => ['buildingId', build.fn.countAll<number>().as('count')])
      .where('community', '=', store.community)
      .where('state', '=', 'living')
      .groupBy('buildingId')
      .execute(),
  ])
  const [doors, homes, heads] = [dwellings, households, people].map(
    (rows) => new Map(rows.map((row) => [row.buildingId, row.count])),
  )
  const rows = buildings
    .map((row) => ({
      ...row,
      dwellings: doors?.get(row.id) ?? 0,
      households: homes?.get(row.id) ?? 0,
      people: heads?.get(row.id) ?? 0,
    }))
    .sort(byPlace((row) => [row.name, row.id]))
  const inOrder = [...compounds].sort(byPlace((row) => [row.name]))
  const nodes = [...inOrder, null].map((one): CompoundNode => {
    const own = rows.filter((row) => row.compoundId === (one?.id ?? null))
    return { compound: one, buildings: own }
  })
  return nodes.filter((node) => node.compound !== null || node.buildings.length > 0)
}

/** One who lives in a dwelling, as its list shows them. */
export interface DwellingPerson {
  readonly personId: string
  readonly name: string
  readonly relationToHead: string | null
  readonly isHead: boolean
}

/** The people of a dwelling who are one household; `householdId` is null for those in none. */
export interface DwellingHousehold {
  readonly householdId: string | null
  readonly number: string | null
  readonly people: readonly DwellingPerson[]
}

/** A dwelling with its households; the owner's number is masked. */
export interface DwellingRow extends Omit<RowOf<typeof dwelling>, 'ownerPhone'> {
  readonly maskedOwnerPhone: string | null
  readonly households: readonly DwellingHousehold[]
}

/** The dwellings of a building in the order of the doors; null for dwellings without a building. */
export async function dwellingsOf(store: Store, buildingId: string | null): Promise<readonly DwellingRow[]> {
  const isOf = buildingId === null ? ('is' as const) : ('=' as const)
  const [dwellings, households, people] = await Promise.all([
    store.db
      .selectFrom('dwelling')
      .selectAll()
      .where('community', '=', store.community)
      .where('buildingId', isOf, buildingId)
      .execute(),
    store.db
      .selectFrom('household')
      .innerJoin('dwelling', (join) =>
        join.onRef('dwelling.community', '=', 'household.community').onRef('dwelling.id', '=', 'household.dwellingId'),
      )
      .select(['household.id', 'household.dwellingId', 'household.number', 'household.headId'])
      .where('household.community', '=', store.community)
      .where('household.endedOn', 'is', null)
      .where('dwelling.buildingId', isOf, buildingId)
      .execute(),
    store.db
      .selectFrom('residency')
      .innerJoin('person', (join) =>
        join.onRef('person.community', '=', 'residency.community').onRef('person.id', '=', 'residency.personId'),
      )
      .innerJoin('dwelling', (join) =>
        join.onRef('dwelling.community', '=', 'residency.community').onRef('dwelling.id', '=', 'residency.dwellingId'),
      )
      .select([
        'residency.dwellingId',
        'residency.householdId',
        'residency.personId',
        'residency.relationToHead',
        'person.name',
      ])
      .where('residency.community', '=', store.community)
      .where('residency.state', '=', 'living')
      .where('dwelling.buildingId', isOf, buildingId)
      .orderBy('residency.id')
      .execute(),
  ])
  const living = Map.groupBy(people, (row) => row.dwellingId)
  const homes = Map.groupBy(households, (row) => row.dwellingId)
  return dwellings.sort(byPlace((row) => [row.unit, row.number])).map(({ ownerPhone, ...row }) => ({
    ...row,
    maskedOwnerPhone: ownerPhone === null ? null : maskPhone(ownerPhone),
    households: householdsOf(homes.get(row.id) ?? [], living.get(row.id) ?? []),
  }))
}

function householdsOf(
  households: readonly { readonly id: string; readonly number: string | null; readonly headId: string | null }[],
  people: readonly {
    readonly householdId: string | null
    readonly personId: string
    readonly name: string
    readonly relationToHead: string | null
  }[],
): readonly DwellingHousehold[] {
  const ids = new Set(households.map((home) => home.id))
  const members = (householdId: string | null, headId: string | null): readonly DwellingPerson[] =>
    people
      .filter((one) => (one.householdId !== null && ids.has(one.householdId) ? one.householdId : null) === householdId)
      .map(({ personId, name, relationToHead }) => ({ personId, name, relationToHead, isHead: personId === headId }))
      .sort((one, other) => Number(other.isHead) - Number(one.isHead))
  const known = households.map((home) => ({
    householdId: home.id,
    number: home.number,
    people: members(home.id, home.headId),
  }))
  const loose = members(null, null)
  return loose.length === 0 ? known : [...known, { householdId: null, number: null, people: loose }]
}

function byPlace<Row>(parts: (row: Row) => readonly (string | null)[]): (one: Row, other: Row) => number {
  return (one, other) => {
    const [left, right] = [placeOrder(parts(one)), placeOrder(parts(other))]
    return left < right ? -1 : left > right ? 1 : 0
  }
}
