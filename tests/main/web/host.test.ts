import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowserHost, type BrowserHost } from '../../../src/main/web/host.ts'
import { MAX_BODY_BYTES } from '../../../src/main/web/gate.ts'
import { echoApp } from '../../support/echo-app.ts'
import { rendererFolder } from '../../support/renderer-folder.ts'

const app = echoApp()
const reported: unknown[] = []
let host: BrowserHost
let secret = ''

/** A request with headers `fetch` would not let us forge. */
async function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  const { port } = new URL(host.origin)
  return await new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body = '' } = options
    const length = 'transfer-encoding' in headers ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const usual = method === 'GET' ? {} : { ...length, origin: host.origin }
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers: { ...usual, ...headers } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The code of an error, also inside tRPC's envelope. */
const codeOf = (text: string): unknown => {
  const { error } = JSON.parse(text) as { error: { code: unknown; data: { code?: unknown } } }
  return typeof error.code === 'number' ? error.data.code : error.code
}
const tokenOf = (url: string): string => new URL(url).hash.slice('#start='.length)
const redeem = async (token: string) =>
  await send('/start', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })

beforeAll(async () => {
  host = await startBrowserHost({
    app,
    folders: { rendererFolder: rendererFolder() },
    port: 0,
    report: (error) => reported.push(error),
  })
  secret = (JSON.parse((await redeem(tokenOf(host.startUrl()))).text) as { secret: string }).secret
})

afterAll(async () => {
  await host.stop()
  expect(app.closed()).toBe(true)
})

describe('the start token', () => {
  it('is 256 random bits in the fragment, another one each time', () => {
    const [first, second] = [host.startUrl(), host.startUrl()]
    expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#start=[\w-]{43}$/)
    expect(second).not.toBe(first)
  })

  it('works once', async () => {
    const token = tokenOf(host.startUrl())
    expect((await redeem(token)).status).toBe(200)
    const again = await redeem(token)
    expect([again.status, codeOf(again.text)]).toEqual([401, 'START_TOKEN'])
  })

  it.each(['', '{}', '{"token":1}', 'null', '{"token":"guess"}', `{"token":"${'x'.repeat(500)}"}`])(
    'refuses %j',
    async (body) => {
      const answer = await send('/start', { method: 'POST', body })
      expect(codeOf(answer.text)).toBe('START_TOKEN')
    },
  )

  it('is not traded by a page of another site', async () => {
    const body = JSON.stringify({ token: tokenOf(host.startUrl()) })
    const answer = await send('/start', { method: 'POST', headers: { origin: 'https://evil.example' }, body })
    expect([answer.status, codeOf(answer.text)]).toEqual([403, 'FOREIGN_REQUEST'])
  })
})

describe('a request to the program', () => {
  it('is carried through with the secret', async () => {
    const headers = { 'x-gezhongban-host': secret }
    const answer = await send('/rpc/grids.list', { method: 'POST', headers, body: '正文' })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toEqual({ path: '/rpc/grids.list', method: 'POST', body: '正文' })
  })

  it.each([
    ['no secret', {}],
    ['a wrong secret', { 'x-gezhongban-host': 'x'.repeat(43) }],
    ['an empty secret', { 'x-gezhongban-host': '' }],
  ])('is refused with %s', async (_, headers) => {
    for (const path of ['/rpc/grids.list', '/files/1', '/rpc', '/files']) {
      const answer = await send(path, { headers })
      expect([answer.status, codeOf(answer.text)]).toEqual([401, 'HOST_SECRET'])
    }
  })

  it('is refused below /rpc in the envelope tRPC’s client reads', async () => {
    const answer = await send('/rpc/grids.list,office.status?batch=1')
    expect(JSON.parse(answer.text)).toMatchObject({
      error: {
        code: -32_001,
        message: '',
        data: { code: 'HOST_SECRET', text: { what: '本页面不是由启动地址打开的。' } },
      },
    })
  })

  it.each([
    ['a rebound name', { host: 'rebound.example:80' }],
    ['localhost', { host: 'localhost:80' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'http://127.0.0.1:1' }],
  ])('is refused from %s even with the secret', async (_, headers) => {
    const answer = await send('/rpc/grids.list', { headers: { 'x-gezhongban-host': secret, ...headers } })
    expect([answer.status, codeOf(answer.text)]).toEqual([403, 'FOREIGN_REQUEST'])
  })

  it('is refused before its body is read when it is too large or of unknown length', async () => {
    const headers = { 'x-gezhongban-host': secret }
    const tooLarge = { ...headers, 'content-length': String(MAX_BODY_BYTES + 1), connection: 'close' }
    const chunked = { ...headers, 'transfer-encoding': 'chunked', connection: 'close' }
    for (const announced of [tooLarge, chunked]) {
      const answer = await send('/files', { method: 'POST', headers: announced })
      expect([answer.status, codeOf(answer.text)]).toEqual([413, 'BODY_TOO_LARGE'])
    }
  })

  it('that fails answers neither stack nor message, and is reported', async () => {
    const answer = await send('/rpc/fail', { headers: { 'x-gezhongban-host': secret } })
    expect([answer.status, answer.text]).toEqual([500, ''])
    expect(reported.map(String)).toEqual(['Error: a secret inside'])
  })
})

describe('the page', () => {
  it('is served without the secret, under its policy and the security headers', async () => {
    const answer = await send('/')
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(answer.headers['content-security-policy']).toContain("script-src 'self';")
  })

  it('is missing as an empty 404 that could run nothing', async () => {
    const answer = await send('/assets/none.js')
    expect([answer.status, answer.text]).toEqual([404, ''])
    expect(answer.headers['content-security-policy']).toContain('sandbox')
  })
})

describe('the port', () => {
  it('listens on loopback only, and a taken one is refused by name', async () => {
    const port = Number(new URL(host.origin).port)
    await expect(
      startBrowserHost({ app: echoApp(), folders: { rendererFolder: '.' }, port, report: () => undefined }),
    ).rejects.toMatchObject({ code: 'PORT_IN_USE', data: { port } })
  })
})
