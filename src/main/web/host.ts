import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { START_FRAGMENT } from '../../shared/host-access.ts'
import type { App, HostFolders } from '../host-app.ts'
import { hostFetch } from '../host-fetch.ts'
import { serveRenderer } from '../renderer-files.ts'
import { gate } from './gate.ts'
import { HostAccess } from './host-access.ts'
import { PortInUseError } from './host-errors.ts'

// Only this machine: never a name, which could resolve elsewhere, never all interfaces.
const LOOPBACK = '127.0.0.1'
const SECOND = 1000

/** What the browser host is started with. Port 0 takes a free one. */
export interface BrowserHostOptions {
  readonly app: App
  readonly folders: Pick<HostFolders, 'rendererFolder'>
  readonly port: number
  readonly report: (error: unknown) => void
}

/** A running browser host. */
export interface BrowserHost {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string
  /** A start address with a fresh one-time token in its fragment. */
  readonly startUrl: () => string
  /** Takes no more requests, lets running ones end for a few seconds, then closes the program. */
  readonly stop: () => Promise<void>
}

/**
 * Serves the program to a browser on this machine.
 * @throws PortInUseError when the port is taken or not ours to use.
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const access = new HostAccess()
  let origin = ''
  const fetch = gate(
    hostFetch(options.app, serveRenderer(options.folders.rendererFolder), options.report),
    access,
    () => origin,
  )
  // The global Request and Response stay Node's own: workers and tests compare by them.
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false, hostname: LOOPBACK })
  const server = createServer(
    { headersTimeout: 10 * SECOND, requestTimeout: 300 * SECOND, keepAliveTimeout: 5 * SECOND, maxHeaderSize: 16_384 },
    (incoming, outgoing) => void listener(incoming, outgoing),
  )
  server.maxHeadersCount = 64
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(isTaken ? new PortInUseError(options.port, error) : error)
    })
    server.listen(options.port, LOOPBACK, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('The browser host listens on no port')
  origin = `http://${LOOPBACK}:${String(address.port)}`
  return {
    origin,
    startUrl: () => `${origin}/#${START_FRAGMENT}=${access.issueToken()}`,
    stop: async () => {
      await new Promise<void>((resolve) => {
        const cut = setTimeout(() => {
          server.closeAllConnections()
        }, 5 * SECOND)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
        server.closeIdleConnections()
      })
      await options.app.close()
    },
  }
}
