import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron/main'
import { isAppError } from '../../shared/errors/app-error.ts'
import type { HostFolders, OpenApp } from '../host-app.ts'
import { hostFetch } from '../host-fetch.ts'
import { serveRenderer } from '../renderer-files.ts'
import { APP_ORIGIN } from '../security-policy.ts'
import { registerAppScheme, serveAppProtocol } from './app-protocol.ts'
import { installMenu } from './application-menu.ts'
import { forwardLock, installBridge } from './bridge.ts'
import type { ElectronParts } from './electron-parts.ts'
import { installSecurity } from './security.ts'
import { holdSingleInstance } from './single-instance.ts'
import { openOfficeWindow } from './window.ts'

/** What the window's host needs besides Electron. */
export interface ElectronHostOptions {
  readonly folders: HostFolders
  readonly openApp: OpenApp
  readonly preload: string
  readonly version: string
  readonly platform: string
  readonly report: (error: unknown) => void
}

/** Starts the program in a window; a second start on the same data folder shows the first one's window and ends. */
export async function startElectronHost(electron: ElectronParts, options: ElectronHostOptions): Promise<void> {
  let window: BrowserWindow | null = null
  // Chromium's own files (cache, preferences) lie beside the store, and with them the lock of the single instance.
  const profile = join(options.folders.dataFolder, 'window')
  mkdirSync(profile, { recursive: true })
  electron.app.setPath('userData', profile)
  const first = holdSingleInstance(electron.app, () => {
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  if (!first) {
    electron.app.quit()
    return
  }
  // Electron takes schemes and the sandbox of all pages before `ready` only, and has sessions only after it.
  registerAppScheme(electron.protocol)
  electron.app.enableSandbox()
  await electron.app.whenReady()
  window = await onReady(electron, options, join(profile, 'window.json'))
}

/** The set-up as a list, the window last. Null when the program could not be opened. */
async function onReady(
  electron: ElectronParts,
  options: ElectronHostOptions,
  stateFile: string,
): Promise<BrowserWindow | null> {
  const { folders, version, report } = options
  let app
  try {
    app = await options.openApp(folders)
  } catch (error) {
    report(error)
    showFailedStart(electron, error)
    return null
  }
  installSecurity(electron, APP_ORIGIN)
  serveAppProtocol(electron.protocol, hostFetch(app, serveRenderer(folders.rendererFolder), report))
  installBridge(electron, { dataFolder: folders.dataFolder, version, trustedOrigin: APP_ORIGIN, report })
  installMenu(electron.Menu, options.platform)
  closeBeforeQuit(electron.app, app, report)
  const inspectable = !electron.app.isPackaged
  const window = openOfficeWindow(electron, { stateFile, preload: options.preload, inspectable, report })
  forwardLock(electron.powerMonitor, window.webContents)
  return window
}

/** Quits when the window is closed, after the store is: a quit waits for `close`, a second one does not. */
function closeBeforeQuit(
  electronApp: ElectronParts['app'],
  app: { close(): Promise<void> },
  report: (error: unknown) => void,
): void {
  let closing = false
  electronApp.on('window-all-closed', () => {
    electronApp.quit()
  })
  electronApp.on('before-quit', (event) => {
    if (closing) return
    closing = true
    event.preventDefault()
    void app
      .close()
      .catch(report)
      .finally(() => {
        electronApp.quit()
      })
  })
}

/** The last resort, when there is no program to show its own screen: a system dialog with the error's sentences. */
function showFailedStart(electron: Pick<ElectronParts, 'app' | 'dialog'>, error: unknown): void {
  const text = isAppError(error)
    ? `${error.text.what}\n${error.text.safe}\n${error.text.next}`
    : '程序未能启动，数据未受影响。请重新启动电脑后再试；仍不能打开时重新安装程序。'
  electron.dialog.showErrorBox('格中办未能启动', text)
  electron.app.exit(1)
}
