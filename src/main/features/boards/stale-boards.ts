import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import type { Store } from '../../store/store.ts'
import { boardChanges } from './board-changes.ts'
import { boardContents, boardDigest, headRoleOf, type BoardContent } from './board-content.ts'
import { gridPlaces } from '../grids/queries.ts'

/** How the board of a grid stands: never printed, right, wrong, or of a grid that is no longer in use. */
export type BoardState = 'unprinted' | 'valid' | 'stale' | 'retired'

/** The board of a grid as lists show it. */
export interface BoardRow {
  readonly gridId: string
  readonly gridName: string
  readonly level: number
  readonly captain: string | null
  readonly memberCount: number
  readonly state: BoardState
  /** The board printed last, if one was. */
  readonly boardId: string | null
  readonly paper: string | null
  readonly printedAt: string | null
  /** What changed since it was printed, in words. */
  readonly changes: readonly string[]
  /** What the board cannot show, in words: no captain, no supervision phone. */
  readonly gaps: readonly string[]
  /** Digest of what the board would show today; empty for a retired one. */
  readonly digest: string
}

/** The boards of all grids in force on a day, and of grids ended since their board was printed. */
export async function listBoards(store: Store, today: IsoDate): Promise<readonly BoardRow[]> {
  const contents = await boardContents(store, today)
  const printed = await lastPrinted(store)
  const grids = await store.db
    .selectFrom('grid')
    .select(['id', 'name', 'level', 'validTo'])
    .where('community', '=', store.community)
    .execute()
  const places = await gridPlaces(store)
  grids.sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0))
  return grids.flatMap((grid): BoardRow[] => {
    const content = contents.get(grid.id)
    const board = printed.get(grid.id)
    const common = {
      gridId: grid.id,
      gridName: grid.name,
      level: grid.level,
      boardId: board?.id ?? null,
      paper: board?.paper ?? null,
      printedAt: board?.printedAt ?? null,
    }
    if (!content) {
      if (!board || grid.validTo === null) return []
      const changes = [`网格已于 ${grid.validTo} 停用，公示牌应撤下`]
      return [{ ...common, captain: null, memberCount: 0, state: 'retired', changes, gaps: [], digest: '' }]
    }
    const digest = boardDigest(content)
    const state = board === undefined ? 'unprinted' : board.digest === digest ? 'valid' : 'stale'
    return [
      {
        ...common,
        captain: content.captain?.name ?? null,
        memberCount: content.members.length,
        state,
        changes: board && state === 'stale' ? boardChanges(shownOn(board.shown), content) : [],
        gaps: gapsOf(content, grid.level),
        digest,
      },
    ]
  })
}

/** The printed boards that no longer show what is so on a day: to be printed anew, or taken down. */
export async function staleBoards(store: Store, today: IsoDate): Promise<readonly BoardRow[]> {
  return (await listBoards(store, today)).filter(({ state }) => state === 'stale' || state === 'retired')
}

function gapsOf(content: BoardContent, level: number): string[] {
  const head = labelOf(postingRoleCodes, headRoleOf(level))
  return [
    ...(content.captain === null ? [`没有${head}`] : []),
    ...(content.captain !== null && content.captain.phone === null ? [`${head}没有公开电话`] : []),
    ...(content.supervisionPhone === '' ? ['没有监督电话'] : []),
    ...(content.scope === '' ? ['没有填写范围'] : []),
  ]
}

/** What `shown` keeps is a `BoardContent` written by `boards/commands.ts`. */
function shownOn(shown: string): BoardContent {
  return JSON.parse(shown) as BoardContent
}

async function lastPrinted(store: Store) {
  const rows = await store.db
    .selectFrom('noticeBoard')
    .select(['id', 'gridId', 'paper', 'printedAt', 'shown', 'digest'])
    .where('community', '=', store.community)
    .where('printedAt', 'is not', null)
    .where('takenDownOn', 'is', null)
    .orderBy('printedAt')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.gridId, row]))
}
