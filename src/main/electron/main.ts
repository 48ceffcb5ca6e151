import { homedir } from 'node:os'
import { join } from 'node:path'
import { shell } from 'electron/common'
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, screen, session } from 'electron/main'
import { runCli } from '../cli/run.ts'
import { processTerminal } from '../cli/terminal.ts'
import { defaultDataFolder, programFolders } from '../host-folders.ts'
import { openApp } from '../open-app.ts'
import { programVersion } from '../program-version.ts'
import { reportToStderr } from '../report.ts'
import { startElectronHost } from './host.ts'

// The only file that holds Electron's values. See [Note: Electron is a parameter].
const program = programFolders(import.meta.url)

const dataFolder = defaultDataFolder(process.platform, process.env, homedir())
/** `gezhongban --cli COMMAND …`: the command line of the installed program, without a window. */
const cliAt = process.argv.indexOf('--cli')

// Not awaited: Electron becomes ready only when its entry module has been evaluated to the end.
const running =
  cliAt === -1
    ? startElectronHost(
        { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, screen, session, shell },
        {
          folders: { ...program, dataFolder },
          openApp,
          preload: join(program.root, 'dist', 'preload', 'preload.cjs'),
          version: programVersion(program.root),
          platform: process.platform,
          report: reportToStderr,
        },
      )
    : commandLine(process.argv.slice(cliAt + 1))
running.catch((error: unknown) => {
  reportToStderr(error)
  app.exit(1)
})

async function commandLine(args: readonly string[]): Promise<void> {
  const code = await runCli([...args], {
    terminal: processTerminal(process),
    clock: () => new Date(),
    resources: program.resourcesFolder,
    renderer: program.rendererFolder,
    dataFolder,
  })
  app.exit(code)
}
