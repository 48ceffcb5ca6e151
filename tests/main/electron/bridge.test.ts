import { describe, expect, it } from 'vitest'
import { forwardLock, installBridge } from '../../../src/main/electron/bridge.ts'
import { electronDouble, fire, PageDouble } from '../../support/electron-double.ts'

const ORIGIN = 'app://office'

function bridged() {
  const electron = electronDouble()
  const reported: unknown[] = []
  installBridge(electron.parts, {
    dataFolder: '/data/office',
    version: '1.2.3',
    trustedOrigin: ORIGIN,
    report: (error) => reported.push(error),
  })
  const page = new PageDouble()
  const call = async (name: string, args: unknown[] = [], frame: unknown = page.mainFrame): Promise<unknown> =>
    await fire(electron, `gezhongban:${name}`, { sender: page, senderFrame: frame }, ...args)
  return { electron, page, call, reported }
}

describe('the bridge', () => {
  it('answers our page', async () => {
    const { call, electron } = bridged()
    expect(await call('updateState')).toEqual({ ok: true, value: { version: '1.2.3', ready: null } })
    expect(await call('openDataFolder')).toEqual({ ok: true, value: null })
    expect(electron.calls).toContain('open /data/office')
  })

  it.each([
    ['a frame inside our page', { url: 'app://office/' }],
    ['a frame that is gone', null],
  ])('refuses %s with an error as data', async (_, frame) => {
    const { call, electron } = bridged()
    for (const name of ['printOpenDocument', 'openDataFolder', 'updateState'])
      expect(await call(name, [], frame)).toMatchObject({ ok: false, error: { code: 'BRIDGE_SENDER' } })
    expect(electron.calls).toEqual([])
  })

  it.each(['https://evil.example/', 'app://office.evil/', 'file:///x', 'about:blank'])(
    'refuses a main frame at %s',
    async (url) => {
      const { call, page } = bridged()
      page.mainFrame.url = url
      expect(await call('openDataFolder')).toMatchObject({ ok: false, error: { code: 'BRIDGE_SENDER' } })
    },
  )

  it.each([
    [undefined],
    [null],
    [{}],
    [{ paper: 'A5', landscape: true }],
    [{ paper: 'A4', landscape: 'yes' }],
    [{ paper: 'A4', landscape: true, deviceName: 'x' }],
  ])('refuses to print for %j', async (request) => {
    const { call, page } = bridged()
    expect(await call('printOpenDocument', [request])).toMatchObject({ ok: false, error: { code: 'BRIDGE_INPUT' } })
    expect(page.printed).toEqual([])
  })

  it('prints without margins on the document’s own paper, always by the dialog', async () => {
    const { call, page } = bridged()
    expect(await call('printOpenDocument', [{ paper: 'A3', landscape: true }])).toEqual({
      ok: true,
      value: { printed: true },
    })
    expect(page.printed).toEqual([
      { silent: false, printBackground: true, pageSize: 'A3', landscape: true, margins: { marginType: 'none' } },
    ])
  })

  it('tells a closed dialog from a printer that failed', async () => {
    const { call, page } = bridged()
    const request = { paper: 'A4', landscape: false }
    page.printAnswer = [false, 'Print job canceled']
    expect(await call('printOpenDocument', [request])).toEqual({ ok: true, value: { printed: false } })
    page.printAnswer = [false, 'Print job failed']
    expect(await call('printOpenDocument', [request])).toMatchObject({ ok: false, error: { code: 'PRINT_FAILED' } })
  })

  it('hands out no path and no stack when the system fails', async () => {
    const { call, electron, reported } = bridged()
    electron.system.openPath = 'Failed to open /data/office'
    const answer = await call('openDataFolder')
    expect(answer).toMatchObject({ ok: false, error: { code: 'FOLDER_NOT_OPENED' } })
    expect(JSON.stringify(answer)).not.toMatch(/\/data|stack|at /)
    expect(reported).toHaveLength(1)
  })

  it('tells the page to lock when the system locks or sleeps', () => {
    const { electron, page } = bridged()
    // The double is the slice of WebContents that is used.
    forwardLock(electron.parts.powerMonitor, page as never)
    electron.powerMonitor.emit('lock-screen')
    electron.powerMonitor.emit('suspend')
    expect(page.sent).toEqual([['gezhongban:lock'], ['gezhongban:lock']])
  })
})
