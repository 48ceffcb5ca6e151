import { homedir } from 'node:os'
import { defaultDataFolder, programFolders } from '../host-folders.ts'
import { runCli } from './run.ts'
import { processTerminal } from './terminal.ts'

// The command line as a program: `npm run cli -- COMMAND`, and the packaged program's `--cli`.
const program = programFolders(import.meta.url)
process.exitCode = await runCli(process.argv.slice(2), {
  terminal: processTerminal(process),
  clock: () => new Date(),
  resources: program.resourcesFolder,
  renderer: program.rendererFolder,
  dataFolder: defaultDataFolder(process.platform, process.env, homedir()),
})
// A terminal or a worker thread may still be open; nothing is left to do. Pipes are written out before the exit.
process.stdout.write('', () => process.stderr.write('', () => process.exit()))
