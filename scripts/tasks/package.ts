import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { buildStale } from './support/build-stale.ts'
import { packageProgram } from './support/package-program.ts'
import { writeStandInElectron } from './support/stand-in-electron.ts'
import manifest from '../../package.json' with { type: 'json' }

// `npm run package [-- OPTIONS]`: the program as a folder below out/.
//   --platform linux|win32|darwin   --arch x64|arm64      by default this machine's
//   --electron-zip-dir DIR   take Electron's zip from there instead of downloading it
//   --stand-in               no Electron at all: shows what ships, starts nothing (Linux only)
const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: process.platform },
    arch: { type: 'string', default: process.arch },
    'electron-zip-dir': { type: 'string' },
    'stand-in': { type: 'boolean', default: false },
  },
})

const target = z
  .object({ platform: z.enum(['linux', 'win32', 'darwin']), arch: z.enum(['x64', 'arm64']) })
  .safeParse(values)
if (!target.success || (values['stand-in'] && target.data.platform !== 'linux')) {
  process.stderr.write('用法：npm run package -- [--platform linux|win32|darwin] [--arch x64|arm64] [--stand-in]\n')
  process.exit(2)
}

await buildStale(['renderer', 'main', 'preload'])
const standIn = values['stand-in'] ? mkdtempSync(join(tmpdir(), 'gezhongban-electron-')) : null
if (standIn !== null) writeStandInElectron(standIn, manifest.devDependencies.electron, target.data.arch)
const electronZipDir = standIn ?? values['electron-zip-dir']
try {
  const folder = await packageProgram({
    root: process.cwd(),
    out: 'out',
    ...target.data,
    ...(electronZipDir !== undefined && { electronZipDir }),
  })
  process.stdout.write(`已打包：${folder}${standIn === null ? '' : '（不含 Electron，仅供检查内容）'}\n`)
} catch (error) {
  process.stderr.write(`未能打包：${error instanceof Error ? error.message : String(error)}\n`)
  process.stderr.write(
    '无法下载 Electron 时，可用 --electron-zip-dir 指定已有的压缩包所在文件夹，或用 --stand-in 检查内容。\n',
  )
  process.exitCode = 1
} finally {
  if (standIn !== null) rmSync(standIn, { recursive: true, force: true })
}
