import type { OpenApp } from './host-app.ts'

/**
 * The program over a host's folders: the one place where the hosts meet `createApp`. The command line, the window and
 * the browser host all open it by this.
 */
export const openApp: OpenApp = () => ({
  // Until the composition (`app.ts`) stands here, the hosts run with a program that has no features.
  fetch: async () => await Promise.resolve(new Response(null, { status: 501 })),
  close: async () => {
    await Promise.resolve()
  },
})
