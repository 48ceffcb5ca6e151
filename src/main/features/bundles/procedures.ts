import { z } from 'zod'
import { LockedError } from '../../api/api-errors.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { RecordNotFoundError } from '../../store/store-errors.ts'
import { bundleBytes, bundleFileName, ensureDeviceKey, importCountyKey, noteBundle, planExport } from './commands.ts'
import { exportInWorker } from './export-in-worker.ts'
import { exportState, sentBundles } from './queries.ts'
import { publicKeyText } from '../../bundle/public-key-file.ts'
import { importDeviceKey } from '../../bundle/device-key.ts'
import { publicKeyOf } from '../../bundle/party-key.ts'

const mediaType = 'application/octet-stream'

export const bundleProcedures = router({
  state: operatorProcedure.query(({ ctx }) => exportState(ctx.store)),

  list: operatorProcedure.query(({ ctx }) => sentBundles(ctx.store)),

  /** Takes the county's key from an uploaded `.gzkey` file. */
  importCountyKey: operatorProcedure.input(z.object({ uploadId: z.string() })).mutation(async ({ ctx, input }) => {
    const upload = ctx.services.uploads.get(input.uploadId)
    if (!upload) throw new RecordNotFoundError('upload', '上传的文件')
    return await importCountyKey(ctx.store, ctx.actor, Buffer.from(upload.bytes).toString('utf8'))
  }),

  /** This PC's public key as a file for the county; made at first asking. */
  devicePublicKey: operatorProcedure.mutation(async ({ ctx }) => {
    const key = await ensureDeviceKey(ctx.store, ctx.actor, ctx.services.clock())
    const text = publicKeyText(publicKeyOf(await importDeviceKey(key)))
    const fileName = `${ctx.store.community}-${ctx.store.device}.gzkey`
    const bytes = Buffer.from(text, 'utf8')
    return { documentId: ctx.services.documents.put({ bytes, mediaType: 'application/json', fileName }), fileName }
  }),

  /** Starts the export; the job's file is the bundle. */
  export: operatorProcedure.input(z.object({ full: z.boolean() })).mutation(async ({ ctx, input }) => {
    const { store, actor, services } = ctx
    const opened = ctx.office.opened()
    if (!opened) throw new LockedError()
    const plan = await planExport(store, actor, {
      full: input.full,
      now: services.clock(),
      program: ctx.office.status().version || '0',
    })
    const title = `正在生成第 ${String(plan.number)} 号数据包`
    const jobId = services.jobs.start('bundle', title, async ({ signal }) => {
      const written = await exportInWorker(opened.location, plan.task, signal)
      const row = await noteBundle(store, actor, plan, written)
      const name = await bundleFileName(store, row.number)
      const id = services.documents.put({ bytes: written.bytes, mediaType, fileName: name })
      return {
        summary: `已生成第 ${String(row.number)} 号数据包，县级尚未回执`,
        file: { id, name },
        result: { number: row.number, changes: row.changes, size: row.size },
      }
    })
    return { jobId, number: plan.number, kind: plan.task.kind }
  }),

  /** The very same file of an earlier export again. */
  download: operatorProcedure.input(z.object({ id: z.string() })).mutation(async ({ ctx, input }) => {
    const row = (await sentBundles(ctx.store)).find((one) => one.id === input.id)
    const bytes = row && (await bundleBytes(ctx.store, row.id))
    if (!row || !bytes) throw new RecordNotFoundError('sentBundle', '数据包文件')
    const fileName = await bundleFileName(ctx.store, row.number)
    await ctx.store.audit(ctx.actor, { action: 'bundles.download', entity: 'sentBundle', recordId: row.id })
    return { documentId: ctx.services.documents.put({ bytes, mediaType, fileName }), fileName }
  }),
})
