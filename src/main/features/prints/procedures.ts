import { z } from 'zod'
import { codesOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import { chinaDate } from '../../../shared/dates.ts'
import { printKinds } from '../../../shared/entities/print-record.ts'
import { appointmentStates } from '../../../shared/rules/appointment-state.ts'
import { isCalendarDay } from '../../../shared/rules/calendar-day.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { certificatesToPrint } from './certificate-print.ts'
import { certificateRegister, certificateYears, registerData } from './certificate-register.ts'
import { confirmPrint } from './confirm-print.ts'
import { NothingToPrintError } from './errors.ts'
import { handOverPrint, listPrints, timesPrinted } from './print-log.ts'
import { renderPrint } from './render-print.ts'

const ids = z.array(z.uuid()).min(1).max(5000)
const copies = z.int().min(1).max(1000).default(1)
const reason = z.string().max(100).nullish()
const day = z.string().refine(isCalendarDay)
const registerFilter = z.object({
  year: z.int().optional(),
  role: z.enum(codesOf(postingRoleCodes)).optional(),
  gridId: z.uuid().optional(),
  state: z.enum([...appointmentStates, 'voided', 'valid']).optional(),
  printed: z.boolean().optional(),
  q: z.string().max(60).optional(),
})

/** 聘书, 聘任登记簿 and the print log of all documents. */
export const printProcedures = router({
  register: operatorProcedure
    .input(registerFilter)
    .query(({ ctx, input }) => certificateRegister(ctx.store, input, chinaDate(ctx.services.clock()))),

  years: operatorProcedure.query(({ ctx }) => certificateYears(ctx.store)),

  /** The register as a PDF; `words` says in Chinese what was chosen. */
  registerPdf: operatorProcedure
    .input(z.object({ filter: registerFilter, words: z.string().max(100) }))
    .mutation(async ({ ctx, input }) => {
      const at = ctx.services.clock()
      const rows = await certificateRegister(ctx.store, input.filter, chinaDate(at))
      const data = await registerData(ctx.store, ctx.actor, rows, input.words, at)
      return await renderPrint(ctx.services, {
        document: { kind: 'register', data },
        pages: Math.ceil(rows.length / 12),
        fileName: `聘任登记簿-${chinaDate(at)}.pdf`,
        title: '聘任登记簿',
        demonstration: ctx.office.opened()?.demonstration ?? false,
      })
    }),

  /** Whose names cannot be printed (`none`), or only in another typeface (`fallback`), before anything is made. */
  check: operatorProcedure.input(z.object({ certificateIds: ids })).query(async ({ ctx, input }) => {
    const { certificates } = await certificatesToPrint(ctx.store, input.certificateIds)
    const findings = await ctx.services.print.glyphs(
      '宋体粗',
      certificates.map(({ name }) => name),
    )
    const before = await timesPrinted(ctx.store, input.certificateIds)
    return {
      /** What will be printed, in the order of the pages: an error of the document names its page. */
      certificates: certificates.map(({ id, name, number }) => ({ id, name, number })),
      printedBefore: certificates.filter(({ id }) => before.has(id)).length,
      names: certificates.flatMap(({ id, personId, name, number }) =>
        findings
          .filter(({ text }) => text === name)
          .map(({ character, codePoint, drawing }) => ({
            certificateId: id,
            personId,
            name,
            number,
            character,
            codePoint,
            drawing,
          })),
      ),
    }
  }),

  /** One PDF of the certificates chosen, in the order of their numbers. @throws NothingToPrintError */
  certificates: operatorProcedure.input(z.object({ certificateIds: ids })).mutation(async ({ ctx, input }) => {
    const { batch, certificates } = await certificatesToPrint(ctx.store, input.certificateIds)
    if (certificates.length === 0) throw new NothingToPrintError()
    return await renderPrint(ctx.services, {
      document: { kind: 'certificates', data: batch },
      pages: certificates.length,
      fileName: `聘书-${chinaDate(ctx.services.clock())}.pdf`,
      title: ` ${certificates.length.toLocaleString('zh-CN')} 份聘书`,
      demonstration: ctx.office.opened()?.demonstration ?? false,
    })
  }),

  /** Notes certificates handed to the printer; answers the batch to confirm. @throws ReprintReasonMissingError */
  handOverCertificates: operatorProcedure
    .input(z.object({ certificateIds: ids, copies, reason }))
    .mutation(async ({ ctx, input }) => {
      const { certificates } = await certificatesToPrint(ctx.store, input.certificateIds)
      if (certificates.length === 0) throw new NothingToPrintError()
      const batch = await handOverPrint(ctx.store, ctx.actor, {
        kind: 'certificate',
        subjects: certificates.map(({ id, number }) => ({ id, title: `聘书 ${number}` })),
        copies: input.copies,
        reason: input.reason,
      })
      return { batch, count: certificates.length }
    }),

  /** Notes another document handed to the printer: minutes, a register. Titles hold no personal data. */
  handOver: operatorProcedure
    .input(
      z.object({
        kind: z.enum(printKinds).exclude(['certificate', 'noticeBoard']),
        subjectId: z.string().max(36).nullable(),
        title: z.string().trim().min(1).max(120),
        copies,
        reason,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { kind, subjectId, title } = input
      const subjects = [{ id: subjectId, title }]
      const batch = await handOverPrint(ctx.store, ctx.actor, { ...input, kind, subjects })
      return { batch, count: 1 }
    }),

  /** “已打印”. @throws PrintBatchUnknownError */
  confirm: operatorProcedure
    .input(z.object({ batch: z.uuid() }))
    .mutation(({ ctx, input }) => confirmPrint(ctx.store, ctx.actor, input.batch)),

  log: operatorProcedure
    .input(
      z.object({
        kind: z.enum(printKinds).optional(),
        confirmed: z.boolean().optional(),
        reprints: z.boolean().optional(),
        subjectId: z.string().max(36).optional(),
        from: day.optional(),
        to: day.optional(),
        q: z.string().max(60).optional(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const times = await timesPrinted(ctx.store)
      return (await listPrints(ctx.store, input)).map((row) => ({
        id: row.id,
        kind: row.kind,
        subjectId: row.subjectId,
        title: row.title,
        copies: row.copies,
        operatorName: row.operatorName,
        batch: row.batch,
        reason: row.reason,
        handedOverAt: row.createdAt,
        confirmedAt: row.confirmedAt,
        timesPrinted: row.subjectId === null ? null : (times.get(row.subjectId)?.times ?? 0),
      }))
    }),
})
