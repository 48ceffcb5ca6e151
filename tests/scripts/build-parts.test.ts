import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { build, mergeConfig } from 'vite'
import { describe, expect, it } from 'vitest'
import { BUILD_PARTS, type PartName } from '../../scripts/tasks/support/build-parts.ts'
import { importsOf } from '../support/source-imports.ts'

/** The files a part is built into, by name, without writing them. */
async function built(part: PartName): Promise<ReadonlyMap<string, string>> {
  const made = await build(mergeConfig(BUILD_PARTS[part].config(), { build: { write: false } }))
  const outputs = Array.isArray(made) ? made : [made]
  const files = outputs.flatMap((one) => ('output' in one ? one.output : []))
  return new Map(files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : '']))
}

describe('the built preload', () => {
  it('is one file that requires Electron’s renderer part and nothing of Node', async () => {
    const files = await built('preload')
    expect([...files.keys()]).toEqual(['preload.cjs'])
    const code = files.get('preload.cjs') ?? ''
    expect(importsOf('preload.cjs', code).map(({ to }) => to)).toEqual(['electron/renderer'])
    expect(code).not.toMatch(/\bprocess\.|\bBuffer\b|\bfs\b/)
  })
})

describe('the built main process', () => {
  it('mirrors its sources, so that paths relative to a file hold', async () => {
    const files = await built('main')
    for (const entry of ['main/electron/main.js', 'main/web/main.js', 'main/store/key-worker.js'])
      expect([...files.keys()]).toContain(entry)
    const sources = [...files.keys()].map(
      (name) => `src/${name.replace(/\.json\.js$/, '.json').replace(/\.js$/, '.ts')}`,
    )
    expect(sources.filter((source) => !existsSync(source))).toEqual([])
  })

  it('leaves packages where they are, and imports only production dependencies', async () => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } })
    const allowed = new Set([...Object.keys(manifest.dependencies), 'electron'])
    const foreign = new Set<string>()
    for (const [name, code] of await built('main'))
      for (const { to } of importsOf(name, code)) {
        const packageName = /^(@[^/]+\/[^/]+|[^/]+)/.exec(to)?.[1] ?? to
        const isNode = to.startsWith('node:') || builtinModules.includes(to)
        if (!to.endsWith('.js') && !isNode && !allowed.has(packageName)) foreign.add(packageName)
      }
    expect([...foreign]).toEqual([])
  })
})
