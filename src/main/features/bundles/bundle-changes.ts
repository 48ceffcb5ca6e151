import type { Entity } from '../../../shared/entities/entity.ts'
import { entities, type EntityName } from '../../../shared/entities/registry.ts'
import type { BundleChange, JsonValue } from '../../bundle/bundle-change.ts'
import type { BundleAttachment } from '../../bundle/bundle-writer.ts'
import type { Reader, Tables } from '../../store/database.ts'
import { exportedEntities, isExported } from './exported-entities.ts'

/** How many rows are read at a time. */
const page = 2000

/** Which part of the change log a bundle carries; both ends included. */
export interface SequenceRange {
  readonly from: number
  readonly to: number
}

/**
 * Everything: each living record as a `put`, each removed one as a `remove`. The sequence of a removal is that of its
 * line in the log.
 */
export async function* fullChanges(db: Reader, community: string, range: SequenceRange): AsyncGenerator<BundleChange> {
  for (const name of exportedEntities) yield* rowsOf(db, community, name)
  yield* removals(db, community, { from: 1, to: range.to })
}

/**
 * What happened in a range of the log. A record created in it travels as it is now (`put`), its later changes in the
 * range folded in; other changes travel field by field with the stamp they replaced (`set`). Reading stays proportional
 * to the range, whatever the size of the office.
 */
export async function* incrementalChanges(
  db: Reader,
  community: string,
  range: SequenceRange,
): AsyncGenerator<BundleChange> {
  const created = new Set<string>()
  for await (const lines of logPages(db, community, range)) {
    const puts = lines.filter((line) => line.op === 'put')
    for (const line of puts) created.add(line.recordId)
    yield* currentRows(db, community, puts)
    for (const line of lines) {
      if (line.op === 'set' && !created.has(line.recordId)) yield setOf(line)
      if (line.op === 'remove') yield removeOf(line)
    }
  }
}

/** The bytes of the attachments created in a range (all living ones for a full bundle). */
export async function* attachmentContents(
  db: Reader,
  community: string,
  range: SequenceRange | null,
): AsyncGenerator<BundleAttachment> {
  let ids = db.selectFrom('attachment').select('id').where('community', '=', community)
  if (range)
    ids = ids.where('id', 'in', (build) =>
      build
        .selectFrom('changeLog')
        .select('recordId')
        .where('community', '=', community)
        .where('entity', '=', 'attachment')
        .where('op', '=', 'put')
        .where('sequence', '>=', range.from)
        .where('sequence', '<=', range.to),
    )
  for (const { id } of await ids.orderBy('id').execute()) {
    const content = await db
      .selectFrom('attachmentContent')
      .select('content')
      .where('community', '=', community)
      .where('id', '=', id)
      .executeTakeFirst()
    if (content) yield { id, bytes: content.content }
  }
}

async function* rowsOf(db: Reader, community: string, name: EntityName): AsyncGenerator<BundleChange> {
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom(name as 'grid')
      .selectAll()
      .where('community', '=', community)
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute() // every record table has the system columns of grid
    for (const row of rows) yield putOf(entities[name], row)
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    after = last.id
  }
}

async function* currentRows(
  db: Reader,
  community: string,
  lines: readonly Tables['changeLog'][],
): AsyncGenerator<BundleChange> {
  for (const [name, ofName] of Map.groupBy(lines, (line) => line.entity)) {
    if (!isExported(name)) continue
    const rows = await db
      .selectFrom(name as 'grid')
      .selectAll()
      .where('community', '=', community)
      .where(
        'id',
        'in',
        ofName.map((line) => line.recordId),
      )
      .execute() // every record table has the system columns of grid
    for (const row of rows) yield putOf(entities[name as EntityName], row) // `isExported` has said that it is one
  }
}

async function* removals(db: Reader, community: string, range: SequenceRange): AsyncGenerator<BundleChange> {
  let after = range.from - 1
  for (;;) {
    const lines = await db
      .selectFrom('changeLog')
      .innerJoin('tombstone', (join) =>
        join
          .onRef('tombstone.community', '=', 'changeLog.community')
          .onRef('tombstone.entity', '=', 'changeLog.entity')
          .onRef('tombstone.recordId', '=', 'changeLog.recordId')
          .onRef('tombstone.stamp', '=', 'changeLog.stamp'),
      )
      .selectAll('changeLog')
      .where('changeLog.community', '=', community)
      .where('changeLog.op', '=', 'remove')
      .where('changeLog.sequence', '>', after)
      .where('changeLog.sequence', '<=', range.to)
      .orderBy('changeLog.sequence')
      .limit(page)
      .execute()
    for (const line of lines) if (isExported(line.entity)) yield removeOf(line)
    const last = lines.at(-1)
    if (!last || lines.length < page) return
    after = last.sequence
  }
}

async function* logPages(
  db: Reader,
  community: string,
  range: SequenceRange,
): AsyncGenerator<readonly Tables['changeLog'][]> {
  let after = range.from - 1
  for (;;) {
    const lines = await db
      .selectFrom('changeLog')
      .selectAll()
      .where('community', '=', community)
      .where('sequence', '>', after)
      .where('sequence', '<=', range.to)
      .orderBy('sequence')
      .limit(page)
      .execute()
    yield lines.filter((line) => isExported(line.entity))
    const last = lines.at(-1)
    if (!last || lines.length < page) return
    after = last.sequence
  }
}

function putOf(entity: Entity, row: { id: string; stamp: string; stamps: string | null }): BundleChange {
  const all = row as unknown as Record<string, JsonValue> // columns are text, integers, reals
  return {
    op: 'put',
    entity: entity.name,
    id: row.id,
    stamp: row.stamp,
    ...(row.stamps !== null && { stamps: JSON.parse(row.stamps) as Record<string, string> }), // written by the unit of work
    values: Object.fromEntries(Object.keys(entity.fields).map((field) => [field, all[field] ?? null])),
  }
}

function setOf(line: Tables['changeLog']): BundleChange {
  const changes = JSON.parse(line.changes ?? '{}') as Record<string, [JsonValue, JsonValue, string, string?]> // written by the unit of work
  const fields = Object.entries(changes)
  return {
    op: 'set',
    entity: line.entity,
    id: line.recordId,
    values: Object.fromEntries(fields.map(([field, [, value]]) => [field, value])),
    stamps: Object.fromEntries(fields.map(([field, [, , , own]]) => [field, own ?? line.stamp])),
    prior: Object.fromEntries(fields.map(([field, [, , prior]]) => [field, prior])),
    sequence: line.sequence,
  }
}

function removeOf(line: Tables['changeLog']): BundleChange {
  return { op: 'remove', entity: line.entity, id: line.recordId, stamp: line.stamp, sequence: line.sequence }
}
