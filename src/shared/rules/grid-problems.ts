import type { IsoDate } from '../dates.ts'
import { ancestorsOf, type TreeGrid } from './grid-tree.ts'
import { gridStateOn } from './grid-state.ts'

/** What can be wrong with a grid without being refused, in the order the list shows it. */
export const gridProblemKinds = [
  'parentMissing',
  'parentEnded',
  'parentLevel',
  'captainMissing',
  'codeDuplicate',
  'nameDuplicate',
  'scopeEmpty',
] as const

export type GridProblemKind = (typeof gridProblemKinds)[number]

/** One thing to put right. `otherIds` are the grids it shares a code or name with. */
export interface GridProblem {
  readonly kind: GridProblemKind
  readonly gridId: string
  readonly otherIds: readonly string[]
}

interface ProblemGrid extends TreeGrid {
  readonly code: string | null
  readonly scope: string | null
}

/**
 * What an office should put right in its grids on a day; ended grids are history and not looked at. The captain is
 * asked of third-level grids only, since one captain may hold several and the upper levels have an officer (domain §1.2).
 */
export function gridProblems(
  all: readonly ProblemGrid[],
  gridsWithCaptain: ReadonlySet<string>,
  today: IsoDate,
): readonly GridProblem[] {
  const byId = new Map(all.map((grid) => [grid.id, grid]))
  const grids = all.filter((grid) => gridStateOn(grid, today) !== 'ended')
  const sameCode = groups(grids, (grid) => grid.code)
  const sameName = groups(grids, nameKey)
  const found = grids.flatMap((grid): GridProblem[] => {
    const kinds: [GridProblemKind, readonly string[]][] = []
    const parent = grid.parentId === null ? undefined : byId.get(grid.parentId)
    if (parent === undefined) {
      if (grid.level > 1) kinds.push(['parentMissing', []])
    } else {
      if (parent.level !== grid.level - 1 || ancestorsOf(grid, byId).some((one) => one.parentId === grid.id))
        kinds.push(['parentLevel', [parent.id]])
      if (gridStateOn(parent, today) === 'ended') kinds.push(['parentEnded', [parent.id]])
    }
    if (grid.level === 3 && gridStateOn(grid, today) === 'current' && !gridsWithCaptain.has(grid.id))
      kinds.push(['captainMissing', []])
    kinds.push(['codeDuplicate', others(sameCode, grid.code, grid)])
    kinds.push(['nameDuplicate', others(sameName, nameKey(grid), grid)])
    if (grid.scope === null) kinds.push(['scopeEmpty', []])
    return kinds
      .filter(([kind, ids]) => ids.length > 0 || (kind !== 'codeDuplicate' && kind !== 'nameDuplicate'))
      .map(([kind, otherIds]) => ({ kind, gridId: grid.id, otherIds }))
  })
  return found.toSorted((one, other) => gridProblemKinds.indexOf(one.kind) - gridProblemKinds.indexOf(other.kind))
}

const nameKey = (grid: ProblemGrid): string => `${grid.parentId ?? ''}/${String(grid.level)}/${grid.name}`

type Groups = ReadonlyMap<string, readonly ProblemGrid[]>

function groups(grids: readonly ProblemGrid[], keyOf: (grid: ProblemGrid) => string | null): Groups {
  const found = new Map<string, ProblemGrid[]>()
  for (const grid of grids) {
    const key = keyOf(grid)
    if (key === null) continue
    const list = found.get(key)
    if (list) list.push(grid)
    else found.set(key, [grid])
  }
  return found
}

/** Those of a group that are in force on a common day: a merged grid may hand its name and code to the one that follows. */
function others(same: Groups, key: string | null, own: ProblemGrid): readonly string[] {
  const group = key === null ? [] : (same.get(key) ?? [])
  const last = (grid: ProblemGrid): IsoDate => grid.validTo ?? '9999-12-31'
  return group
    .filter((other) => other.id !== own.id && other.validFrom <= last(own) && own.validFrom <= last(other))
    .map((other) => other.id)
}
