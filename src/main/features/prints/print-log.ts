import { v7 as uuidv7 } from 'uuid'
import { printRecord, type printKinds } from '../../../shared/entities/print-record.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { PrintBatchUnknownError, ReprintReasonMissingError } from './errors.ts'

export type PrintKind = (typeof printKinds)[number]

/** A document handed to the printer or the download, for one or many subjects. Titles hold no personal data. */
export interface PrintNote {
  readonly kind: PrintKind
  readonly subjects: readonly { readonly id: string | null; readonly title: string }[]
  readonly copies: number
  readonly reason?: string | null | undefined
  /** How many subjects were printed before; a reason is asked for then. */
  readonly printedBefore: number
}

/**
 * Notes one print inside a transaction, one record a subject, all under one batch id, which is answered.
 * @throws ReprintReasonMissingError
 */
export async function notePrint(unit: UnitOfWork, actor: Actor, note: PrintNote): Promise<string> {
  const reason = note.reason?.trim() || null
  if (note.printedBefore > 0 && reason === null) throw new ReprintReasonMissingError(note.printedBefore)
  const batch = uuidv7()
  for (const { id, title } of note.subjects)
    await unit.insert(printRecord, {
      kind: note.kind,
      subjectId: id,
      title,
      copies: note.copies,
      operatorId: actor.operatorId,
      operatorName: actor.operatorName,
      batch,
      reason: note.printedBefore > 0 ? reason : null,
    })
  return batch
}

/** Notes a print of its own transaction; see `notePrint`. Subjects printed (and confirmed) before count as reprints. */
export async function handOverPrint(
  store: Store,
  actor: Actor,
  note: Omit<PrintNote, 'printedBefore'>,
): Promise<string> {
  const detail = { kind: note.kind, count: note.subjects.length, copies: note.copies }
  return await store.write(actor, { action: 'prints.handOver', entity: 'printRecord', detail }, async (unit) => {
    const before = await timesPrinted(
      unit,
      note.subjects.flatMap(({ id }) => id ?? []),
      note.kind,
    )
    return await notePrint(unit, actor, { ...note, printedBefore: before.size })
  })
}

/** The person says that it came out of the printer: the prints of a batch count from now. Answers the records. */
export async function confirmInside(unit: UnitOfWork, batch: string): Promise<readonly RowOf<typeof printRecord>[]> {
  const rows = await unit.db
    .selectFrom('printRecord')
    .selectAll()
    .where('community', '=', unit.community)
    .where('batch', '=', batch)
    .where('confirmedAt', 'is', null)
    .execute()
  if (rows.length === 0) throw new PrintBatchUnknownError()
  for (const { id } of rows) await unit.update(printRecord, id, { confirmedAt: unit.now })
  return rows
}

/**
 * How often and when last each subject was printed, by subject; confirmed prints only. A meeting has two documents under one
 * subject, which `kind` tells apart.
 */
export async function timesPrinted(
  store: Pick<Store, 'db' | 'community'>,
  subjectIds?: readonly string[],
  kind?: PrintKind,
): Promise<ReadonlyMap<string, { readonly times: number; readonly lastAt: string }>> {
  const rows = await store.db
    .selectFrom('printRecord')
    .select(['subjectId', 'kind', 'confirmedAt', 'copies'])
    .where('community', '=', store.community)
    .where('subjectId', 'is not', null)
    .where('confirmedAt', 'is not', null)
    .orderBy('confirmedAt')
    .execute()
  const wanted = subjectIds && new Set(subjectIds)
  const times = new Map<string, { times: number; lastAt: string }>()
  for (const { subjectId, kind: printed, confirmedAt, copies } of rows) {
    if (subjectId === null || confirmedAt === null || wanted?.has(subjectId) === false) continue
    if (kind !== undefined && printed !== kind) continue
    times.set(subjectId, { times: (times.get(subjectId)?.times ?? 0) + copies, lastAt: confirmedAt })
  }
  return times
}

/** Which prints a list holds; all conditions together. Days are days in China. */
export interface PrintFilter {
  readonly kind?: PrintKind | undefined
  readonly confirmed?: boolean | undefined
  readonly reprints?: boolean | undefined
  readonly subjectId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly q?: string | undefined
}

/** The prints of a filter, newest first. */
export async function listPrints(store: Store, filter: PrintFilter): Promise<readonly RowOf<typeof printRecord>[]> {
  let query = store.db.selectFrom('printRecord').selectAll().where('community', '=', store.community)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.subjectId !== undefined) query = query.where('subjectId', '=', filter.subjectId)
  if (filter.confirmed !== undefined) query = query.where('confirmedAt', filter.confirmed ? 'is not' : 'is', null)
  if (filter.reprints === true) query = query.where('reason', 'is not', null)
  if (filter.from !== undefined) query = query.where('createdAt', '>=', instantOf(filter.from, 0))
  if (filter.to !== undefined) query = query.where('createdAt', '<', instantOf(filter.to, 1))
  const rows = await query.orderBy('createdAt', 'desc').orderBy('id', 'desc').execute()
  const q = filter.q?.trim() ?? ''
  return q === '' ? rows : rows.filter((row) => row.title.includes(q) || row.operatorName.includes(q))
}

/** Midnight in China, so many days after a day. */
function instantOf(day: string, later: number): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + later * 86_400_000).toISOString()
}
