import type { App } from './host-app.ts'
import { SECURITY_HEADERS } from './security-policy.ts'

/** The paths that are the program's; every other path is a file or page of the renderer. */
const APP_PATHS = ['/rpc', '/files']

/** Whether a path belongs to the program rather than to the renderer's files. */
export function isAppPath(pathname: string): boolean {
  return APP_PATHS.some((path) => pathname === path || pathname.startsWith(`${path}/`))
}

/**
 * What both hosts serve: the program below `/rpc` and `/files`, the renderer elsewhere, security headers on all of it.
 * A failure inside becomes an empty 500: no stack and no path leaves, `report` gets the error for the log.
 */
export function hostFetch(
  app: Pick<App, 'fetch'>,
  renderer: (request: Request) => Promise<Response | null>,
  report: (error: unknown) => void,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const { pathname } = new URL(request.url)
      const answer = isAppPath(pathname) ? await app.fetch(request) : await renderer(request)
      return withSecurityHeaders(answer ?? new Response(null, { status: 404 }))
    } catch (error) {
      report(error)
      return withSecurityHeaders(new Response(null, { status: 500 }))
    }
  }
}

/** The same answer with the security headers; one the answer already has (the page's own policy) stays. */
export function withSecurityHeaders(answer: Response): Response {
  const headers = new Headers(answer.headers)
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!headers.has(name)) headers.set(name, value)
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers })
}
