import { z } from 'zod'
import { START_PATH } from '../../shared/host-access.ts'
import type { AppError } from '../../shared/errors/app-error.ts'
import { isAppPath, withSecurityHeaders } from '../host-fetch.ts'
import { isTrustedHost, isTrustedOrigin } from '../security-policy.ts'
import type { HostAccess } from './host-access.ts'
import { BodyTooLargeError, ForeignRequestError, HostSecretError, StartTokenError } from './host-errors.ts'

/** The largest body the host takes. Bytes. A year's bundle with photos is the largest thing a person hands in. */
export const MAX_BODY_BYTES = 256 * 1024 * 1024

const MAX_START_BODY = 400
// tRPC's number for a caller it does not know (UNAUTHORIZED).
const RPC_REFUSED = -32_001
const startBody = z.strictObject({ token: z.string() })

/** Puts the browser host's checks before `fetch`. See [Note: Who may talk to the browser host]. */
export function gate(
  fetch: (request: Request) => Promise<Response>,
  access: HostAccess,
  origin: () => string,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const header = (name: string): string | null => request.headers.get(name)
    const sender = { method: request.method, origin: header('origin'), fetchSite: header('sec-fetch-site') }
    const { pathname } = new URL(request.url)
    const refuse = (status: number, error: AppError): Response => refusal(status, error, pathname)
    if (!isTrustedHost(header('host'), origin())) return refuse(403, new ForeignRequestError())
    const guarded = isAppPath(pathname) || pathname === START_PATH
    // The page itself may be opened from anywhere, for instance from a chat window's link: it holds no data.
    if ((guarded || request.method !== 'GET') && !isTrustedOrigin(sender, origin()))
      return refuse(403, new ForeignRequestError())
    if (bodyBytes(request) > MAX_BODY_BYTES) return refuse(413, new BodyTooLargeError(MAX_BODY_BYTES))
    if (pathname === START_PATH) return await start(request, access)
    if (isAppPath(pathname) && !access.admits(request)) return refuse(401, new HostSecretError())
    return await fetch(request)
  }
}

/** The announced size; an unannounced one (chunked) counts as too large, since browsers always announce it. */
function bodyBytes(request: Request): number {
  if (request.headers.has('transfer-encoding')) return Number.POSITIVE_INFINITY
  return Number(request.headers.get('content-length') ?? 0)
}

async function start(request: Request, access: HostAccess): Promise<Response> {
  if (request.method !== 'POST') return refusal(405, new StartTokenError(), START_PATH)
  if (bodyBytes(request) > MAX_START_BODY) return refusal(413, new StartTokenError(), START_PATH)
  const body = startBody.safeParse(await request.json().catch(() => null))
  const secret = body.success ? access.redeem(body.data.token) : null
  return secret === null ? refusal(401, new StartTokenError(), START_PATH) : json(200, { secret })
}

/** The error as data, below `/rpc` in the envelope tRPC's client reads; it takes one for each call of a batch. */
function refusal(status: number, error: AppError, pathname: string): Response {
  const data = error.toData()
  const isRpc = pathname === '/rpc' || pathname.startsWith('/rpc/')
  return json(status, { error: isRpc ? { message: '', code: RPC_REFUSED, data } : data })
}

function json(status: number, body: object): Response {
  return withSecurityHeaders(Response.json(body, { status, headers: { 'cache-control': 'no-store' } }))
}
