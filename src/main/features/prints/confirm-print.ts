import { noticeBoard } from '../../../shared/entities/notice-board.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { confirmInside } from './print-log.ts'

/**
 * The person says “已打印”: the prints of a batch count, and its boards are the ones that hang. Answers how many.
 * @throws PrintBatchUnknownError
 */
export async function confirmPrint(store: Store, actor: Actor, batch: string): Promise<number> {
  return await store.write(actor, { action: 'prints.confirm', entity: 'printRecord' }, async (unit) => {
    const records = await confirmInside(unit, batch)
    for (const { kind, subjectId } of records)
      if (kind === 'noticeBoard' && subjectId !== null)
        await unit.update(noticeBoard, subjectId, { printedAt: unit.now })
    return records.length
  })
}
