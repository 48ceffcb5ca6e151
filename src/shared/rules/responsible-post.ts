import { responsiblePostOfLevel, type GridLevel } from '../codes/grid-level.ts'

/** Who answers for a grid by office: its own post where one was written, else the usual one of its level (domain §1.2). */
export function responsiblePostOf(grid: { readonly level: number; readonly responsiblePost: string | null }): string {
  return grid.responsiblePost ?? responsiblePostOfLevel[grid.level as GridLevel] ?? '' // the entity admits 1 to 3 only
}
