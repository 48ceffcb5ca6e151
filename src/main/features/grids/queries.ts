import type { RowOf } from '../../../shared/entities/entity.ts'
import type { grid } from '../../../shared/entities/grid.ts'
import type { PostingRole } from '../../../shared/codes/posting-role.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { gridProblems, type GridProblem } from '../../../shared/rules/grid-problems.ts'
import { gridStateOn, type GridState } from '../../../shared/rules/grid-state.ts'
import { gridForest, gridsInOrder, type GridNode } from '../../../shared/rules/grid-tree.ts'
import { responsiblePostOf } from '../../../shared/rules/responsible-post.ts'
import type { Reader } from '../../store/database.ts'
import type { Store } from '../../store/store.ts'
import { nameInitials } from './name-initials.ts'

/** A grid as stored. */
export type GridRow = RowOf<typeof grid>

/** Where to read: a store, or a unit of work inside its transaction. */
export interface ReadFrom {
  readonly db: Reader
  readonly community: string
}

/** Every grid of the office, ended ones too, in no order. */
export async function allGrids(from: ReadFrom): Promise<readonly GridRow[]> {
  return await from.db.selectFrom('grid').selectAll().where('community', '=', from.community).execute()
}

/** The place of each grid in the tree's order: lists of other things follow it, so that grids stand everywhere alike. */
export async function gridPlaces(from: ReadFrom): Promise<ReadonlyMap<string, number>> {
  return new Map(gridsInOrder(await allGrids(from)).map((grid, place) => [grid.id, place]))
}

/** The grids in force on a day, in the order of the tree: each before those under it. */
export async function gridsOn(store: Store, day: IsoDate): Promise<readonly GridRow[]> {
  const grids = await allGrids(store)
  return gridsInOrder(grids.filter((one) => gridStateOn(one, day) === 'current'))
}

/** A grid in the tree with what is counted for it; people are those whose posting is in force today. */
export interface GridOverview extends GridRow {
  readonly state: GridState
  /** Pinyin initials of the name, for searching. */
  readonly initials: string
  /** The post that answers for it: its own or that of its level. */
  readonly officer: string
  /** Names of its captains. */
  readonly captains: readonly string[]
  /** Postings in force at this grid, by role; roles nobody holds are absent. */
  readonly roles: Readonly<Partial<Record<PostingRole, number>>>
  /** Persons with a posting at this grid. */
  readonly people: number
  /** Grids in force under it at every level, and the persons there and here. */
  readonly gridsBelow: number
  readonly peopleWithBelow: number
}

/** All grids with their counts, in the order of the tree, ended and coming ones among them. */
export async function gridOverview(store: Store, today: IsoDate): Promise<readonly GridOverview[]> {
  const [grids, postings] = await Promise.all([allGrids(store), postingsInForce(store, today)])
  const at = new Map<string, Posted[]>()
  for (const posted of postings) {
    const list = at.get(posted.gridId)
    if (list) list.push(posted)
    else at.set(posted.gridId, [posted])
  }
  const rows: GridOverview[] = []
  const walk = (node: GridNode<GridRow>): { readonly grids: number; readonly people: ReadonlySet<string> } => {
    const { grid: own } = node
    const here = at.get(own.id) ?? []
    const place = rows.length
    const below = { grids: 0, people: new Set(here.map((one) => one.personId)) }
    const roles: Partial<Record<PostingRole, number>> = {}
    for (const { role } of here) roles[role] = (roles[role] ?? 0) + 1
    const row = {
      ...own,
      state: gridStateOn(own, today),
      initials: nameInitials(own.name),
      officer: responsiblePostOf(own),
      captains: [...new Set(here.filter((one) => one.role === 'gridCaptain').map((one) => one.personName))],
      roles,
      people: below.people.size,
      gridsBelow: 0,
      peopleWithBelow: 0,
    }
    rows.push(row)
    for (const child of node.children) {
      const found = walk(child)
      if (gridStateOn(child.grid, today) === 'current') below.grids += 1
      below.grids += found.grids
      for (const id of found.people) below.people.add(id)
    }
    rows[place] = { ...row, gridsBelow: below.grids, peopleWithBelow: below.people.size }
    return below
  }
  for (const node of gridForest(grids)) walk(node)
  return rows
}

/** What is to be put right in the grids today. */
export async function problemsOn(store: Store, today: IsoDate): Promise<readonly GridProblem[]> {
  const [grids, postings] = await Promise.all([allGrids(store), postingsInForce(store, today)])
  const withCaptain = new Set(postings.flatMap((one) => (one.role === 'gridCaptain' ? [one.gridId] : [])))
  return gridProblems(gridsInOrder(grids), withCaptain, today)
}

/** A posting at a grid with the person's name, for lists. */
export interface GridPosting {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly role: PostingRole
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly endedOn: IsoDate | null
}

/** The postings at grids, past and coming ones too, the newest first. */
export async function postingsAt(
  from: ReadFrom,
  gridIds: readonly string[],
): Promise<readonly (GridPosting & { readonly gridId: string })[]> {
  if (gridIds.length === 0) return []
  const rows = await from.db
    .selectFrom('posting')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'posting.personId').onRef('person.community', '=', 'posting.community'),
    )
    .select([
      'posting.id',
      'posting.gridId',
      'posting.personId',
      'person.name as personName',
      'posting.role',
      'posting.from',
      'posting.to',
      'posting.endedOn',
    ])
    .where('posting.community', '=', from.community)
    .where('posting.gridId', 'in', gridIds)
    .orderBy('posting.from', 'desc')
    .orderBy('posting.id')
    .execute()
  return rows.flatMap((row) => (row.gridId === null ? [] : [{ ...row, gridId: row.gridId }]))
}

interface Posted {
  readonly gridId: string
  readonly personId: string
  readonly personName: string
  readonly role: PostingRole
}

async function postingsInForce(store: Store, day: IsoDate): Promise<readonly Posted[]> {
  const rows = await store.db
    .selectFrom('posting')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'posting.personId').onRef('person.community', '=', 'posting.community'),
    )
    .select(['posting.gridId', 'posting.personId', 'person.name as personName', 'posting.role'])
    .where('posting.community', '=', store.community)
    .where('posting.from', '<=', day)
    .where((build) => {
      const last = build.fn.coalesce('posting.endedOn', 'posting.to')
      return build.or([build(last, 'is', null), build(last, '>=', day)])
    })
    .orderBy('posting.from')
    .orderBy('posting.id')
    .execute()
  return rows.flatMap((row) => (row.gridId === null ? [] : [{ ...row, gridId: row.gridId }]))
}
