import { z } from 'zod'
import { chinaDate } from '../../../shared/dates.ts'
import { agendaItem } from '../../../shared/entities/agenda-item.ts'
import { attendances, meetingAttendance } from '../../../shared/entities/meeting-attendance.ts'
import { meeting, meetingKinds } from '../../../shared/entities/meeting.ts'
import { patchShape } from '../../../shared/entities/patch-schema.ts'
import { resolution, resolutionStates } from '../../../shared/entities/resolution.ts'
import { meetingFindings } from '../../../shared/rules/meeting-checks.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { addAgendaItem, changeAgendaTitle, moveAgendaItem, noteContent, removeAgendaItem } from './agenda-commands.ts'
import { addAttendance, changeAttendance, removeAttendance } from './attendance-commands.ts'
import { changeMeeting, createMeeting, finishMeeting, removeMeeting, reopenMeeting } from './commands.ts'
import { meetingList } from './list-queries.ts'
import { nextMeeting } from './next-meeting.ts'
import { resolutionList } from './resolution-list.ts'
import { meetingDocument } from './meeting-document.ts'
import { proposedNumber } from './number-queries.ts'
import { wholeMeeting } from './queries.ts'
import {
  addResolution,
  changeResolution,
  moveResolution,
  removeResolution,
  settleResolution,
} from './resolution-commands.ts'
import { rosterOn } from './roster.ts'

const id = z.uuid()
const byId = z.object({ id })
const after = z.object({ id, afterId: id.nullable() })

const headFields = meeting.schema.pick({
  title: true,
  on: true,
  startTime: true,
  endTime: true,
  place: true,
  chairId: true,
  chairName: true,
  recorderId: true,
  recorderName: true,
  summary: true,
  leftOpen: true,
}).shape
const wordingFields = resolution.schema.pick({
  content: true,
  ownerId: true,
  ownerName: true,
  dueOn: true,
  agendaItemId: true,
}).shape

/** Autosave answers with the moment from which the text is safe on disk. */
const saved = (clock: () => Date): { readonly savedAt: string } => ({ savedAt: clock().toISOString() })

const agendaProcedures = router({
  add: operatorProcedure
    .input(
      z.object({
        id,
        meetingId: id,
        afterId: id.nullable(),
        title: agendaItem.schema.shape.title.optional(),
        content: agendaItem.schema.shape.content.optional(),
      }),
    )
    .mutation(({ ctx, input }) => addAgendaItem(ctx.store, ctx.actor, input)),
  changeTitle: operatorProcedure
    .input(z.object({ id, title: agendaItem.schema.shape.title }))
    .mutation(async ({ ctx, input }) => {
      await changeAgendaTitle(ctx.store, ctx.actor, input.id, input.title)
      return saved(ctx.services.clock)
    }),
  /** Autosave of what was said; `settle` when the field is left. */
  note: operatorProcedure
    .input(z.object({ id, content: agendaItem.schema.shape.content, settle: z.boolean().default(false) }))
    .mutation(async ({ ctx, input }) => {
      await noteContent(ctx.store, ctx.actor, input.id, input.content, input.settle)
      return saved(ctx.services.clock)
    }),
  move: operatorProcedure
    .input(after)
    .mutation(({ ctx, input }) => moveAgendaItem(ctx.store, ctx.actor, input.id, input.afterId)),
  remove: operatorProcedure.input(byId).mutation(({ ctx, input }) => removeAgendaItem(ctx.store, ctx.actor, input.id)),
})

