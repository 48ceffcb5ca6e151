import type { IsoDate } from '../dates.ts'
import { compareNatural } from './natural-order.ts'

/** What the rules of the tree need of a grid. */
export interface TreeGrid {
  readonly id: string
  readonly name: string
  readonly level: number
  readonly parentId: string | null
  readonly sortOrder: number
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}

/** Why a grid cannot be the parent of another. */
export type ParentFault = 'missing' | 'self' | 'cycle' | 'level' | 'ended'

/**
 * Whether a grid may lie under another from a day: level 3 under level 2, level 2 under level 1, never under itself or
 * one of its own, never under one that has ended by then. Null when it may; no parent at all is always allowed.
 */
export function parentFault(
  grid: { readonly id: string | null; readonly level: number },
  parentId: string | null,
  byId: ReadonlyMap<string, TreeGrid>,
  from: IsoDate,
): ParentFault | null {
  if (parentId === null) return null
  if (parentId === grid.id) return 'self'
  const parent = byId.get(parentId)
  if (parent === undefined) return 'missing'
  if (grid.id !== null && ancestorsOf(parent, byId).some((one) => one.id === grid.id)) return 'cycle'
  if (parent.level !== grid.level - 1) return 'level'
  return parent.validTo !== null && parent.validTo < from ? 'ended' : null
}

/** The grids above one, nearest first. Ends at a parent met before, so that merged data with a cycle does no harm. */
export function ancestorsOf<G extends TreeGrid>(grid: TreeGrid, byId: ReadonlyMap<string, G>): readonly G[] {
  const found: G[] = []
  const seen = new Set([grid.id])
  let next = grid.parentId === null ? undefined : byId.get(grid.parentId)
  while (next !== undefined && !seen.has(next.id)) {
    seen.add(next.id)
    found.push(next)
    next = next.parentId === null ? undefined : byId.get(next.parentId)
  }
  return found
}

/** Order among the grids under one parent: by hand where somebody moved one (`sortOrder`), else by name as people count. */
export function compareSiblings(one: TreeGrid, other: TreeGrid): number {
  return one.sortOrder - other.sortOrder || compareNatural(one.name, other.name) || (one.id < other.id ? -1 : 1)
}

/** A grid with those directly under it, in their order. */
export interface GridNode<G extends TreeGrid = TreeGrid> {
  readonly grid: G
  readonly children: readonly GridNode<G>[]
}

/**
 * The grids as trees. A grid whose parent is not among them stands at the top, after the first level, so that none is
 * lost to view; so do grids of a cycle.
 */
export function gridForest<G extends TreeGrid>(grids: readonly G[]): readonly GridNode<G>[] {
  const byId = new Map(grids.map((grid) => [grid.id, grid]))
  const below = new Map<string | null, G[]>()
  for (const grid of grids) {
    const isInCycle = ancestorsOf(grid, byId).some((one) => one.parentId === grid.id)
    const above = grid.parentId !== null && byId.has(grid.parentId) && !isInCycle ? grid.parentId : null
    const list = below.get(above)
    if (list) list.push(grid)
    else below.set(above, [grid])
  }
  const nodesUnder = (id: string | null): readonly GridNode<G>[] =>
    (below.get(id) ?? [])
      .toSorted((one, other) => one.level - other.level || compareSiblings(one, other))
      .map((grid) => ({ grid, children: nodesUnder(grid.id) }))
  return nodesUnder(null)
}

/** The grids in the order of their tree: each before those under it. */
export function gridsInOrder<G extends TreeGrid>(grids: readonly G[]): readonly G[] {
  const walk = (nodes: readonly GridNode<G>[]): readonly G[] =>
    nodes.flatMap((node) => [node.grid, ...walk(node.children)])
  return walk(gridForest(grids))
}
