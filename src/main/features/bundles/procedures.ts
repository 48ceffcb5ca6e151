import { z } from 'zod'
import { LockedError } from '../../api/api-errors.ts'
import type { ShelvedDocument } from '../../api/document-shelf.ts'
import type { AppServices } from '../../api/services.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { verifyBundle } from '../../bundle/verify-bundle.ts'
import { RecordNotFoundError } from '../../store/store-errors.ts'
import {
  bundleBytes,
  bundleFileName,
  ensureDeviceKey,
  importCountyKey,
  noteBundle,
  planExport,
  readCountyKey,
} from './commands.ts'
import { exportInWorker } from './export-in-worker.ts'
import { exportState, sentBundles } from './queries.ts'
import { publicKeyText } from '../../bundle/public-key-file.ts'
import { importDeviceKey } from '../../bundle/device-key.ts'
import { publicKeyOf } from '../../bundle/party-key.ts'

const mediaType = 'application/octet-stream'
const uploaded = z.object({ uploadId: z.string() })

function upload(services: AppServices, id: string): ShelvedDocument {
  const found = services.uploads.get(id)
  if (!found) throw new RecordNotFoundError('upload', '上传的文件')
  return found
}

function uploadText(services: AppServices, id: string): string {
  return Buffer.from(upload(services, id).bytes).toString('utf8')
}

export const bundleProcedures = router({
  state: operatorProcedure.query(({ ctx }) => exportState(ctx.store)),

  list: operatorProcedure.query(({ ctx }) => sentBundles(ctx.store)),

  /** Reads the county's key from an uploaded file and keeps nothing: its fingerprint is compared by telephone first. */
  readCountyKey: operatorProcedure
    .input(uploaded)
    .mutation(({ ctx, input }) => readCountyKey(uploadText(ctx.services, input.uploadId))),

  /** Takes the county's key from an uploaded `.gzkey` file. */
  importCountyKey: operatorProcedure
    .input(uploaded)
    .mutation(({ ctx, input }) => importCountyKey(ctx.store, ctx.actor, uploadText(ctx.services, input.uploadId))),

  /** Looks at a bundle file without a key: whether its envelope is whole, and whether it is one of ours. */
  check: operatorProcedure.input(uploaded).mutation(async ({ ctx, input }) => {
    const { sha256, size, text } = await verifyBundle(upload(ctx.services, input.uploadId).bytes)
    const own = (await sentBundles(ctx.store)).find((one) => one.sha256 === sha256)
    return { sha256, size, text, ownNumber: own?.number ?? null }
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
