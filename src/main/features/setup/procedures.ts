import { z } from 'zod'
import { openProcedure, router } from '../../api/trpc.ts'
import { DIVISION_EDITION } from './divisions.ts'

/** The national divisions, open before there is a store: set-up chooses the community from them. */
export const setupProcedures = router({
  edition: openProcedure.query(() => DIVISION_EDITION),

  /** What lies below a division; the provinces for an empty code. */
  divisions: openProcedure
    .input(z.object({ parent: z.string().max(12) }))
    .query(({ ctx, input }) =>
      input.parent === '' ? ctx.services.divisions.provinces() : ctx.services.divisions.childrenOf(input.parent),
    ),

  division: openProcedure
    .input(z.object({ code: z.string().max(12) }))
    .query(({ ctx, input }) => ctx.services.divisions.findByCode(input.code) ?? null),

  search: openProcedure
    .input(z.object({ text: z.string().max(60) }))
    .query(({ ctx, input }) => ctx.services.divisions.searchByName(input.text, { limit: 20 })),
})
