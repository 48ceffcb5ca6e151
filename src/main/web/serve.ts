import type { HostFolders, OpenApp } from '../host-app.ts'
import { startBrowserHost } from './host.ts'

/** What `serve` is run with. */
export interface ServeOptions {
  readonly folders: HostFolders
  readonly openApp: OpenApp
  /** 0 takes a free port. */
  readonly port: number
  /** One JSON object a line on stdout instead of sentences: `{ "url" }` for each start address. */
  readonly json: boolean
  readonly input: NodeJS.ReadableStream
  readonly write: (line: string) => void
  readonly report: (error: unknown) => void
}

/**
 * Runs the browser host until `stop` settles, then closes the program. The person at the terminal gets the start
 * address, and a fresh one for each Enter, since one works once. See [Note: Who may talk to the browser host].
 */
export async function serve(options: ServeOptions, stop: Promise<unknown>): Promise<void> {
  const app = await options.openApp(options.folders)
  const host = await startBrowserHost({ ...options, app })
  const announce = (): void => {
    const url = host.startUrl()
    if (options.json) options.write(JSON.stringify({ url }))
    else
      options.write(
        `请在浏览器中打开：${url}\n该地址只能使用一次，只在本机有效。按回车键可得到新的地址，按 Ctrl+C 结束。`,
      )
  }
  announce()
  options.input.on('data', announce)
  await stop
  options.input.off('data', announce)
  options.input.pause()
  await host.stop()
}

/** Settles when the system or the person asks the process to end. */
export async function endOfProcess(process: NodeJS.EventEmitter): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.once(signal, () => {
        resolve()
      })
  })
}
