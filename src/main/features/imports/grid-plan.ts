import type { GridLevel } from '../../../shared/codes/grid-level.ts'
import { gridNameWithoutCommunity, gridStem } from '../../../shared/rules/grid-stem.ts'
import type { RosterRow } from './roster-row.ts'

/** A grid on record, as far as names are resolved to it. */
export interface KnownGrid {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly level: number
}

/** A grid the roster names: on record (`id`), or to be created unless a person said no. */
export interface PlannedGrid {
  /** `STEM|LEVEL`: what tells it from the others. */
  readonly key: string
  readonly id: string | null
  readonly name: string
  readonly level: number
  readonly create: boolean
  /** How many rows name it. */
  rows: number
}

/** Resolves the grid names of a roster: 新城社区第1网格, 第一网格 and 1网格 are one. */
export class GridPlan {
  readonly #community: string
  readonly #byStem = new Map<string, KnownGrid[]>()
  readonly #byCode = new Map<string, KnownGrid>()
  readonly #levels = new Map<string, Set<GridLevel>>()
  readonly #planned = new Map<string, PlannedGrid>()
  readonly #skipped: ReadonlySet<string>

  constructor(
    communityName: string,
    known: readonly KnownGrid[],
    rows: readonly RosterRow[],
    skipped: readonly string[],
  ) {
    this.#community = communityName
    this.#skipped = new Set(skipped)
    for (const grid of known) {
      const stem = gridStem(grid.name, communityName)
      this.#byStem.set(stem, [...(this.#byStem.get(stem) ?? []), grid])
      if (grid.code !== null) this.#byCode.set(grid.code, grid)
    }
    for (const row of rows) {
      if (row.gridName === null || row.gridLevel === null) continue
      const stem = gridStem(row.gridName, communityName)
      this.#levels.set(stem, (this.#levels.get(stem) ?? new Set()).add(row.gridLevel))
    }
  }

  /** The grid a row means; `ambiguous` when several grids of that name exist and the row does not say which level. */
  resolve(name: string, level: GridLevel | null): PlannedGrid | 'ambiguous' {
    const coded = this.#byCode.get(name.trim())
    if (coded !== undefined) return this.#known(coded)
    const stem = gridStem(name, this.#community)
    const same = (this.#byStem.get(stem) ?? []).filter((grid) => level === null || grid.level === level)
    if (same.length > 1) return 'ambiguous'
    if (same[0]) return this.#known(same[0])
    const levels = [...(this.#levels.get(stem) ?? [])]
    // Rosters are lists of the third level; a level said in another row of the same grid counts for all of them.
    const own = level ?? (levels.length === 1 ? levels[0] : undefined) ?? 3
    const key = `${stem}|${String(own)}`
    const shortName = gridNameWithoutCommunity(name, this.#community)
    return { key, id: null, name: shortName, level: own, create: !this.#skipped.has(key), rows: 0 }
  }

  /** Counts a row of a resolved grid: only grids that some row uses are part of the plan. */
  use(grid: PlannedGrid): void {
    const planned = this.#planned.get(grid.key) ?? grid
    planned.rows += 1
    this.#planned.set(grid.key, planned)
  }

  /** All grids in use. */
  get grids(): readonly PlannedGrid[] {
    return [...this.#planned.values()]
  }

  #known(grid: KnownGrid): PlannedGrid {
    return { key: grid.id, id: grid.id, name: grid.name, level: grid.level, create: false, rows: 0 }
  }
}
