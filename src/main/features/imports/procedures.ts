import { z } from 'zod'
import type { AppServices } from '../../api/services.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { rosterSpec } from '../../tables/specs/roster.ts'
import { writeTemplate } from '../../tables/write-template.ts'
import { readProfile } from '../office/queries.ts'
import { rosterErrorFile } from './error-file.ts'
import { ImportFileGoneError, ImportPlanChangedError } from './errors.ts'
import { importChoicesSchema } from './import-choices.ts'
import { previewOf } from './preview.ts'
import { importBatches } from './queries.ts'
import { confirmRoster, planRosterFile, type RosterFile } from './roster-import.ts'
import { undoImport } from './undo-import.ts'

/** Media type of .xlsx. */
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const upload = z.object({ uploadId: z.string(), choices: importChoicesSchema.default({}) })

export const importProcedures = router({
  /** The template of the roster, made by the importer itself; answers the id of the document. */
  template: operatorProcedure.mutation(async ({ ctx }) => {
    const { name } = await readProfile(ctx.store)
    const bytes = writeTemplate(rosterSpec, { title: `${name}${rosterSpec.title}` })
    return shelve(ctx.services, bytes, '网格员花名册模板.xlsx')
  }),

  /** What importing an uploaded roster would do. Writes nothing. */
  preview: operatorProcedure.input(upload).mutation(async ({ ctx, input }) => {
    const file = uploadOf(ctx.services, input.uploadId)
    return previewOf(await planRosterFile(ctx.store, file, input.choices, ctx.services.clock()))
  }),

  /** The rows that would not be imported, as a workbook. */
  errorFile: operatorProcedure.input(upload).mutation(async ({ ctx, input }) => {
    const file = uploadOf(ctx.services, input.uploadId)
    const planned = await planRosterFile(ctx.store, file, input.choices, ctx.services.clock())
    return shelve(ctx.services, rosterErrorFile(planned), '未导入的行.xlsx')
  }),

  /** Does what the preview showed, or nothing. The answer names the file of rows left out, if any. */
  confirm: operatorProcedure
    .input(upload.extend({ fileSha256: z.string(), planHash: z.string() }))
    .mutation(async ({ ctx, input }) => {
      const file = uploadOf(ctx.services, input.uploadId)
      const planned = await planRosterFile(ctx.store, file, input.choices, ctx.services.clock())
      if (planned.fileSha256 !== input.fileSha256 || planned.plan.hash !== input.planHash)
        throw new ImportPlanChangedError()
      const report = await confirmRoster(ctx.store, ctx.actor, planned, input.choices)
      const errorFile =
        report.rejected === 0 ? null : shelve(ctx.services, rosterErrorFile(planned), '未导入的行.xlsx').documentId
      return { ...report, errorFile }
    }),

  /** The latest imports. */
  batches: operatorProcedure.query(({ ctx }) => importBatches(ctx.store)),

  /** Takes an import back as far as nothing was changed since. */
  undo: operatorProcedure
    .input(z.object({ batchId: z.string() }))
    .mutation(({ ctx, input }) => undoImport(ctx.store, ctx.actor, input.batchId)),
})

function uploadOf(services: AppServices, id: string): RosterFile {
  const file = services.uploads.get(id)
  if (!file) throw new ImportFileGoneError()
  return file
}

function shelve(services: AppServices, bytes: Uint8Array, fileName: string): { documentId: string; fileName: string } {
  return { documentId: services.documents.put({ bytes, mediaType: workbookType, fileName }), fileName }
}
