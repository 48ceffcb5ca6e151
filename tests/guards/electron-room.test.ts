import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BRIDGE_CALLS, BRIDGE_NAME, BRIDGE_NOTICES } from '../../src/shared/bridge-contract.ts'
import { sourceFiles } from '../support/source-imports.ts'

const text = (file: string): string => readFileSync(file, 'utf8')
/** The files below `folder` whose text has the pattern. */
const having = (folder: string, pattern: RegExp): readonly string[] =>
  sourceFiles(folder).filter((file) => pattern.test(text(file)))

describe('the window', () => {
  it('is made in one place', () => {
    expect(having('src', /new\s+(?:\w+\.)*(?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/)).toEqual([
      'src/main/electron/window.ts',
    ])
  })

  it('is never given a weaker page than the factory’s', () => {
    expect(having('src', /sandbox:\s*false|contextIsolation:\s*false|nodeIntegration\w*:\s*true/)).toEqual([])
    expect(having('src', /webSecurity:\s*false|webviewTag:\s*true|enableBlinkFeatures|no-sandbox/)).toEqual([])
  })
})

describe('what the page can reach', () => {
  it('is exactly this', () => {
    expect(BRIDGE_NAME).toBe('gezhongban')
    expect(BRIDGE_CALLS).toEqual(['printOpenDocument', 'openDataFolder', 'updateState'])
    expect(BRIDGE_NOTICES).toEqual(['lock'])
  })

  it('is exposed by one call of the preload, which never hands out ipcRenderer', () => {
    expect(having('src', /exposeInMainWorld|exposeInIsolatedWorld/)).toEqual(['src/preload/preload.ts'])
    const preload = text('src/preload/preload.ts')
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1)
    const members = [...preload.matchAll(/^ {2}(\w+): (?:async )?\(/gm)].map(([, name]) => name)
    expect(members).toEqual([...BRIDGE_CALLS, 'onLock'])
    expect(preload).not.toMatch(/sendSync|ipcRenderer\s*[,}]\s*(?!from)\)|: ipcRenderer/)
  })

  it('is answered in one place, where the sender is checked', () => {
    expect(having('src', /ipcMain\.(?:handle|on|once)\b/)).toEqual(['src/main/electron/bridge.ts'])
  })
})

describe('dangerous doors', () => {
  it.each([
    ['an address opened outside', /\bopenExternal\s*\(/],
    ['code made from text', /\beval\s*\(|new\s+Function\s*\(/],
    ['a page made from text', /dangerouslySetInnerHTML|\.innerHTML\s*=/],
    ['a certificate accepted unseen', /certificate-error|setCertificateVerifyProc|rejectUnauthorized/],
    ['the old remote module', /@electron\/remote/],
  ])('%s: there is none', (_, pattern) => {
    expect(having('src', pattern)).toEqual([])
  })

  it('listening is on loopback, in the browser host only', () => {
    expect(having('src', /\bcreateServer\s*\(/)).toEqual(['src/main/web/host.ts'])
    expect(having('src', /0\.0\.0\.0/)).toEqual([])
  })
})
