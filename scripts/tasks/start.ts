import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { buildStale } from './support/build-stale.ts'
import { electronBinary } from './support/electron-binary.ts'
import { openBrowser } from './support/open-browser.ts'

// `npm start [-- OPTIONS]`: builds what changed and opens the program.
//   --demo      a demonstration office in a temporary folder, removed at the end
//   --data DIR  another data folder          --browser   the browser host even where a window is to be had
//   --port N    the browser host's port      --no-open   print the address only
const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    data: { type: 'string' },
    browser: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
})

const isOffline = process.env['npm_config_offline'] === 'true' || Boolean(process.env['CI'])
const electron = values.browser ? { missing: '已指定 --browser' } : await electronBinary(!isOffline)
await buildStale('path' in electron ? ['renderer', 'main', 'preload'] : ['renderer'])

const demoFolder = values.demo ? makeDemo() : null
const dataFolder = demoFolder ?? values.data
const env = { ...process.env, ...(dataFolder !== undefined && { GEZHONGBAN_DATA: dataFolder }) }
const code = 'path' in electron ? await window(electron.path) : await browser(electron.missing)
if (demoFolder !== null) rmSync(demoFolder, { recursive: true, force: true })
process.exit(code)

/** Makes the demonstration office by the command line's own `demo`, and says how to unlock it. */
function makeDemo(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gezhongban-demo-'))
  process.stderr.write('正在生成演示数据…\n')
  const made = spawnSync(process.execPath, ['src/main/cli/main.ts', 'demo', '--data', folder], { stdio: 'inherit' })
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    process.stderr.write('演示数据未能生成，程序没有打开。您自己的数据未受影响。\n')
    process.exit(1)
  }
  process.stderr.write('演示数据已生成。操作员：演示，口令：演示演示演示。数据在程序结束后删除。\n')
  return folder
}

async function window(path: string): Promise<number> {
  return await ended(spawn(path, ['.'], { stdio: 'inherit', env }))
}

async function browser(reason: string): Promise<number> {
  process.stderr.write(`不打开窗口，改在浏览器中使用：${reason}。\n`)
  const args = ['src/main/web/main.ts', '--json', '--port', values.port]
  const child = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'], env })
  let isFirst = true
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { url } = JSON.parse(line) as { url: string }
    process.stdout.write(`请在浏览器中打开：${url}\n该地址只能使用一次。按回车键可得到新的地址，按 Ctrl+C 结束。\n`)
    if (isFirst && !values['no-open']) openBrowser(url)
    isFirst = false
  })
  return await ended(child)
}

/** Waits for the child; Ctrl+C reaches it through the terminal, a signal to us is passed on. */
async function ended(child: ReturnType<typeof spawn>): Promise<number> {
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return await new Promise((resolve) => {
    child.once('error', () => {
      resolve(1)
    })
    child.once('close', (status) => {
      resolve(status ?? 0)
    })
  })
}
