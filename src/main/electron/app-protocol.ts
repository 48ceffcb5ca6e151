import { APP_ORIGIN, APP_SCHEME, isTrustedOrigin } from '../security-policy.ts'
import type { ElectronParts } from './electron-parts.ts'

/**
 * Makes `app://` a standard, secure origin (relative addresses, WebCrypto). Electron takes this before `ready` only.
 * No service workers, no CORS: the page speaks to its own origin alone, and CSP binds it.
 */
export function registerAppScheme(protocol: ElectronParts['protocol']): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/**
 * Answers every `app://office/…` request by the same function the browser host serves. Another host name of our scheme,
 * or a request begun by another origin, gets an empty 403.
 */
export function serveAppProtocol(
  protocol: ElectronParts['protocol'],
  fetch: (request: Request) => Promise<Response>,
): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const own = request.url === APP_ORIGIN || request.url.startsWith(`${APP_ORIGIN}/`)
    // Chromium may leave Origin out on a custom scheme, also for a write: only a foreign one is refused.
    const origin = request.headers.get('origin') ?? APP_ORIGIN
    if (!own || !isTrustedOrigin({ method: request.method, origin, fetchSite: null }, APP_ORIGIN))
      return new Response(null, { status: 403 })
    return await fetch(request)
  })
}