const attendanceProcedures = router({
  add: operatorProcedure
    .input(
      z.object({
        id,
        meetingId: id,
        personId: id.nullable(),
        name: meetingAttendance.schema.shape.name,
        unit: z.string().nullable(),
        attendance: z.enum(attendances),
        reason: z.string().nullable().optional(),
      }),
    )
    .mutation(({ ctx, input }) => addAttendance(ctx.store, ctx.actor, input)),
  change: operatorProcedure
    .input(
      z.object({
        meetingId: id,
        ids: z.array(id).max(2000),
        patch: patchShape(
          meetingAttendance.schema.pick({ attendance: true, reason: true, unit: true, name: true }).shape,
        ),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await changeAttendance(ctx.store, ctx.actor, input.meetingId, input.ids, input.patch)
      return saved(ctx.services.clock)
    }),
  remove: operatorProcedure.input(byId).mutation(({ ctx, input }) => removeAttendance(ctx.store, ctx.actor, input.id)),
})

const resolutionProcedures = router({
  /** 决定督办: decisions of all meetings. */
  list: operatorProcedure
    .input(z.object({ state: z.enum(resolutionStates).optional() }))
    .query(({ ctx, input }) => resolutionList(ctx.store.db, ctx.store.community, input.state)),
  add: operatorProcedure
    .input(z.object({ id, meetingId: id, afterId: id.nullable(), values: patchShape(wordingFields) }))
    .mutation(({ ctx, input: { values, ...place } }) => addResolution(ctx.store, ctx.actor, { ...values, ...place })),
  change: operatorProcedure
    .input(z.object({ id, patch: patchShape(wordingFields) }))
    .mutation(async ({ ctx, input }) => {
      await changeResolution(ctx.store, ctx.actor, input.id, input.patch)
      return saved(ctx.services.clock)
    }),
  move: operatorProcedure
    .input(after)
    .mutation(({ ctx, input }) => moveResolution(ctx.store, ctx.actor, input.id, input.afterId)),
  remove: operatorProcedure.input(byId).mutation(({ ctx, input }) => removeResolution(ctx.store, ctx.actor, input.id)),
  settle: operatorProcedure
    .input(
      z.object({
        id,
        state: z.enum(resolutionStates),
        outcome: resolution.schema.shape.outcome,
        meetingId: id.optional(),
      }),
    )
    .mutation(async ({ ctx, input: { id: settledId, ...settlement } }) => {
      await settleResolution(ctx.store, ctx.actor, settledId, settlement)
      return saved(ctx.services.clock)
    }),
})

export const meetingProcedures = router({
  list: operatorProcedure
    .input(
      z.object({
        year: z.int().optional(),
        kind: z.enum(meetingKinds).optional(),
        text: z.string().max(100).optional(),
      }),
    )
    .query(({ ctx, input }) => meetingList(ctx.store.db, ctx.store.community, input)),

  get: operatorProcedure
    .input(byId)
    .query(({ ctx, input }) => wholeMeeting(ctx.store.db, ctx.store.community, input.id)),

  /** The people to pick from on a day. */
  roster: operatorProcedure
    .input(z.object({ on: z.iso.date() }))
    .query(({ ctx, input }) => rosterOn(ctx.store.db, ctx.store.community, input.on)),

  next: operatorProcedure
    .input(z.object({ kind: z.enum(meetingKinds) }))
    .query(({ ctx, input }) =>
      nextMeeting(ctx.store.db, ctx.store.community, input.kind, chinaDate(ctx.services.clock())),
    ),

  create: operatorProcedure
    .input(
      z.object({
        kind: z.enum(meetingKinds),
        title: meeting.schema.shape.title,
        on: meeting.schema.shape.on,
        head: patchShape(headFields),
      }),
    )
    .mutation(({ ctx, input: { head, ...named } }) => createMeeting(ctx.store, ctx.actor, { ...head, ...named })),

  change: operatorProcedure.input(z.object({ id, patch: patchShape(headFields) })).mutation(async ({ ctx, input }) => {
    await changeMeeting(ctx.store, ctx.actor, input.id, input.patch)
    return saved(ctx.services.clock)
  }),

  /** What to look at before finishing, and the number proposed for the minutes. */
  checks: operatorProcedure.input(byId).query(async ({ ctx, input }) => {
    const whole = await wholeMeeting(ctx.store.db, ctx.store.community, input.id)
    return {
      findings: meetingFindings(whole),
      number: await proposedNumber(ctx.store.db, ctx.store.community, whole.meeting),
    }
  }),

  finish: operatorProcedure
    .input(z.object({ id, number: meeting.schema.shape.number }))
    .mutation(({ ctx, input }) => finishMeeting(ctx.store, ctx.actor, input.id, input.number)),

  reopen: operatorProcedure.input(byId).mutation(({ ctx, input }) => reopenMeeting(ctx.store, ctx.actor, input.id)),

  remove: operatorProcedure.input(byId).mutation(({ ctx, input }) => removeMeeting(ctx.store, ctx.actor, input.id)),

  /** Lays out 会议纪要 or 会议记录; the answer is where the renderer finds the PDF. */
  document: operatorProcedure
    .input(z.object({ id, kind: z.enum(['minutes', 'meetingRecord']) }))
    .mutation(async ({ ctx, input }) => {
      const document = await meetingDocument(ctx.store, input.id, input.kind)
      const bytes = await ctx.services.print.render(document.print, {
        demonstration: ctx.office.opened()?.demonstration ?? false,
      })
      const documentId = ctx.services.documents.put({
        bytes,
        mediaType: 'application/pdf',
        fileName: document.fileName,
      })
      return { documentId, fileName: document.fileName, title: document.title }
    }),

  agenda: agendaProcedures,
  attendance: attendanceProcedures,
  resolutions: resolutionProcedures,
})
