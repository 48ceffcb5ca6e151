import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { startElectronHost } from '../../../src/main/electron/host.ts'
import { AppError } from '../../../src/shared/errors/app-error.ts'
import { echoApp } from '../../support/echo-app.ts'
import { electronDouble, fire, type ElectronDouble, type PageDouble } from '../../support/electron-double.ts'
import { rendererFolder } from '../../support/renderer-folder.ts'

class FullDiskError extends AppError<'FULL'> {
  readonly code = 'FULL' as const
}

let electron: ElectronDouble
let dataFolder: string
let app: ReturnType<typeof echoApp>
const reported: unknown[] = []

async function start(openApp = () => app): Promise<void> {
  await startElectronHost(electron.parts, {
    folders: { dataFolder, resourcesFolder: 'resources', rendererFolder: rendererFolder() },
    openApp,
    preload: '/program/preload.cjs',
    version: '1.2.3',
    platform: 'linux',
    report: (error) => reported.push(error),
  })
}

const page = (): PageDouble => {
  const window = electron.windows[0]
  if (window === undefined) throw new Error('no window')
  return window.webContents
}
const frame = (url: string, isMainFrame: boolean): boolean =>
  page().prevented('will-frame-navigate', { url, isMainFrame })
const cancelled = (url: string): boolean => {
  let answer = false
  fire(electron, 'before-request', { url }, (given: { cancel: boolean }) => (answer = given.cancel))
  return answer
}
const ask = async (url: string, init?: RequestInit): Promise<Response> =>
  // The handler is the host's own.
  await (fire(electron, 'protocol app', new Request(url, init)) as Promise<Response>)

beforeEach(() => {
  electron = electronDouble()
  dataFolder = mkdtempSync(join(tmpdir(), 'gzb-window-'))
  app = echoApp()
  reported.length = 0
})

describe('the start', () => {
  it('takes the lock of the data folder and the scheme before ready, guards before the window, the window last', async () => {
    await start()
    expect(electron.calls).toEqual([
      'setPath userData',
      'lock',
      'scheme',
      'sandbox',
      'ready',
      'session',
      'protocol',
      'menu none',
      'window',
    ])
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ])
    expect(electron.windows[0]?.loaded).toBe('app://office/')
  })

  it('of a second instance ends without opening anything', async () => {
    electron.system.firstInstance = false
    await start()
    expect(electron.calls).toEqual(['setPath userData', 'lock', 'quit', 'gone'])
  })

  it('of a second instance shows the first one’s window', async () => {
    await start()
    const window = electron.windows[0]
    if (window) window.minimized = true
    electron.app.emit('second-instance')
    expect(window?.done).toEqual(['restore', 'focus'])
  })

  it('that fails says what happened, what is safe and what to do, and ends with 1', async () => {
    await start(() => {
      throw new FullDiskError({}, { what: '磁盘已满。', safe: '数据未受影响。', next: '请腾出空间。' })
    })
    expect(electron.errorBoxes).toEqual([['格中办未能启动', '磁盘已满。\n数据未受影响。\n请腾出空间。']])
    expect(electron.calls.at(-1)).toBe('exit 1')
    expect(electron.windows).toEqual([])
  })

  it('that fails for an unknown reason shows neither message nor path', async () => {
    await start(() => {
      throw new Error('/home/someone/secret')
    })
    expect(electron.errorBoxes.flat().join()).not.toMatch(/secret|home/)
    expect(reported).toHaveLength(1)
  })
})

describe('the window', () => {
  it('has isolation, sandbox and web security on, and everything Node or insecure off', async () => {
    await start()
    expect(electron.windows[0]?.options.webPreferences).toEqual({
      preload: '/program/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    })
  })

  it('has an inspector only when run from source', async () => {
    electron.system.packaged = false
    await start()
    expect(electron.windows[0]?.options.webPreferences?.devTools).toBe(true)
  })

  it('shows itself when painted, keeps its place when closed and opens there again', async () => {
    await start()
    electron.windows[0]?.emit('ready-to-show')
    expect(electron.windows[0]?.done).toEqual(['show'])
    electron.windows[0]?.emit('close')
    electron = electronDouble()
    await start()
    expect(electron.windows[0]?.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 728 })
  })

  it('closes the store before the program is gone', async () => {
    await start()
    electron.app.emit('window-all-closed')
    expect(electron.calls.at(-1)).toBe('quit')
    await expect.poll(() => electron.calls.at(-1)).toBe('gone')
    expect(app.closed()).toBe(true)
  })
})

describe('navigation', () => {
  it.each(['will-navigate', 'will-redirect'])('%s stays in our origin', async (event) => {
    await start()
    expect(page().prevented(event, { url: 'app://office/grids' })).toBe(false)
    for (const url of ['https://evil.example/', 'file:///etc/passwd', 'app://other/', 'blob:app://office/1'])
      expect(page().prevented(event, { url })).toBe(true)
  })

  it('of a frame may show a document the page made, and no other', async () => {
    await start()
    expect(frame('blob:app://office/1', false)).toBe(false)
    expect(frame('blob:app://office/1', true)).toBe(true)
    expect(frame('https://evil.example/', false)).toBe(true)
  })

  it('opens no window and attaches no webview', async () => {
    await start()
    expect(page().openHandler?.({ url: 'app://office/' })).toEqual({ action: 'deny' })
    expect(page().prevented('will-attach-webview')).toBe(true)
  })
})

describe('the session', () => {
  it('grants writing the clipboard to our page, nothing else and to nobody else', async () => {
    await start()
    const asked = (permission: string, url = 'app://office/') => {
      const answers: unknown[] = []
      fire(electron, 'permission-request', { getURL: () => url }, permission, (ok: boolean) => answers.push(ok))
      return [...answers, fire(electron, 'permission-check', null, permission, url)]
    }
    expect(asked('clipboard-sanitized-write')).toEqual([true, true])
    expect(asked('clipboard-sanitized-write', 'https://evil.example/')).toEqual([false, false])
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'])
      expect(asked(permission)).toEqual([false, false])
    expect(fire(electron, 'permission-device', {})).toBe(false)
  })

  it('carries no request but our own', async () => {
    await start()
    expect(cancelled('app://office/assets/x.js')).toBe(false)
    for (const url of ['https://example.com/', 'http://127.0.0.1:9/', 'ws://x/', 'file:///x', 'ftp://x/'])
      expect(cancelled(url)).toBe(true)
  })
})

describe('the protocol', () => {
  it('serves the page under its policy and the program without a host secret', async () => {
    await start()
    const answer = await ask('app://office/')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    const rpc = await ask('app://office/rpc/x', { method: 'POST', body: '1' })
    expect(await rpc.json()).toEqual({ path: '/rpc/x', method: 'POST', body: '1' })
  })

  it.each(['app://other/', 'app://office.evil/', 'app://office:1/rpc/x'])('answers 403 for %s', async (url) => {
    await start()
    expect((await ask(url)).status).toBe(403)
  })

  it('answers 403 to another origin, 404 outside, an empty 500 to a failure', async () => {
    await start()
    expect((await ask('app://office/rpc/x', { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await ask('app://office/assets/..%2f..%2fsecret.json')).status).toBe(404)
    const failed = await ask('app://office/rpc/fail')
    expect([failed.status, await failed.text()]).toEqual([500, ''])
  })
})
