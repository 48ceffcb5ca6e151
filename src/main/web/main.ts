import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { isAppError } from '../../shared/errors/app-error.ts'
import { defaultDataFolder, programFolders } from '../host-folders.ts'
import { openApp } from '../open-app.ts'
import { reportToStderr } from '../report.ts'
import { endOfProcess, serve } from './serve.ts'

// The browser host as a program of its own; `serve` of the command line is the same.
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
})

const program = programFolders(import.meta.url)
const dataFolder = values.data ?? defaultDataFolder(process.platform, process.env, homedir())
try {
  await serve(
    {
      folders: { ...program, dataFolder },
      openApp,
      port: Number(values.port),
      json: values.json,
      input: process.stdin,
      write: (line) => process.stdout.write(`${line}\n`),
      report: reportToStderr,
    },
    endOfProcess(process),
  )
  // Standard input may still be open (a terminal); nothing is left to do.
  process.exit(0)
} catch (error) {
  reportToStderr(error)
  if (isAppError(error)) process.stderr.write(`${error.text.what}${error.text.safe}${error.text.next}\n`)
  process.exit(1)
}
