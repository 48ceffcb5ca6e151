import { homedir } from 'node:os'
import { join } from 'node:path'
import { shell } from 'electron/common'
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, screen, session } from 'electron/main'
import { defaultDataFolder, programFolders } from '../host-folders.ts'
import { openApp } from '../open-app.ts'
import { programVersion } from '../program-version.ts'
import { reportToStderr } from '../report.ts'
import { startElectronHost } from './host.ts'

// The only file that holds Electron's values. See [Note: Electron is a parameter].
const program = programFolders(import.meta.url)

// Not awaited: Electron becomes ready only when its entry module has been evaluated to the end.
startElectronHost(
  { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, screen, session, shell },
  {
    folders: { ...program, dataFolder: defaultDataFolder(process.platform, process.env, homedir()) },
    openApp,
    preload: join(program.root, 'dist', 'preload', 'preload.cjs'),
    version: programVersion(program.root),
    platform: process.platform,
    report: reportToStderr,
  },
).catch((error: unknown) => {
  reportToStderr(error)
  app.exit(1)
})
