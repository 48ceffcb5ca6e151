import type { RowOf } from '../../../shared/entities/entity.ts'
import type { importBatch } from '../../../shared/entities/import-batch.ts'
import type { Store } from '../../store/store.ts'

/** How many batches the list shows. */
const listedBatches = 50

/** The latest imports, newest first, with who made them. */
export async function importBatches(
  store: Store,
): Promise<readonly (RowOf<typeof importBatch> & { readonly operatorName: string | null })[]> {
  const batches = await store.db
    .selectFrom('importBatch')
    .selectAll()
    .where('community', '=', store.community)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(listedBatches)
    .execute()
  if (batches.length === 0) return []
  const lines = await store.db
    .selectFrom('changeLog')
    .innerJoin('audit', (join) =>
      join.onRef('audit.community', '=', 'changeLog.community').onRef('audit.sequence', '=', 'changeLog.auditSequence'),
    )
    .select(['changeLog.recordId', 'audit.operatorName'])
    .where('changeLog.community', '=', store.community)
    .where('changeLog.entity', '=', 'importBatch')
    .where('changeLog.op', '=', 'put')
    .where(
      'changeLog.recordId',
      'in',
      batches.map((batch) => batch.id),
    )
    .execute()
  const names = new Map(lines.map((line) => [line.recordId, line.operatorName]))
  return batches.map((batch) => ({ ...batch, operatorName: names.get(batch.id) ?? null }))
}
