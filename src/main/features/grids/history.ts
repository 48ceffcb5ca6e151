import { labelOf } from '../../../shared/codes/code-table.ts'
import { gridLevelCodes } from '../../../shared/codes/grid-level.ts'
import { printedDate, type IsoDate, type IsoInstant } from '../../../shared/dates.ts'
import { fieldMeta, type RowOf } from '../../../shared/entities/entity.ts'
import type { gridRecut } from '../../../shared/entities/grid-recut.ts'
import { grid } from '../../../shared/entities/grid.ts'
import type { Store } from '../../store/store.ts'
import { laterLines } from './acts.ts'
import { allGrids } from './queries.ts'

/** One field of a grid that changed, as people read it. Empty for no value. */
export interface ShownChange {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** One act in the history of a grid: who did what and when. */
export interface GridEvent {
  readonly act: number
  readonly at: IsoInstant
  readonly who: string
  /** `grids.create`, `grids.update`, `grids.recut` …; an import or the demonstration has an action of its own. */
  readonly action: string
  readonly created: boolean
  readonly changes: readonly ShownChange[]
  readonly recut: ShownRecut | null
  /** Whether `undoAct` would take it back as far as later changes go. */
  readonly canUndo: boolean
}

/** A re-cut with the names of its grids as they are today. */
export interface ShownRecut {
  readonly kind: RowOf<typeof gridRecut>['kind']
  readonly on: IsoDate
  readonly reason: string | null
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** Everything that happened to a grid, the newest first; changes of order by hand are left out. */
export async function gridHistory(store: Store, id: string): Promise<readonly GridEvent[]> {
  const recuts = await store.db
    .selectFrom('gridRecut')
    .selectAll()
    .where('community', '=', store.community)
    .where((build) => build.or([build('fromGridIds', 'like', `%"${id}"%`), build('toGridIds', 'like', `%"${id}"%`)]))
    .execute()
  const lines = await store.db
    .selectFrom('changeLog')
    .innerJoin('audit', (join) =>
      join.onRef('audit.community', '=', 'changeLog.community').onRef('audit.sequence', '=', 'changeLog.auditSequence'),
    )
    .select([
      'changeLog.recordId',
      'changeLog.op',
      'changeLog.changes',
      'audit.sequence as act',
      'audit.at',
      'audit.operatorName',
      'audit.action',
    ])
    .where('changeLog.community', '=', store.community)
    .where('changeLog.recordId', 'in', [id, ...recuts.map((one) => one.id)])
    .orderBy('changeLog.sequence', 'desc')
    .execute()
  const names = new Map((await allGrids(store)).map((one) => [one.id, one.name]))
  const events = new Map<number, GridEvent>()
  for (const line of lines) {
    const known = events.get(line.act)
    const recut = recuts.find((one) => one.id === line.recordId && line.op === 'put')
    const isOwn = line.recordId === id
    events.set(line.act, {
      act: line.act,
      at: line.at,
      who: line.operatorName,
      action: line.action,
      created: known?.created === true || (isOwn && line.op === 'put'),
      changes: [...(known?.changes ?? []), ...(isOwn && line.op === 'set' ? shownChanges(line.changes, names) : [])],
      recut: recut ? shownRecut(recut, names) : (known?.recut ?? null),
      canUndo: false,
    })
  }
  const shown = [...events.values()].filter((one) => one.created || one.recut !== null || one.changes.length > 0)
  const [newest, ...rest] = shown
  if (newest === undefined) return []
  // Only the newest can still be undone: each earlier one has this grid changed after it.
  const canUndo = newest.action.startsWith('grids.') && newest.action !== 'grids.undo'
  return [{ ...newest, canUndo: canUndo && (await laterLines(store, newest.act)) === 0 }, ...rest]
}

function shownChanges(text: string | null, names: ReadonlyMap<string, string>): readonly ShownChange[] {
  const changes = JSON.parse(text ?? '{}') as Record<string, readonly unknown[]> // written by the unit of work
  return Object.entries(changes).flatMap(([field, [before, after]]) =>
    field === 'sortOrder' || !(field in grid.fields)
      ? []
      : [
          {
            label: fieldMeta(grid, field).label,
            before: shownValue(field, before, names),
            after: shownValue(field, after, names),
          },
        ],
  )
}

function shownValue(field: string, value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const text = String(value)
  if (field === 'parentId') return names.get(text) ?? '已删除的网格'
  if (field === 'level') return labelOf(gridLevelCodes, text)
  if (field === 'validFrom' || field === 'validTo') return printedDate(text)
  const { codes } = fieldMeta(grid, field)
  return codes ? labelOf(codes, text) : text
}

function shownRecut(row: RowOf<typeof gridRecut>, names: ReadonlyMap<string, string>): ShownRecut {
  // The ids were written as a JSON list by the re-cut.
  const nameList = (ids: string): string[] => (JSON.parse(ids) as string[]).map((id) => names.get(id) ?? '已删除的网格')
  return {
    kind: row.kind,
    on: row.on,
    reason: row.reason,
    from: nameList(row.fromGridIds),
    to: nameList(row.toGridIds),
  }
}
