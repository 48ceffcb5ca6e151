import { endOfProcess, serve } from '../../../src/main/web/serve.ts'
import { echoApp } from '../../support/echo-app.ts'
import { policyPage } from './policy-page.ts'

// The real browser host with a program that only answers what it was asked, and a page that tries what it must not.
await serve(
  {
    folders: { dataFolder: '', resourcesFolder: '', rendererFolder: policyPage() },
    openApp: echoApp,
    port: 0,
    json: true,
    input: process.stdin,
    write: (line) => process.stdout.write(`${line}\n`),
    report: (error) => process.stderr.write(`${String(error)}\n`),
  },
  endOfProcess(process),
)
process.exit(0)
