import { Hono } from 'hono'
import { isAppError } from '../../shared/errors/app-error.ts'
import type { Session } from '../office/sessions.ts'
import { LockedError } from './api-errors.ts'
import { apiErrorData } from './error-shape.ts'
import type { Logger } from './logger.ts'
import type { AppServices } from './services.ts'
import { UploadTooLargeError } from './upload-errors.ts'

/** Largest upload: a table of 50 MB with room for its envelope. */
export const largestUpload = 52 * 1024 * 1024

/** One more route below `/files`, brought by a feature. */
export type FileRoutes = Hono<{ Variables: { session: Session } }>

/** `/files/*`: bytes in and out, for an open session only. Nothing is cached and nothing lies on disk. */
export function fileRoutes(deps: {
  readonly services: AppServices
  readonly sessionOf: (request: Request) => Session | null
  readonly logger: Logger
  readonly features: readonly ((routes: FileRoutes) => void)[]
}): FileRoutes {
  const routes: FileRoutes = new Hono()
  routes.use('*', async (context, next) => {
    const session = deps.sessionOf(context.req.raw)
    if (!session) throw new LockedError()
    context.set('session', session)
    await next()
    context.header('Cache-Control', 'no-store')
  })
  routes.onError((error, context) => {
    const data = apiErrorData(error, Math.random().toString(16).slice(2, 10), deps.logger)
    return context.json({ error: data }, isAppError(error) && error.code === 'LOCKED' ? 401 : 422)
  })

  /** A finished document: a PDF, a table. */
  routes.get('/documents/:id', (context) => {
    const document = deps.services.documents.get(context.req.param('id'))
    if (!document) return context.notFound()
    return new Response(Buffer.from(document.bytes), {
      headers: {
        'Content-Type': document.mediaType,
        'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
      },
    })
  })

  /** A file for a later procedure: answers the id under which it waits. */
  routes.post('/uploads', async (context) => {
    const bytes = await readBody(context.req.raw, largestUpload)
    const fileName = decodeURIComponent(context.req.header('x-file-name') ?? '')
    const id = deps.services.uploads.put({
      bytes,
      mediaType: context.req.header('content-type') ?? 'application/octet-stream',
      fileName,
    })
    return context.json({ id, size: bytes.length })
  })

  for (const feature of deps.features) feature(routes)
  return routes
}

/** The body of a request, refused as soon as it exceeds the limit, whatever its length header says. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  if (request.body)
    for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
      // a web stream is iterable under Node
      size += part.length
      if (size > limit) throw new UploadTooLargeError(limit)
      parts.push(part)
    }
  return Buffer.concat(parts)
}
