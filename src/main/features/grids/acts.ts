import { entities, type EntityName } from '../../../shared/entities/registry.ts'
import type { Actor } from '../../store/actor.ts'
import { RecordNotFoundError, RecordReferencedError } from '../../store/store-errors.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { UndoTooLateError } from './errors.ts'

/** The number of the act that a unit of work will be in the audit chain: what `undoAct` takes. */
export async function actOf(unit: UnitOfWork, store: Store): Promise<number> {
  const state = await unit.db
    .selectFrom('deviceState')
    .select('auditSequence')
    .where('community', '=', unit.community)
    .where('device', '=', store.device)
    .executeTakeFirstOrThrow()
  return state.auditSequence + 1
}

/**
 * Takes back an act on grids (creating, editing, ordering, ending, a re-cut) by its change lines, the last first: what
 * was created goes, what was changed gets its old values, what was removed comes back. The undoing is an act of its own
 * in the audit chain. Refused as soon as a record of the act was changed again or something new names one.
 * @throws UndoTooLateError · RecordNotFoundError for an act that is none of grids.
 */
export async function undoAct(store: Store, actor: Actor, act: number): Promise<void> {
  await store.write(actor, { action: 'grids.undo', detail: { act } }, async (unit) => {
    const entry = await unit.db
      .selectFrom('audit')
      .select('action')
      .where('community', '=', unit.community)
      .where('sequence', '=', act)
      .executeTakeFirst()
    const lines = await linesOf(unit, act)
    if (entry?.action.startsWith('grids.') !== true || lines.length === 0)
      throw new RecordNotFoundError('audit', '操作')
    const later = await laterLines(unit, act)
    if (later > 0) throw new UndoTooLateError(later)
    try {
      for (const line of lines.toReversed()) await revert(unit, line)
    } catch (error) {
      if (error instanceof RecordReferencedError) throw new UndoTooLateError(error.data.count, { cause: error })
      throw error
    }
  })
}

/** How many change lines after an act touch records of that act. */
export async function laterLines(unit: Pick<UnitOfWork, 'db' | 'community'>, act: number): Promise<number> {
  const found = await unit.db
    .selectFrom('changeLog as later')
    .innerJoin('changeLog as own', (join) =>
      join
        .onRef('own.community', '=', 'later.community')
        .onRef('own.recordId', '=', 'later.recordId')
        .onRef('own.entity', '=', 'later.entity'),
    )
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('later.community', '=', unit.community)
    .where('own.auditSequence', '=', act)
    .where('later.auditSequence', '>', act)
    .executeTakeFirstOrThrow()
  return found.count
}

interface Line {
  readonly entity: string
  readonly recordId: string
  readonly op: 'put' | 'set' | 'remove'
  readonly changes: string | null
}

async function linesOf(unit: UnitOfWork, act: number): Promise<readonly Line[]> {
  return await unit.db
    .selectFrom('changeLog')
    .select(['entity', 'recordId', 'op', 'changes'])
    .where('community', '=', unit.community)
    .where('auditSequence', '=', act)
    .orderBy('sequence')
    .execute()
}

async function revert(unit: UnitOfWork, line: Line): Promise<void> {
  const entity = entities[line.entity as EntityName] // a change line names a record's entity
  if (line.op === 'put') {
    await unit.remove(entity, line.recordId)
    return
  }
  const changes = JSON.parse(line.changes ?? '{}') as Record<string, unknown> // written by the unit of work
  if (line.op === 'remove') {
    await unit.insert(entity, changes, line.recordId) // the record's own last values
    return
  }
  const before = Object.fromEntries(
    Object.entries(changes).map(([field, change]) => [field, (change as readonly unknown[])[0]]), // [old, new, stamp]
  )
  await unit.update(entity, line.recordId, before) // old values of the same fields
}
