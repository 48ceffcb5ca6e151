import type { App } from '../../src/main/host-app.ts'

/** A program that answers what it was asked, so that a host's own checks can be seen alone; notes its closing. */
export function echoApp(): App & { readonly closed: () => boolean } {
  let closed = false
  return {
    fetch: async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/rpc/fail') throw new Error('a secret inside')
      return Response.json({ path: pathname, method: request.method, body: await request.text() })
    },
    close: async () => {
      closed = true
      await Promise.resolve()
    },
    closed: () => closed,
  }
}
