import type { IsoDate } from '../../../shared/dates.ts'
import { gridStateOn } from '../../../shared/rules/grid-state.ts'
import { parentFault, type TreeGrid } from '../../../shared/rules/grid-tree.ts'
import { GridHasChildrenError, GridParentError } from './errors.ts'

/** @throws GridParentError when a grid may not lie under that parent from that day. */
export function assertParent(
  grids: readonly TreeGrid[],
  grid: { readonly id: string | null; readonly level: number },
  parentId: string | null,
  from: IsoDate,
): void {
  const fault = parentFault(grid, parentId, new Map(grids.map((one) => [one.id, one])), from)
  if (fault !== null) throw new GridParentError(fault)
}

/** The grids directly under one that are in force on a day or later. */
export function childrenFrom<G extends TreeGrid>(grids: readonly G[], id: string, day: IsoDate): readonly G[] {
  return grids.filter((one) => one.parentId === id && gridStateOn(one, day) !== 'ended')
}

/** @throws GridHasChildrenError when grids under this one are in force on the day or later. */
export function assertNoChildren(grids: readonly TreeGrid[], id: string, day: IsoDate): void {
  const { length } = childrenFrom(grids, id, day)
  if (length > 0) throw new GridHasChildrenError(length)
}
