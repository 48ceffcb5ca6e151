import { sql, type ReferenceExpression, type SelectQueryBuilder } from 'kysely'
import { z } from 'zod'
import { codesOf } from '../../../shared/codes/code-table.ts'
import { populationKindCodes } from '../../../shared/codes/population-kind.ts'
import { residencyStateCodes } from '../../../shared/codes/residency-state.ts'
import { isRestrictedGroup, openGroups, type SpecialGroup } from '../../../shared/codes/special-group.ts'
import { maskIdentityNumber, maskPhone } from '../../../shared/rules/masking.ts'
import type { Tables } from '../../store/database.ts'
import type { Store } from '../../store/store.ts'
import { searchResidents } from './search.ts'

/** By what residents are sorted; `-` before it turns it round. */
export const residentSorts = ['name', '-name', 'birth', '-birth', 'address', '-address'] as const
export type ResidentSort = (typeof residentSorts)[number]

/** Which residents a list holds; all conditions together. Without a state: the living. */
export const residentFilterSchema = z.object({
  q: z.string().max(60).optional(),
  gridId: z.string().optional(),
  buildingId: z.string().optional(),
  kind: z.enum(codesOf(populationKindCodes)).optional(),
  state: z.enum(codesOf(residencyStateCodes)).optional(),
  /** Restricted groups are not to be listed: see `isRestrictedGroup`. */
  group: z.enum(openGroups as [SpecialGroup, ...SpecialGroup[]]).optional(), // the table has several
  sort: z.enum(residentSorts).optional(),
})
export type ResidentFilter = z.infer<typeof residentFilterSchema>

/** A resident as lists show them: numbers masked, restricted marks not among the groups. */
export interface ResidentRow {
  readonly personId: string
  readonly residencyId: string
  readonly householdId: string | null
  readonly name: string
  readonly sex: string | null
  readonly birthDate: string | null
  readonly populationKind: Tables['residentIndex']['populationKind']
  readonly state: Tables['residentIndex']['state']
  readonly relationToHead: string | null
  readonly address: string
  readonly gridName: string | null
  readonly maskedIdentity: string | null
  readonly maskedPhone: string | null
  readonly groups: readonly SpecialGroup[]
}

/** A page of a list. `next` continues it, null at its end; `more` says that a search found more than it shows. */
export interface ResidentPage {
  readonly rows: readonly ResidentRow[]
  readonly next: string | null
  readonly more: boolean
}

/** How many a search shows. */
const MOST_HITS = 200
/** A filter with fewer rows than this leads the query; one with more is checked while the sorted index is walked. */
const FEW = 6000

type Query = SelectQueryBuilder<Tables, 'residentIndex', object>

const sortColumns = { name: 'pinyin', birth: 'birthDate', address: 'placeOrder' } as const

/** A page of residents in the order asked for. With `q` it is what the search finds of them, in one page. */
export async function listResidents(
  store: Store,
  filter: ResidentFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<ResidentPage> {
  if ((filter.q ?? '').trim() !== '') return await searched(store, filter)
  const sort = sortOf(filter.sort)
  const { conditions, isSmall } = await conditionsOf(store, filter)
  // A small part is sorted; any more is read in the order of an index.
  const by = isSmall ? sql<string>`coalesce(${sql.ref(sort.column)}, '')` : sql<string>`${sql.ref(sort.column)}`
  const after = page.after === undefined ? null : (JSON.parse(page.after) as [string, string]) // written below
  const operator = sort.descending ? '<' : '>'
  const found = await conditions(store.db.selectFrom('residentIndex'))
    .select(['personId', sort.column])
    .$if(after !== null, (query) =>
      query.where((build) =>
        build(
          sql<[string, string]>`(${by}, ${sql.ref('personId')})`,
          operator,
          build.tuple(after?.[0] ?? '', after?.[1] ?? ''),
        ),
      ),
    )
    .orderBy(by, sort.descending ? 'desc' : 'asc')
    .orderBy('personId', sort.descending ? 'desc' : 'asc')
    .limit(page.limit + 1)
    .execute()
  const shown = found.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: await residentRows(
      store,
      shown.map((row) => row.personId),
    ),
    next: found.length > page.limit && last ? JSON.stringify([last[sort.column], last.personId]) : null,
    more: false,
  }
}

