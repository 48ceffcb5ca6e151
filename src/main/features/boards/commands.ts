import { noticeBoard, type boardPapers } from '../../../shared/entities/notice-board.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { NothingToPrintError } from '../prints/errors.ts'
import { notePrint } from '../prints/print-log.ts'
import { boardContents, boardDigest } from './board-content.ts'
import { BoardChangedError } from './errors.ts'

/** Boards handed to the printer, each with the digest of its preview. */
export interface BoardHandOver {
  readonly boards: readonly { readonly gridId: string; readonly digest: string }[]
  readonly paper: (typeof boardPapers)[number]
  readonly copies: number
  readonly reason?: string | null | undefined
}

/**
 * Keeps a record of each board with what it shows, and notes the print; `prints.confirm` makes them count. Printing a
 * board that is right already is a reprint and asks a reason; printing one that changed is not. Answers the batch.
 * @throws BoardChangedError when the content changed since the preview · ReprintReasonMissingError
 */
export async function handOverBoards(
  store: Store,
  actor: Actor,
  input: BoardHandOver,
  today: IsoDate,
): Promise<string> {
  if (input.boards.length === 0) throw new NothingToPrintError()
  const contents = await boardContents(store, today)
  const detail = { count: input.boards.length, copies: input.copies, paper: input.paper }
  return await store.write(actor, { action: 'boards.handOver', entity: 'noticeBoard', detail }, async (unit) => {
    const subjects: { id: string; title: string }[] = []
    let printedBefore = 0
    for (const { gridId, digest } of input.boards) {
      const content = contents.get(gridId)
      if (!content || boardDigest(content) !== digest) throw new BoardChangedError()
      const same = await unit.db
        .selectFrom('noticeBoard')
        .select('id')
        .where('community', '=', unit.community)
        .where('gridId', '=', gridId)
        .where('digest', '=', digest)
        .where('printedAt', 'is not', null)
        .where('takenDownOn', 'is', null)
        .executeTakeFirst()
      if (same) printedBefore += 1
      const row = await unit.insert(noticeBoard, {
        gridId,
        paper: input.paper,
        shown: JSON.stringify(content),
        digest,
      })
      subjects.push({ id: row.id, title: `${content.gridName}公示牌（${input.paper}）` })
    }
    const { copies, reason } = input
    return await notePrint(unit, actor, { kind: 'noticeBoard', subjects, copies, reason, printedBefore })
  })
}

/** Notes that the boards of some grids were taken down: they are neither right nor wrong any more. */
export async function takeDownBoards(store: Store, actor: Actor, gridIds: readonly string[]): Promise<void> {
  const detail = { count: gridIds.length }
  await store.write(actor, { action: 'boards.takeDown', entity: 'noticeBoard', detail }, async (unit) => {
    const boards = await unit.db
      .selectFrom('noticeBoard')
      .select('id')
      .where('community', '=', unit.community)
      .where('gridId', 'in', gridIds)
      .where('takenDownOn', 'is', null)
      .execute()
    for (const { id } of boards) await unit.update(noticeBoard, id, { takenDownOn: unit.today })
  })
}
