import { z } from 'zod'
import { chinaDate } from '../../../shared/dates.ts'
import { boardPapers } from '../../../shared/entities/notice-board.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { NothingToPrintError } from '../prints/errors.ts'
import { renderPrint } from '../prints/render-print.ts'
import { boardsOfGrids } from './board-print.ts'
import { handOverBoards, takeDownBoards } from './commands.ts'
import { listBoards, staleBoards } from './stale-boards.ts'

const gridIds = z.array(z.uuid()).min(1).max(5000)
const paper = z.enum(boardPapers)

/** 公示牌: what each grid's board shows, which are wrong, printing them. */
export const boardProcedures = router({
  list: operatorProcedure.query(({ ctx }) => listBoards(ctx.store, chinaDate(ctx.services.clock()))),

  /** The printed boards that are wrong today, with what changed in words. */
  stale: operatorProcedure.query(({ ctx }) => staleBoards(ctx.store, chinaDate(ctx.services.clock()))),

  /** Whose names cannot be printed, or only in another typeface, before anything is made. */
  check: operatorProcedure.input(z.object({ gridIds })).query(async ({ ctx, input }) => {
    const { boards, digests } = await boardsOfGrids(ctx.store, input.gridIds, chinaDate(ctx.services.clock()))
    const names = boards.flatMap(({ captain, members }, index) =>
      [...(captain ? [captain] : []), ...members].map(({ name }) => ({ gridId: digests[index]?.gridId ?? '', name })),
    )
    const findings = await ctx.services.print.glyphs(
      '宋体粗',
      names.map(({ name }) => name),
    )
    return {
      names: names.flatMap((one) =>
        findings
          .filter(({ text }) => text === one.name)
          .map(({ character, codePoint, drawing }) => ({ ...one, character, codePoint, drawing })),
      ),
    }
  }),

  /** One PDF of the boards chosen; the digests go back with `handOver`. @throws NothingToPrintError */
  preview: operatorProcedure.input(z.object({ gridIds, paper })).mutation(async ({ ctx, input }) => {
    const today = chinaDate(ctx.services.clock())
    const { boards, digests } = await boardsOfGrids(ctx.store, input.gridIds, today)
    if (boards.length === 0) throw new NothingToPrintError()
    const rendered = await renderPrint(ctx.services, {
      document: { kind: 'noticeBoards', data: boards, paper: input.paper },
      pages: boards.length,
      fileName: `网格公示牌-${input.paper}-${today}.pdf`,
      title: ` ${boards.length.toLocaleString('zh-CN')} 块公示牌`,
      demonstration: ctx.office.opened()?.demonstration ?? false,
    })
    return { ...rendered, digests }
  }),

  /** Notes boards handed to the printer; answers the batch for `prints.confirm`. @throws BoardChangedError */
  handOver: operatorProcedure
    .input(
      z.object({
        boards: z
          .array(z.object({ gridId: z.uuid(), digest: z.string().length(64) }))
          .min(1)
          .max(5000),
        paper,
        copies: z.int().min(1).max(1000).default(1),
        reason: z.string().max(100).nullish(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const batch = await handOverBoards(ctx.store, ctx.actor, input, chinaDate(ctx.services.clock()))
      return { batch, count: input.boards.length }
    }),

  takeDown: operatorProcedure
    .input(z.object({ gridIds }))
    .mutation(({ ctx, input }) => takeDownBoards(ctx.store, ctx.actor, input.gridIds)),
})
