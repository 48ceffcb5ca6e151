import { z } from 'zod'
import { chinaDate } from '../../../shared/dates.ts'
import { grid } from '../../../shared/entities/grid.ts'
import { patchSchema } from '../../../shared/entities/patch-schema.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { createGrid, updateGrid } from './commands.ts'
import { gridsOn } from './queries.ts'

export const gridProcedures = router({
  /** The grids in force today, or on the day given. */
  list: operatorProcedure
    .input(z.object({ on: z.string().optional() }))
    .query(({ ctx, input }) => gridsOn(ctx.store, input.on ?? chinaDate(ctx.services.clock()))),

  create: operatorProcedure.input(grid.schema).mutation(({ ctx, input }) => createGrid(ctx.store, ctx.actor, input)),

  update: operatorProcedure
    .input(z.object({ id: z.string(), patch: patchSchema(grid), ifUpdatedAt: z.string().optional() }))
    .mutation(({ ctx, input }) => updateGrid(ctx.store, ctx.actor, input.id, input.patch, input.ifUpdatedAt)),
})
