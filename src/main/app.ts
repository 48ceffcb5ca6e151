import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { DocumentShelf } from './api/document-shelf.ts'
import { fileRoutes } from './api/file-routes.ts'
import { stderrLogger, type Logger } from './api/logger.ts'
import type { AppServices } from './api/services.ts'
import type { ApiContext } from './api/trpc.ts'
import { appRouter } from './app-router.ts'
import { attachmentRoutes } from './features/attachments/routes.ts'
import { Office } from './office/office.ts'
import type { Session } from './office/sessions.ts'
import { JobBoard } from './jobs/job-board.ts'
import { PrintService } from './jobs/print-service.ts'

/** What the program takes from its host. */
export interface AppDeps {
  /** The data folder. */
  readonly root: string
  /** `resources/` of the program. */
  readonly resources: string
  readonly clock?: () => Date
  readonly logger?: Logger
  /** Version of the program, for the first screen. */
  readonly version?: string
  /** scrypt work factor of new key wraps; smaller in tests only. */
  readonly workFactor?: number
}

/** The program: one function from request to response, whichever host calls it. */
export interface App {
  fetch(this: void, request: Request): Promise<Response>
  readonly office: Office
  close(): Promise<void>
}

/** What the page asks by itself, again and again: no use by a person, it does not keep the office open. */
const polled: ReadonlySet<string> = new Set(['jobs.list', 'office.status', 'today.report'])

/** Whether a request asks for polled things only; several calls may share one request. */
function isPolling(request: Request): boolean {
  const { pathname } = new URL(request.url)
  return (
    pathname.startsWith('/rpc/') &&
    pathname
      .slice('/rpc/'.length)
      .split(',')
      .every((call) => polled.has(call))
  )
}

/** How much finished documents and waiting uploads may take in memory, in bytes. */
const documentMemory = 256 * 1024 * 1024
const uploadMemory = 128 * 1024 * 1024

/** Composes the program. */
export function createApp(deps: AppDeps): App {
  const clock = deps.clock ?? (() => new Date())
  const logger = deps.logger ?? stderrLogger
  const services: AppServices = {
    resources: deps.resources,
    documents: new DocumentShelf(documentMemory),
    uploads: new DocumentShelf(uploadMemory),
    jobs: new JobBoard(clock, (id, error) => {
      logger.fault(id, error)
    }),
    print: new PrintService(clock),
    clock,
  }
  const office = new Office({
    root: deps.root,
    ...(deps.version !== undefined && { version: deps.version }),
    clock,
    ...(deps.workFactor !== undefined && { workFactor: deps.workFactor }),
    isBusy: () => services.jobs.busy,
    onOpen: () => {
      services.print.warm()
    },
    onLock: async () => {
      await services.jobs.clear()
      services.documents.clear()
      services.uploads.clear()
    },
  })
  const sessionOf = (request: Request): Session | null => {
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
    const session = token === undefined ? null : office.sessions.find(token)
    if (session && !isPolling(request)) office.touch()
    return session
  }

  const app = new Hono()
  app.all('/rpc/*', (context) =>
    fetchRequestHandler({
      endpoint: '/rpc',
      req: context.req.raw,
      router: appRouter,
      createContext: ({ req }): ApiContext => ({ office, session: sessionOf(req), logger, services }),
    }),
  )
  app.route('/files', fileRoutes({ services, sessionOf, logger, features: [attachmentRoutes(office)] }))

  return {
    fetch: async (request) => await app.fetch(request),
    office,
    close: async () => {
      await office.lock()
      await services.print.close()
    },
  }
}
