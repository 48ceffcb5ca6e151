import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import { createApp, type App } from '../../src/main/app.ts'
import type { AppRouter } from '../../src/main/app-router.ts'
import { tickingClock } from './stores.ts'

/** An office of a test: the whole program over the real client, without a network. */
export interface TestOffice {
  readonly app: App
  readonly api: TRPCClient<AppRouter>
  readonly root: string
  /** Fetches with the session, for `/files/*`. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly setToken: (token: string) => void
  readonly close: () => Promise<void>
}

export const testPassphrase = '新城社区测试口令'

/** The program on an empty data folder. */
export function emptyOffice(clock: () => Date = tickingClock()): TestOffice {
  const root = join(mkdtempSync(join(tmpdir(), 'gzb-office-')), '数据')
  const app = createApp({ root, resources: 'resources', clock, workFactor: 8 })
  let token = ''
  const fetch = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (token !== '') headers.set('authorization', `Bearer ${token}`)
    return app.fetch(new Request(new URL(path, 'http://office.test'), { ...init, headers }))
  }
  const api = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: 'http://office.test/rpc',
        fetch: (url, init) => fetch(url instanceof Request ? url.url : url.toString(), init as RequestInit), // the client's own init type is wider
      }),
    ],
  })
  return {
    app,
    api,
    root,
    fetch,
    setToken: (given) => {
      token = given
    },
    close: async () => {
      await app.close()
      rmSync(join(root, '..'), { recursive: true, force: true })
    },
  }
}

/** The program with the community 新城 made and its first operator 李文书 at work. */
export async function openOffice(
  clock: () => Date = tickingClock(),
): Promise<TestOffice & { readonly recoveryCode: string; readonly operatorId: string }> {
  const office = emptyOffice(clock)
  const made = await office.api.office.create.mutate({
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
    passphrase: testPassphrase,
  })
  office.setToken(made.token)
  return { ...office, recoveryCode: made.recoveryCode, operatorId: made.operator.id }
}

/** The error data of a refused call, as the renderer reads it. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ code: string; data: unknown; text: { what: string } }> {
  try {
    await call
  } catch (error) {
    return (error as { data: { code: string; data: unknown; text: { what: string } } }).data // shape of api/error-shape.ts
  }
  throw new Error('the call was not refused')
}
