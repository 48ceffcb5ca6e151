import { fieldMeta, type Entity } from '../../../shared/entities/entity.ts'
import { grid } from '../../../shared/entities/grid.ts'
import { importBatch } from '../../../shared/entities/import-batch.ts'
import { person } from '../../../shared/entities/person.ts'
import { posting } from '../../../shared/entities/posting.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import { labelOf } from '../../../shared/codes/code-table.ts'
import type { Actor } from '../../store/actor.ts'
import type { Tables } from '../../store/database.ts'
import { RecordReferencedError } from '../../store/store-errors.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { breather } from './breather.ts'
import { ImportUndoneError } from './errors.ts'

/** Something an undo left as it is, and why. */
export interface KeptRecord {
  readonly entity: string
  readonly label: string
  /** Name of the person or grid. */
  readonly name: string
  readonly reason: string
}

/** What an undo did. */
export interface UndoReport {
  readonly removed: number
  readonly restored: number
  readonly kept: readonly KeptRecord[]
}

type Line = Tables['changeLog']

/** How many change lines one query reads. */
const linesAtOnce = 500

/** Created records go in this order, so that nothing is removed before what names it. */
const KINDS: readonly Entity[] = [posting, person, grid]

/**
 * Undoes an import: removes what it created and nobody touched since, and gives changed fields their old values where
 * they still have the imported ones. What was changed meanwhile stays and is named.
 * @throws ImportUndoneError
 */
export async function undoImport(store: Store, actor: Actor, batchId: string): Promise<UndoReport> {
  const intent = { action: 'imports.undo', entity: 'importBatch', recordId: batchId }
  return await store.write(actor, intent, async (unit) => {
    const batch = await unit.require(importBatch, batchId)
    if (batch.undoneAt !== null) throw new ImportUndoneError()
    const pause = breather()
    const lines = await linesOf(unit, batchId, pause)
    const kept: KeptRecord[] = []
    let removed = 0
    let restored = 0
    for (const line of lines.filter((one) => one.op === 'set').toReversed()) {
      if (await restore(unit, line, kept)) restored += 1
      await pause()
    }
    for (const entity of KINDS)
      for (const line of lines.filter((one) => one.op === 'put' && one.entity === entity.name).toReversed()) {
        if (await removeCreated(unit, entity, line.recordId, batch.createdAt, kept)) removed += 1
        await pause()
      }
    await unit.update(importBatch, batchId, { undoneAt: unit.now })
    return { removed, restored, kept }
  })
}

/** The change lines of the transaction that made the batch. */
async function linesOf(unit: UnitOfWork, batchId: string, pause: () => Promise<void>): Promise<readonly Line[]> {
  const { auditSequence } = await unit.db
    .selectFrom('changeLog')
    .select('auditSequence')
    .where('community', '=', unit.community)
    .where('entity', '=', importBatch.name)
    .where('recordId', '=', batchId)
    .where('op', '=', 'put')
    .executeTakeFirstOrThrow()
  const lines: Line[] = []
  for (;;) {
    const some = await unit.db
      .selectFrom('changeLog')
      .selectAll()
      .where('community', '=', unit.community)
      .where('auditSequence', '=', auditSequence)
      .where('entity', '!=', importBatch.name)
      .where('sequence', '>', lines.at(-1)?.sequence ?? 0)
      .orderBy('sequence')
      .limit(linesAtOnce)
      .execute()
    lines.push(...some)
    if (some.length < linesAtOnce) return lines
    await pause()
  }
}

async function restore(unit: UnitOfWork, line: Line, kept: KeptRecord[]): Promise<boolean> {
  const row = await find(unit, person, line.recordId)
  // Removed since: nothing is left to restore.
  if (row === undefined) return false
  const changes = JSON.parse(line.changes ?? '{}') as Record<string, readonly [unknown, unknown]> // written by the unit of work
  const patch: Record<string, unknown> = {}
  const changed: string[] = []
  for (const [field, [before, after]] of Object.entries(changes)) {
    if (row[field] === after) patch[field] = before
    else changed.push(fieldMeta(person, field).label)
  }
  if (changed.length > 0)
    kept.push({
      entity: person.name,
      label: person.label,
      name: String(row['name']),
      reason: `导入后又改过${changed.map((label) => `“${label}”`).join('、')}`,
    })
  if (Object.keys(patch).length === 0) return false
  await unit.update(person, line.recordId, patch)
  return true
}

async function removeCreated(
  unit: UnitOfWork,
  entity: Entity,
  id: string,
  importedAt: string,
  kept: KeptRecord[],
): Promise<boolean> {
  const row = await find(unit, entity, id)
  if (row === undefined) return false
  const keep = async (reason: string): Promise<false> => {
    kept.push({ entity: entity.name, label: entity.label, name: await nameOf(unit, entity, row), reason })
    return false
  }
  if (row['updatedAt'] !== importedAt) return await keep('导入后又改过')
  try {
    await unit.remove(entity, id)
    return true
  } catch (error) {
    // Thrown before anything is written, so the work goes on.
    if (error instanceof RecordReferencedError) return await keep(error.text.what.replace(/，不能删除。$/, ''))
    throw error
  }
}

async function nameOf(unit: UnitOfWork, entity: Entity, row: Record<string, unknown>): Promise<string> {
  if (entity.name !== posting.name) return String(row['name'])
  // A posting cannot lose its person: the store refuses that.
  const holder = await unit.require(person, String(row['personId']))
  return `${holder.name} ${labelOf(postingRoleCodes, String(row['role']))}`
}

async function find(unit: UnitOfWork, entity: Entity, id: string): Promise<Record<string, unknown> | undefined> {
  return await unit.db
    .selectFrom(entity.name as 'person')
    .selectAll()
    .where('community', '=', unit.community)
    .where('id', '=', id)
    .executeTakeFirst() // the three kinds have the system columns of a person
}
