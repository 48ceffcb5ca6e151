import type { IsoDate } from '../dates.ts'

/** How a grid stands on a day: not begun, in force, ended. */
export type GridState = 'future' | 'current' | 'ended'

/** Where a day lies against the validity of a grid; both ends belong to it. */
export function gridStateOn(
  grid: { readonly validFrom: IsoDate; readonly validTo: IsoDate | null },
  day: IsoDate,
): GridState {
  if (grid.validTo !== null && grid.validTo < day) return 'ended'
  return grid.validFrom > day ? 'future' : 'current'
}
