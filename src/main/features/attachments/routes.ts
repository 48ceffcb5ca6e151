import { LockedError } from '../../api/api-errors.ts'
import { readBody, type FileRoutes } from '../../api/file-routes.ts'
import { UploadTooLargeError } from '../../api/upload-errors.ts'
import type { Store } from '../../store/store.ts'
import type { Office } from '../../office/office.ts'
import { addAttachment } from './commands.ts'
import { AttachmentTooLargeError } from './errors.ts'
import { readAttachmentContent } from './queries.ts'
import { largestAttachment } from './read-attachment.ts'

/** `POST /files/attachments` stores a photo or scan and answers its id; `GET /files/attachments/:id` gives its bytes. */
export function attachmentRoutes(office: Office): (routes: FileRoutes) => void {
  const storeOf = (): Store => {
    const opened = office.opened()
    if (!opened) throw new LockedError()
    return opened.store
  }
  return (routes) => {
    routes.post('/attachments', async (context) => {
      const { operatorId, operatorName } = context.get('session')
      const bytes = await readBody(context.req.raw, largestAttachment).catch((error: unknown) => {
        if (error instanceof UploadTooLargeError)
          throw new AttachmentTooLargeError({ limit: largestAttachment, unit: 'bytes' })
        throw error
      })
      const { id, mediaType, size, width, height } = await addAttachment(storeOf(), { operatorId, operatorName }, bytes)
      return context.json({ id, mediaType, size, width, height })
    })

    routes.get('/attachments/:id', async (context) => {
      const found = await readAttachmentContent(storeOf(), context.req.param('id'))
      if (!found) return context.notFound()
      return new Response(Buffer.from(found.content), {
        headers: { 'Content-Type': found.mediaType, 'X-Content-Type-Options': 'nosniff' },
      })
    })
  }
}
