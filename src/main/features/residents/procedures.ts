import { z } from 'zod'
import { chinaDate } from '../../../shared/dates.ts'
import { date } from '../../../shared/entities/fields.ts'
import { residency } from '../../../shared/entities/residency.ts'
import { specialGroupMark } from '../../../shared/entities/special-group-mark.ts'
import { isRestrictedGroup } from '../../../shared/codes/special-group.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { RecordNotFoundError } from '../../store/store-errors.ts'
import { marksOf, personCard } from './card.ts'
import { coverageFindings } from './coverage.ts'
import { residentHistory } from './history.ts'
import {
  changeHead,
  createHousehold,
  householdPatchSchema,
  moveIn,
  newHouseholdSchema,
  updateHousehold,
} from './household-commands.ts'
import { countResidents, listResidents, residentFilterSchema } from './list.ts'
import { markGroup, markPatchSchema, updateMark, visited } from './mark-commands.ts'
import { memberSchema } from './member-input.ts'
import { backToLiving, moveOut, recordDeath, residencyPatchSchema, updateResidency } from './residency-commands.ts'

const onePerson = z.object({ personId: z.string() })
const day = date({ label: '日期' })
const reason = z.string().trim().min(2, { error: '请填写原因' }).max(100)

export const residentProcedures = router({
  /** A page of residents, numbers masked; `cursor` is the `next` of the page before. */
  list: operatorProcedure
    .input(
      z.object({
        filter: residentFilterSchema,
        cursor: z.string().max(500).optional(),
        limit: z.int().min(1).max(500).optional(),
      }),
    )
    .query(({ ctx, input }) =>
      listResidents(ctx.store, input.filter, { after: input.cursor, limit: input.limit ?? 200 }),
    ),

  count: operatorProcedure
    .input(residentFilterSchema)
    .query(async ({ ctx, input }) => ({ count: await countResidents(ctx.store, input) })),

  card: operatorProcedure
    .input(onePerson)
    .query(({ ctx, input }) => personCard(ctx.store, input.personId, chinaDate(ctx.services.clock()))),

  history: operatorProcedure.input(onePerson).query(({ ctx, input }) => residentHistory(ctx.store, input.personId)),

  /** What is not covered today: the number of each kind, and the first of them. */
  coverage: operatorProcedure
    .input(z.object({ most: z.int().min(1).max(1000).optional() }))
    .query(({ ctx, input }) => coverageFindings(ctx.store, chinaDate(ctx.services.clock()), input.most ?? 200)),

  /** The number of a paper or the state of health in clear; every look is in the audit. */
  revealResidency: operatorProcedure
    .input(z.object({ id: z.string(), field: z.enum(['permitNumber', 'documentNumber', 'health']) }))
    .mutation(async ({ ctx, input }) => {
      const row = await ctx.store.db
        .selectFrom('residency')
        .select(['permitNumber', 'documentNumber', 'health'])
        .where('community', '=', ctx.store.community)
        .where('id', '=', input.id)
        .executeTakeFirst()
      if (!row) throw new RecordNotFoundError(residency.name, residency.label)
      const intent = { action: 'residents.reveal', entity: residency.name, recordId: input.id }
      await ctx.store.audit(ctx.actor, { ...intent, detail: { field: input.field } })
      return { value: row[input.field] ?? '' }
    }),

  /** The restricted marks of a person, for a reason that the audit keeps (domain §3.8). */
  revealMarks: operatorProcedure.input(z.object({ personId: z.string(), reason })).mutation(async ({ ctx, input }) => {
    const marks = await marksOf(ctx.store, input.personId)
    const intent = { action: 'residents.revealMarks', entity: 'person', recordId: input.personId }
    await ctx.store.audit(ctx.actor, { ...intent, detail: { reason: input.reason } })
    return marks.filter((mark) => isRestrictedGroup(mark.group))
  }),

  createHousehold: operatorProcedure
    .input(newHouseholdSchema)
    .mutation(({ ctx, input }) => createHousehold(ctx.store, ctx.actor, input)),

  updateHousehold: operatorProcedure
    .input(z.object({ id: z.string(), patch: householdPatchSchema, ifUpdatedAt: z.string().optional() }))
    .mutation(({ ctx, input }) => updateHousehold(ctx.store, ctx.actor, input.id, input.patch, input)),

  moveIn: operatorProcedure
    .input(z.object({ householdId: z.string(), member: memberSchema, acceptSimilar: z.boolean().optional() }))
    .mutation(({ ctx, input }) => moveIn(ctx.store, ctx.actor, input)),

  changeHead: operatorProcedure
    .input(
      z.object({
        householdId: z.string(),
        personId: z.string(),
        relations: z.record(z.string(), residency.fields.relationToHead.unwrap()).optional(),
      }),
    )
    .mutation(({ ctx, input }) => changeHead(ctx.store, ctx.actor, input)),

  updateResidency: operatorProcedure
    .input(z.object({ id: z.string(), patch: residencyPatchSchema, ifUpdatedAt: z.string().optional() }))
    .mutation(({ ctx, input }) => updateResidency(ctx.store, ctx.actor, input.id, input.patch, input)),

  moveOut: operatorProcedure
    .input(
      z.object({
        residencyIds: z.array(z.string()).min(1).max(200),
        on: day,
        movedTo: residency.fields.movedTo,
        reason: residency.fields.endReason,
      }),
    )
    .mutation(({ ctx, input }) => moveOut(ctx.store, ctx.actor, input)),

  recordDeath: operatorProcedure
    .input(z.object({ residencyId: z.string(), on: day }))
    .mutation(({ ctx, input }) => recordDeath(ctx.store, ctx.actor, input.residencyId, input.on)),

  backToLiving: operatorProcedure
    .input(z.object({ residencyIds: z.array(z.string()).min(1).max(200) }))
    .mutation(({ ctx, input }) => backToLiving(ctx.store, ctx.actor, input.residencyIds)),

  markGroup: operatorProcedure
    .input(specialGroupMark.schema)
    .mutation(({ ctx, input }) => markGroup(ctx.store, ctx.actor, input)),

  updateMark: operatorProcedure
    .input(z.object({ id: z.string(), patch: markPatchSchema }))
    .mutation(({ ctx, input: { id, patch } }) => {
      const { personId: _personId, group: _group, ...own } = patch
      return updateMark(ctx.store, ctx.actor, id, own)
    }),

  /** A visit took place: the next one is due an interval later. */
  visited: operatorProcedure
    .input(z.object({ id: z.string(), on: day }))
    .mutation(({ ctx, input }) => visited(ctx.store, ctx.actor, input.id, input.on)),
})
