import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { endOfProcess, serve } from '../../../src/main/web/serve.ts'
import { echoApp } from '../../support/echo-app.ts'
import { rendererFolder } from '../../support/renderer-folder.ts'

it('prints an address, a fresh one for each Enter, and closes the program at the end', async () => {
  const input = new PassThrough()
  const lines: string[] = []
  const system = new EventEmitter()
  const app = echoApp()
  const running = serve(
    {
      folders: { dataFolder: 'none', resourcesFolder: 'none', rendererFolder: rendererFolder() },
      openApp: () => app,
      port: 0,
      json: true,
      input,
      write: (line) => lines.push(line),
      report: (error) => expect.fail(String(error)),
    },
    endOfProcess(system),
  )
  await expect.poll(() => lines.length).toBe(1)
  input.write('\n')
  await expect.poll(() => lines.length).toBe(2)
  expect(new Set(lines).size).toBe(2)
  const { url } = JSON.parse(lines[1] ?? '') as { url: string }
  expect((await fetch(url)).status).toBe(200)
  system.emit('SIGTERM')
  await running
  expect(app.closed()).toBe(true)
  await expect(fetch(url)).rejects.toThrow()
})
