import { join } from 'node:path'
import { z } from 'zod'
import { openProcedure, router } from '../../api/trpc.ts'
import { DIVISION_EDITION, openDivisions, type Divisions } from './divisions.ts'

let read: { readonly resources: string; readonly divisions: Divisions } | null = null

/** The list is read and unpacked once for the life of the program. */
function divisionsOf(resources: string): Divisions {
  if (read?.resources !== resources)
    read = { resources, divisions: openDivisions(join(resources, 'divisions', 'communities-2023.txt.br')) }
  return read.divisions
}

/** The national divisions, open before there is a store: set-up chooses the community from them. */
export const setupProcedures = router({
  edition: openProcedure.query(() => DIVISION_EDITION),

  /** What lies below a division; the provinces for an empty code. */
  divisions: openProcedure
    .input(z.object({ parent: z.string().max(12) }))
    .query(({ ctx, input }) =>
      input.parent === ''
        ? divisionsOf(ctx.services.resources).provinces()
        : divisionsOf(ctx.services.resources).childrenOf(input.parent),
    ),

  division: openProcedure
    .input(z.object({ code: z.string().max(12) }))
    .query(({ ctx, input }) => divisionsOf(ctx.services.resources).findByCode(input.code) ?? null),

  search: openProcedure
    .input(z.object({ text: z.string().max(60) }))
    .query(({ ctx, input }) => divisionsOf(ctx.services.resources).searchByName(input.text, { limit: 20 })),
})
