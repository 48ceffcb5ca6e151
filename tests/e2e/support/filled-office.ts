import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { Locator, Page } from '@playwright/test'
import { createApp } from '../../../src/main/app.ts'
import type { AppRouter } from '../../../src/main/app-router.ts'
import type { Store } from '../../../src/main/store/store.ts'

/** Passphrase of the operator 李文书 in a filled office. */
const PASSPHRASE = '新城社区测试口令'

/** What a test fills an office with: the API as its operator, and the store for what has no procedure. */
export interface Filling {
  readonly api: TRPCClient<AppRouter>
  readonly store: Store
}

/**
 * For `test.use({ prepare })`: makes the office 新城社区 in the data folder by the program itself, without a network and
 * with a quick key derivation, and lets `work` fill it before the host opens it.
 */
export function filledOffice(work: (filling: Filling) => Promise<unknown>): {
  readonly fill: (dataFolder: string) => Promise<void>
} {
  return {
    fill: async (dataFolder) => {
      const app = createApp({ root: dataFolder, resources: 'resources', clock: () => new Date(), workFactor: 8 })
      let token = ''
      const api = createTRPCClient<AppRouter>({
        links: [
          httpLink({
            url: 'http://office.test/rpc',
            headers: () => (token === '' ? {} : { authorization: `Bearer ${token}` }),
            // The client's own init type is wider than the DOM's.
            fetch: (url, init) => app.fetch(new Request(url instanceof Request ? url.url : url, init as RequestInit)),
          }),
        ],
      })
      const made = await api.office.create.mutate({
        profile: {
          code: '610727001003',
          officialName: '新城居委会',
          name: '新城社区',
          province: '陕西省',
          city: '汉中市',
          county: '略阳县',
          subdistrict: '兴州街道',
        },
        operatorName: '李文书',
        passphrase: PASSPHRASE,
      })
      ;({ token } = made)
      const store = app.office.opened()?.store
      if (!store) throw new Error('The office just made is not open')
      await work({ api, store })
      await app.close()
    },
  }
}

/** Unlocks a filled office in its page. */
export async function unlock(page: Page): Promise<void> {
  await page.locator('input[type=password]').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
}

/** An entry of the main menu; pages may have links of the same name. */
export function menuLink(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name })
}
