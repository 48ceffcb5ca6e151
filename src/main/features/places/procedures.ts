import { z } from 'zod'
import { building } from '../../../shared/entities/building.ts'
import { compound } from '../../../shared/entities/compound.ts'
import { dwelling } from '../../../shared/entities/dwelling.ts'
import { patchSchema } from '../../../shared/entities/patch-schema.ts'
import { RecordNotFoundError } from '../../store/store-errors.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import {
  createDwellings,
  createPlace,
  dwellingPatternSchema,
  placeEntities,
  removePlace,
  updatePlace,
} from './commands.ts'
import { dwellingsOf, placeTree } from './queries.ts'

const one = z.object({ id: z.string() })
const change = { id: z.string(), ifUpdatedAt: z.string().optional() }

export const placeProcedures = router({
  /** Compounds with their buildings and counts. */
  tree: operatorProcedure.query(({ ctx }) => placeTree(ctx.store)),

  /** Dwellings of a building with their households; `null` for those of no building. */
  dwellings: operatorProcedure
    .input(z.object({ buildingId: z.string().nullable() }))
    .query(({ ctx, input }) => dwellingsOf(ctx.store, input.buildingId)),

  createCompound: operatorProcedure
    .input(compound.schema)
    .mutation(({ ctx, input }) => createPlace(ctx.store, ctx.actor, compound, input)),

  createBuilding: operatorProcedure
    .input(building.schema)
    .mutation(({ ctx, input }) => createPlace(ctx.store, ctx.actor, building, input)),

  createDwelling: operatorProcedure
    .input(dwelling.schema)
    .mutation(({ ctx, input }) => createPlace(ctx.store, ctx.actor, dwelling, input)),

  /** The doors of a building by its pattern; those already there stay. */
  createDwellings: operatorProcedure
    .input(z.object({ buildingId: z.string(), pattern: dwellingPatternSchema }))
    .mutation(({ ctx, input }) => createDwellings(ctx.store, ctx.actor, input.buildingId, input.pattern)),

  updateCompound: operatorProcedure
    .input(z.object({ ...change, patch: patchSchema(compound) }))
    .mutation(({ ctx, input }) => updatePlace(ctx.store, ctx.actor, compound, input.id, input.patch, input)),

  updateBuilding: operatorProcedure
    .input(z.object({ ...change, patch: patchSchema(building) }))
    .mutation(({ ctx, input }) => updatePlace(ctx.store, ctx.actor, building, input.id, input.patch, input)),

  updateDwelling: operatorProcedure
    .input(z.object({ ...change, patch: patchSchema(dwelling) }))
    .mutation(({ ctx, input }) => updatePlace(ctx.store, ctx.actor, dwelling, input.id, input.patch, input)),

  remove: operatorProcedure
    .input(z.object({ kind: z.enum(['compound', 'building', 'dwelling']), id: z.string() }))
    .mutation(({ ctx, input }) => removePlace(ctx.store, ctx.actor, placeEntities[input.kind], input.id)),

  /** The owner's number in clear; every look is in the audit. */
  revealOwnerPhone: operatorProcedure.input(one).mutation(async ({ ctx, input }) => {
    const row = await ctx.store.db
      .selectFrom('dwelling')
      .select('ownerPhone')
      .where('community', '=', ctx.store.community)
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (!row) throw new RecordNotFoundError(dwelling.name, dwelling.label)
    await ctx.store.audit(ctx.actor, { action: 'places.revealOwnerPhone', entity: dwelling.name, recordId: input.id })
    return { value: row.ownerPhone ?? '' }
  }),
})
