import { z } from 'zod'
import { chinaDate } from '../../../shared/dates.ts'
import { date } from '../../../shared/entities/fields.ts'
import { grid } from '../../../shared/entities/grid.ts'
import { patchSchema } from '../../../shared/entities/patch-schema.ts'
import { nextGridCode } from '../../../shared/rules/grid-code.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { undoAct } from './acts.ts'
import {
  createGrid,
  createGrids,
  endGrid,
  newGridSchema,
  orderByName,
  removeGrid,
  reopenGrid,
  shiftGrid,
  updateGrid,
} from './commands.ts'
import { gridHistory } from './history.ts'
import { allGrids, gridOverview, gridsOn, postingsAt, problemsOn } from './queries.ts'
import { planRecut, recutInputSchema } from './recut-plan.ts'
import { recutGrids } from './recut.ts'

const one = z.object({ id: z.string() })

export const gridProcedures = router({
  /** The grids in force today, or on the day given, in the order of the tree. */
  list: operatorProcedure
    .input(z.object({ on: z.string().optional() }))
    .query(({ ctx, input }) => gridsOn(ctx.store, input.on ?? chinaDate(ctx.services.clock()))),

  /** All grids with their counts, ended and coming ones too, in the order of the tree. */
  overview: operatorProcedure.query(({ ctx }) => gridOverview(ctx.store, chinaDate(ctx.services.clock()))),

  problems: operatorProcedure.query(({ ctx }) => problemsOn(ctx.store, chinaDate(ctx.services.clock()))),

  /** Postings at the grid, past and coming ones too. */
  people: operatorProcedure.input(one).query(({ ctx, input }) => postingsAt(ctx.store, [input.id])),

  history: operatorProcedure.input(one).query(({ ctx, input }) => gridHistory(ctx.store, input.id)),

  /** The code a new grid of a level would get. */
  nextCode: operatorProcedure.input(z.object({ level: z.int().min(1).max(3) })).query(async ({ ctx, input }) =>
    nextGridCode(
      ctx.store.community,
      input.level,
      (await allGrids(ctx.store)).map((row) => row.code),
    ),
  ),

  create: operatorProcedure.input(newGridSchema).mutation(({ ctx, input }) => createGrid(ctx.store, ctx.actor, input)),

  /** Several alike under one parent, named on from the first. */
  createMany: operatorProcedure
    .input(z.object({ first: newGridSchema, count: z.int().min(1).max(300) }))
    .mutation(({ ctx, input }) => createGrids(ctx.store, ctx.actor, input.first, input.count)),

  update: operatorProcedure
    .input(z.object({ id: z.string(), patch: patchSchema(grid), ifUpdatedAt: z.string().optional() }))
    .mutation(({ ctx, input }) => updateGrid(ctx.store, ctx.actor, input.id, input.patch, input.ifUpdatedAt)),

  end: operatorProcedure
    .input(z.object({ id: z.string(), lastDay: date({ label: '停用日期' }) }))
    .mutation(({ ctx, input }) => endGrid(ctx.store, ctx.actor, input.id, input.lastDay)),

  reopen: operatorProcedure.input(one).mutation(({ ctx, input }) => reopenGrid(ctx.store, ctx.actor, input.id)),

  remove: operatorProcedure.input(one).mutation(({ ctx, input }) => removeGrid(ctx.store, ctx.actor, input.id)),

  shift: operatorProcedure
    .input(z.object({ id: z.string(), by: z.union([z.literal(1), z.literal(-1)]) }))
    .mutation(({ ctx, input }) => shiftGrid(ctx.store, ctx.actor, input.id, input.by)),

  orderByName: operatorProcedure.input(one).mutation(({ ctx, input }) => orderByName(ctx.store, ctx.actor, input.id)),

  /** What a re-cut would do; writes nothing. */
  planRecut: operatorProcedure
    .input(recutInputSchema)
    .query(({ ctx, input }) => planRecut(ctx.store, input, chinaDate(ctx.services.clock()))),

  recut: operatorProcedure
    .input(recutInputSchema)
    .mutation(({ ctx, input }) => recutGrids(ctx.store, ctx.actor, input)),

  /** Takes back an act by the number it answered, while nothing depends on it. */
  undo: operatorProcedure
    .input(z.object({ act: z.int().min(1) }))
    .mutation(({ ctx, input }) => undoAct(ctx.store, ctx.actor, input.act)),
})
