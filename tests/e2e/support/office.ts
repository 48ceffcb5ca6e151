import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type BrowserContext } from '@playwright/test'
import { startHostProcess, type HostProcess } from './browser-host.ts'

/** What an end-to-end test gets: a running office of its own, and a page that has opened its start address. */
export interface Office {
  readonly host: HostProcess
  readonly dataFolder: string
  /** Addresses outside the office that a page asked for. Each test ends by asserting that there was none. */
  readonly foreign: readonly string[]
}

interface Options {
  /** The program behind the page; the real browser host unless a test names a double. */
  readonly hostEntry: string
  /** Fills the data folder before the host starts. An object, since Playwright takes a bare function for a fixture. */
  readonly prepare: { readonly fill: (dataFolder: string) => Promise<void> }
}

/** Playwright's `test` with an office: `page` is in it, and no other host can be reached. */
export const test = base.extend<Options & { readonly office: Office }>({
  hostEntry: ['src/main/web/main.ts', { option: true }],
  prepare: [{ fill: async () => await Promise.resolve() }, { option: true }],
  office: async ({ context, hostEntry, prepare }, use) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'gezhongban-e2e-'))
    await prepare.fill(dataFolder)
    const host = await startHostProcess(dataFolder, hostEntry)
    const foreign = await blockOtherHosts(context, new URL(host.url).origin)
    await use({ host, dataFolder, foreign })
    await host.stop()
    await rm(dataFolder, { recursive: true, force: true })
    if (foreign.length > 0) throw new Error(`A page asked for other hosts: ${foreign.join(', ')}`)
  },
  page: async ({ page, office }, use) => {
    await page.goto(office.host.url)
    await use(page)
  },
})

export { expect } from '@playwright/test'

/** Aborts and notes every request that leaves the office: an offline program has none. */
async function blockOtherHosts(context: BrowserContext, origin: string): Promise<string[]> {
  const foreign: string[] = []
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    async (route) => {
      foreign.push(route.request().url())
      await route.abort()
    },
  )
  return foreign
}
