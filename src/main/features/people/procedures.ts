import { z } from 'zod'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import { codesOf } from '../../../shared/codes/code-table.ts'
import { chinaDate } from '../../../shared/dates.ts'
import { patchSchema } from '../../../shared/entities/patch-schema.ts'
import { person } from '../../../shared/entities/person.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { createPerson, removePerson, updatePerson } from './commands.ts'
import { listPeople, peopleByIds, personById, readPerson } from './queries.ts'

const filter = z.object({
  q: z.string().max(60).optional(),
  role: z.enum(codesOf(postingRoleCodes)).optional(),
  gridId: z.string().optional(),
  politicalStatus: z.string().optional(),
  dual: z.boolean().optional(),
  posted: z.boolean().optional(),
})

export const personProcedures = router({
  /** The people of a filter with their current postings; numbers masked. */
  list: operatorProcedure
    .input(filter)
    .query(({ ctx, input }) => listPeople(ctx.store, input, chinaDate(ctx.services.clock()))),

  /** Some people by id, for a warning or a selection. */
  byIds: operatorProcedure
    .input(z.object({ ids: z.array(z.string()).max(500) }))
    .query(({ ctx, input }) => peopleByIds(ctx.store, input.ids, chinaDate(ctx.services.clock()))),

  get: operatorProcedure
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => readPerson(ctx.store, input.id, chinaDate(ctx.services.clock()))),

  /** One number in clear; every look is in the audit. */
  reveal: operatorProcedure
    .input(z.object({ id: z.string(), field: z.enum(['identityNumber', 'phone', 'otherPhones']) }))
    .mutation(async ({ ctx, input }) => {
      const row = await personById(ctx.store, input.id)
      await ctx.store.audit(ctx.actor, {
        action: 'people.reveal',
        entity: 'person',
        recordId: input.id,
        detail: { field: input.field },
      })
      return { value: row[input.field] ?? '' }
    }),

  /** The whole record for the form that changes it; in the audit as well, since the numbers are clear. */
  openForm: operatorProcedure.input(z.object({ id: z.string() })).mutation(async ({ ctx, input }) => {
    const row = await personById(ctx.store, input.id)
    await ctx.store.audit(ctx.actor, { action: 'people.openForm', entity: 'person', recordId: input.id })
    return row
  }),

  create: operatorProcedure
    .input(z.object({ person: person.schema, acceptSimilar: z.boolean().optional() }))
    .mutation(async ({ ctx, input }) => {
      const row = await createPerson(ctx.store, ctx.actor, input.person, input)
      return { id: row.id }
    }),

  update: operatorProcedure
    .input(
      z.object({
        id: z.string(),
        patch: patchSchema(person),
        ifUpdatedAt: z.string().optional(),
        acceptSimilar: z.boolean().optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const row = await updatePerson(ctx.store, ctx.actor, input.id, input.patch, input)
      return { id: row.id }
    }),

  remove: operatorProcedure
    .input(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => removePerson(ctx.store, ctx.actor, input.id)),
})
