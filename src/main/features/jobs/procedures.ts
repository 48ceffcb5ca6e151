import { z } from 'zod'
import { operatorProcedure, router } from '../../api/trpc.ts'

/** The job bar: what runs, how far, cancel, result. */
export const jobProcedures = router({
  list: operatorProcedure.query(({ ctx }) => ctx.services.jobs.list()),
  get: operatorProcedure
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => ctx.services.jobs.get(input.id) ?? null),
  cancel: operatorProcedure.input(z.object({ id: z.string() })).mutation(({ ctx, input }) => {
    ctx.services.jobs.cancel(input.id)
  }),
})