/** How many residents a filter holds; of a search at most as many as it shows. */
export async function countResidents(store: Store, filter: ResidentFilter): Promise<number> {
  if ((filter.q ?? '').trim() !== '') return (await searched(store, filter)).rows.length
  const { conditions } = await conditionsOf(store, filter)
  const { count } = await conditions(store.db.selectFrom('residentIndex'))
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function searched(store: Store, filter: ResidentFilter): Promise<ResidentPage> {
  const hits = await searchResidents(store, filter.q ?? '', MOST_HITS)
  if (hits.personIds.length === 0) return { rows: [], next: null, more: false }
  const { q: _q, sort: _sort, ...rest } = filter
  // Who moved out or died is found by a search as well, unless a state is asked for.
  const { conditions } = await conditionsOf(store, rest, rest.state === undefined)
  // With a column that only the row has: else the database reads a whole index that has the rest, instead of these rows.
  const kept = await conditions(store.db.selectFrom('residentIndex'))
    .select(['personId', 'residencyId'])
    .where('personId', 'in', hits.personIds)
    .execute()
  const ids = new Set(kept.map((row) => row.personId))
  const rows = await residentRows(
    store,
    hits.personIds.filter((id) => ids.has(id)),
  )
  return { rows, next: null, more: hits.more }
}

function sortOf(sort: ResidentSort | undefined): {
  readonly column: (typeof sortColumns)[keyof typeof sortColumns]
  readonly descending: boolean
} {
  const text = sort ?? 'name'
  const descending = text.startsWith('-')
  return { column: sortColumns[text.replace('-', '') as keyof typeof sortColumns], descending } // a sort without its sign
}

/**
 * [Note: One filter leads] Without statistics the database takes the first index that fits, which at 200,000 rows may
 * read and sort nearly all of them. So one condition leads, by an equality on its own index: a grid, a building, a kind
 * or group with few people; else the state, whose indexes are in the order of the list. The others, and the order of a
 * small part, are written so that no index fits (`coalesce`). For the same reason nothing here asks for an order by id.
 */
async function conditionsOf(
  store: Store,
  filter: ResidentFilter,
  anyState = false,
): Promise<{ readonly conditions: (query: Query) => Query; readonly isSmall: boolean }> {
  const state = filter.state ?? 'living'
  const { kind, group, gridId, buildingId } = filter
  const isSmallPlace = gridId !== undefined || buildingId !== undefined
  const leadsByGroup = !isSmallPlace && group !== undefined && (await isFew(groupMembers(store, group)))
  const leadsByKind =
    !isSmallPlace && !leadsByGroup && kind !== undefined && (await isFew(kindMembers(store, state, kind)))
  const conditions = (query: Query): Query => {
    // Led by a group, both columns of the key are looked up together; the community alone would lead to everybody.
    let narrowed = leadsByGroup
      ? query.where((build) => build(build.refTuple('residentIndex.community', 'personId'), 'in', keysOf(store, group)))
      : query.where('residentIndex.community', '=', store.community)
    if (buildingId !== undefined) narrowed = narrowed.where('buildingId', '=', buildingId)
    if (gridId !== undefined)
      narrowed = buildingId === undefined ? narrowed.where('gridId', '=', gridId) : hidden(narrowed, 'gridId', gridId)
    if (group !== undefined && !leadsByGroup)
      narrowed = narrowed.where((build) =>
        build.exists(
          build
            .selectFrom('specialGroupMark')
            .select('specialGroupMark.id')
            .whereRef('specialGroupMark.community', '=', 'residentIndex.community')
            .whereRef('specialGroupMark.personId', '=', 'residentIndex.personId')
            .where('specialGroupMark.group', '=', group)
            .where('specialGroupMark.to', 'is', null),
        ),
      )
    if (kind !== undefined)
      narrowed = leadsByKind ? narrowed.where('populationKind', '=', kind) : hidden(narrowed, 'populationKind', kind)
    if (anyState) return narrowed
    return isSmallPlace || leadsByGroup ? hidden(narrowed, 'state', state) : narrowed.where('state', '=', state)
  }
  return { conditions, isSmall: isSmallPlace || leadsByGroup || leadsByKind }
}

function hidden(query: Query, column: 'state' | 'populationKind' | 'gridId', value: string): Query {
  return query.where(sql`coalesce(${sql.ref(column)}, '')` as ReferenceExpression<Tables, 'residentIndex'>, '=', value)
}

function groupMembers(store: Store, group: SpecialGroup) {
  return store.db
    .selectFrom('specialGroupMark')
    .select('personId')
    .where('community', '=', store.community)
    .where('group', '=', group)
    .where('to', 'is', null)
}

/** The members of a group as keys of the index. */
function keysOf(store: Store, group: SpecialGroup | undefined) {
  return store.db
    .selectFrom('specialGroupMark')
    .select(['community', 'personId'])
    .where('community', '=', store.community)
    .where('group', '=', group ?? 'emptyNestElder')
    .where('to', 'is', null)
    .$asTuple('community', 'personId')
}

function kindMembers(store: Store, state: Tables['residentIndex']['state'], kind: string) {
  return store.db
    .selectFrom('residentIndex')
    .select('personId')
    .where('community', '=', store.community)
    .where('state', '=', state)
    .where('populationKind', '=', kind as 'registered') // compared as text
}

async function isFew(members: {
  limit: (count: number) => { execute: () => Promise<readonly object[]> }
}): Promise<boolean> {
  return (await members.limit(FEW + 1).execute()).length <= FEW
}

/** Residents by person id, in the order of the ids. */
export async function residentRows(store: Store, personIds: readonly string[]): Promise<readonly ResidentRow[]> {
  if (personIds.length === 0) return []
  const [rows, marks] = await Promise.all([
    store.db
      .selectFrom('residentIndex')
      .leftJoin('grid', (join) =>
        join.onRef('grid.community', '=', 'residentIndex.community').onRef('grid.id', '=', 'residentIndex.gridId'),
      )
      .selectAll('residentIndex')
      .select('grid.name as gridName')
      .where('residentIndex.community', '=', store.community)
      .where('residentIndex.personId', 'in', personIds)
      .execute(),
    store.db
      .selectFrom('specialGroupMark')
      .select(['personId', 'group'])
      .where('community', '=', store.community)
      .where('personId', 'in', personIds)
      .where('to', 'is', null)
      .execute(),
  ])
  const byId = new Map(rows.map((row) => [row.personId, row]))
  const groups = Map.groupBy(marks, (mark) => mark.personId)
  return personIds.flatMap((id): ResidentRow[] => {
    const row = byId.get(id)
    if (!row) return []
    return [
      {
        personId: id,
        residencyId: row.residencyId,
        householdId: row.householdId,
        name: row.name,
        sex: row.sex,
        birthDate: row.birthDate === '' ? null : row.birthDate,
        populationKind: row.populationKind,
        state: row.state,
        relationToHead: row.relationToHead,
        address: row.address,
        gridName: row.gridName,
        maskedIdentity: row.identity === '' ? null : maskIdentityNumber(row.identity),
        maskedPhone: row.phone === null ? null : maskPhone(row.phone),
        groups: (groups.get(id) ?? []).map((mark) => mark.group).filter((group) => !isRestrictedGroup(group)),
      },
    ]
  })
}
