import { z } from 'zod'
import { codesOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import { chinaDate } from '../../../shared/dates.ts'
import { appointmentStates } from '../../../shared/rules/appointment-state.ts'
import { termEnd } from '../../../shared/rules/appointment-term.ts'
import { addDays, isCalendarDay } from '../../../shared/rules/calendar-day.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { staleBoards } from '../boards/stale-boards.ts'
import { planAppointments } from './appointment-plan.ts'
import { issueForPostings, noteReceipt, reissueCertificate, voidCertificate } from './certificate-commands.ts'
import { appoint, renewAppointments } from './commands.ts'
import { appointmentDefaults } from './defaults.ts'
import { changeAppointment, endAppointments, endWays, resumeAppointments } from './end-appointment.ts'
import { listAppointments } from './queries.ts'

const day = z.string().refine(isCalendarDay)
const ids = z.array(z.uuid()).min(1).max(5000)
const role = z.enum(codesOf(postingRoleCodes))
const act = {
  basis: z.string().max(100).nullish(),
  issuer: z.string().max(60).nullish(),
  appointedOn: day.optional(),
}
const appointInput = z.object({
  ...act,
  people: z
    .array(z.object({ personId: z.uuid(), gridId: z.uuid().nullable() }))
    .min(1)
    .max(5000),
  role,
  from: day,
  to: day.optional(),
})
const reason = z.string().trim().min(1).max(200)

/** 聘任 and the numbers of its certificates; printing them is in `prints`. */
export const appointmentProcedures = router({
  list: operatorProcedure
    .input(
      z.object({
        state: z.enum([...appointmentStates, 'current']).optional(),
        role: role.optional(),
        gridId: z.uuid().optional(),
        personId: z.uuid().optional(),
        lacksCertificate: z.boolean().optional(),
        q: z.string().max(60).optional(),
      }),
    )
    .query(({ ctx, input }) => listAppointments(ctx.store, input, chinaDate(ctx.services.clock()))),

  /** What a form starts with. */
  defaults: operatorProcedure.query(async ({ ctx }) => {
    const today = chinaDate(ctx.services.clock())
    const defaults = await appointmentDefaults(ctx.store)
    return { ...defaults, from: today, to: termEnd(today, defaults.years), appointedOn: today }
  }),

  /** What stands against a list and what to know before it is made; writes nothing. */
  check: operatorProcedure.input(appointInput).query(async ({ ctx, input }) => {
    const to = input.to ?? termEnd(input.from, (await appointmentDefaults(ctx.store)).years)
    return await planAppointments(
      ctx.store,
      input.people.map((one) => ({ ...one, role: input.role, from: input.from, to })),
    )
  }),

  appoint: operatorProcedure.input(appointInput).mutation(({ ctx, input }) => appoint(ctx.store, ctx.actor, input)),

  renew: operatorProcedure
    .input(z.object({ ...act, postingIds: ids, from: day.optional(), to: day.optional() }))
    .mutation(({ ctx, input }) => renewAppointments(ctx.store, ctx.actor, input)),

  /** Certificates for postings of the roster that have none. */
  issue: operatorProcedure
    .input(z.object({ ...act, postingIds: ids, to: day.optional() }))
    .mutation(({ ctx, input }) => issueForPostings(ctx.store, ctx.actor, input)),

  /** Ends appointments; answers how many boards are wrong now. */
  end: operatorProcedure
    .input(z.object({ postingIds: ids, lastDay: day, way: z.enum(endWays), reason: z.string().max(200).nullish() }))
    .mutation(async ({ ctx, input }) => {
      await endAppointments(ctx.store, ctx.actor, input)
      // Boards are right until the last day is over.
      const after = addDays(input.lastDay, 1)
      const today = chinaDate(ctx.services.clock())
      const boards = await staleBoards(ctx.store, after > today ? after : today)
      return { staleBoards: boards.length }
    }),

  resume: operatorProcedure
    .input(z.object({ postingIds: ids }))
    .mutation(({ ctx, input }) => resumeAppointments(ctx.store, ctx.actor, input.postingIds)),

  change: operatorProcedure
    .input(
      z.object({
        id: z.uuid(),
        change: z.object({ ...act, from: day.optional(), to: day.optional() }),
        ifUpdatedAt: z.string().optional(),
      }),
    )
    .mutation(({ ctx, input }) => changeAppointment(ctx.store, ctx.actor, input.id, input.change, input.ifUpdatedAt)),

  voidCertificate: operatorProcedure
    .input(z.object({ certificateId: z.uuid(), reason }))
    .mutation(({ ctx, input }) => voidCertificate(ctx.store, ctx.actor, input)),

  reissueCertificate: operatorProcedure
    .input(z.object({ certificateId: z.uuid(), reason }))
    .mutation(async ({ ctx, input }) => {
      const { id, number } = await reissueCertificate(ctx.store, ctx.actor, input)
      return { id, number }
    }),

  noteReceipt: operatorProcedure
    .input(z.object({ certificateIds: ids, receivedOn: day.nullable() }))
    .mutation(({ ctx, input }) => noteReceipt(ctx.store, ctx.actor, input)),
})
