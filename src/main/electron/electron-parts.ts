import type { Shell } from 'electron/common'
import type { App, BrowserWindow, Dialog, IpcMain, Menu, PowerMonitor, Protocol, Screen, Session } from 'electron/main'

/**
 * The pieces of Electron the host uses, as one parameter, so that every file of this folder but `main.ts` runs under
 * plain Node with a recording double. See [Note: Electron is a parameter].
 *
 * [Note: Electron is a parameter] Importing `electron/main` under Node fails, and importing bare `electron` starts a
 * download. So only `main.ts` imports it, for its values; the other files import its types, which are erased.
 */
export interface ElectronParts {
  readonly app: App
  readonly BrowserWindow: typeof BrowserWindow
  readonly dialog: Dialog
  readonly ipcMain: IpcMain
  readonly Menu: typeof Menu
  readonly powerMonitor: PowerMonitor
  readonly protocol: Protocol
  readonly screen: Screen
  readonly session: { readonly defaultSession: Session }
  readonly shell: Shell
}
