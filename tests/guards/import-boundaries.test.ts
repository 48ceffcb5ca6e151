import { builtinModules } from 'node:module'
import { describe, expect, it } from 'vitest'
import { importsBelow, importsOf, type SourceImport } from '../support/source-imports.ts'

const all = importsBelow('src')
const shown = (imports: readonly SourceImport[]): readonly string[] => imports.map(({ from, to }) => `${from} → ${to}`)
const isOurs = (to: string): boolean => to.startsWith('src/')
const isNode = (to: string): boolean => to.startsWith('node:') || builtinModules.includes(to)

/**
 * The layers, lowest first: a file may import from its own and lower layers. Folders of one layer do not know each
 * other, except where `ALLOWED_ASIDE` says so. The first pattern that fits a file decides.
 */
const LAYERS: readonly (readonly [layer: string, rank: number, pattern: RegExp])[] = [
  ['shared', 0, /^src\/shared\//],
  ['jobs-base', 1, /^src\/main\/jobs\/worker-url\.ts$/],
  ['store', 2, /^src\/main\/store\//],
  ['print', 3, /^src\/main\/print\//],
  ['tables', 3, /^src\/main\/tables\//],
  ['bundle', 3, /^src\/main\/bundle\//],
  ['office', 3, /^src\/main\/office\//],
  ['jobs', 4, /^src\/main\/jobs\//],
  ['api', 5, /^src\/main\/api\//],
  ['features', 6, /^src\/main\/features\//],
  ['app', 7, /^src\/main\/[^/]+\.ts$/],
  ['electron', 8, /^src\/main\/electron\//],
  ['web', 8, /^src\/main\/web\//],
  ['cli', 8, /^src\/main\/cli\//],
  ['preload', 8, /^src\/preload\//],
  ['renderer', 8, /^src\/renderer\//],
]

const ALLOWED_ASIDE: Readonly<Record<string, readonly string[]>> = {
  // `serve` and the packaged program's `--cli`.
  cli: ['web'],
  electron: ['cli'],
}

const layerOf = (file: string): { layer: string; rank: number } => {
  const found = LAYERS.find(([, , pattern]) => pattern.test(file))
  if (found === undefined) throw new Error(`No layer for ${file}: give it one in LAYERS`)
  return { layer: found[0], rank: found[1] }
}

function isAgainstLayers({ from, to, typeOnly }: SourceImport): boolean {
  if (!isOurs(to)) return false
  const [source, target] = [layerOf(from), layerOf(to)]
  if (source.layer === target.layer) return false
  // The renderer takes the router's type, and nothing else, from the main process.
  if (source.layer === 'renderer' && target.layer !== 'shared') return !(typeOnly && to.startsWith('src/main/'))
  if (target.rank > source.rank) return true
  if (target.rank < source.rank) {
    // The leaf libraries import only shared; bundle also the store it reads from.
    if (source.layer === 'print' || source.layer === 'tables') return target.rank > 1
    return source.layer === 'preload' && target.layer !== 'shared'
  }
  return ALLOWED_ASIDE[source.layer]?.includes(target.layer) !== true
}

/** A chain of files that import each other in a ring, or null. Types are erased, so a ring of them runs nothing early. */
function ringOf(imports: readonly SourceImport[]): readonly string[] | null {
  const targets = Map.groupBy(
    imports.filter(({ to, typeOnly }) => isOurs(to) && !typeOnly),
    ({ from }) => from,
  )
  const settled = new Set<string>()
  const walk = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (settled.has(file)) return null
    for (const { to } of targets.get(file) ?? []) {
      const ring = walk(to, [...path, file])
      if (ring !== null) return ring
    }
    settled.add(file)
    return null
  }
  for (const file of targets.keys()) {
    const ring = walk(file, [])
    if (ring !== null) return ring
  }
  return null
}

const one = (from: string, to: string, typeOnly = false): SourceImport => ({ from, to, typeOnly })

describe('the reader of imports', () => {
  it('finds every form', () => {
    const text = [
      "import a from 'a'",
      "import { b } from './b.ts'",
      "import { type C, type D } from '../c.ts'",
      "import { type E, f } from '../e.ts'",
      "import type { G } from 'g'",
      'import {\n  h,\n  type I,\n} from "h"',
      "import * as j from 'j'",
      "import './k.css'",
      "export { l } from './l.ts'",
      "export type { M } from './m.ts'",
      "const n = await import('./n.ts')",
      "const o = require('o')",
    ].join('\n')
    const found = importsOf('src/x/y.ts', text).map(({ to, typeOnly }) => `${to}${typeOnly ? ' (type)' : ''}`)
    expect(found).toEqual([
      'a',
      'src/x/b.ts',
      'src/c.ts (type)',
      'src/e.ts',
      'g (type)',
      'h',
      'j',
      'src/x/k.css',
      'src/x/l.ts',
      'src/x/m.ts (type)',
      'src/x/n.ts',
      'o',
    ])
  })

  it('and the judge of layers see a forbidden arrow and a ring', () => {
    for (const [from, to, against, typeOnly] of [
      ['src/shared/a.ts', 'src/main/store/b.ts', true, true],
      ['src/main/store/a.ts', 'src/main/features/b.ts', true, false],
      ['src/main/print/a.ts', 'src/main/store/b.ts', true, false],
      ['src/main/print/a.ts', 'src/main/tables/b.ts', true, false],
      ['src/main/bundle/a.ts', 'src/main/store/b.ts', false, false],
      ['src/main/app.ts', 'src/main/web/host.ts', true, false],
      ['src/main/web/a.ts', 'src/main/electron/b.ts', true, false],
      ['src/main/cli/a.ts', 'src/main/web/b.ts', false, false],
      ['src/renderer/a.tsx', 'src/main/app.ts', false, true],
      ['src/renderer/a.tsx', 'src/main/app.ts', true, false],
      ['src/preload/a.ts', 'src/main/app.ts', true, true],
    ] as const)
      expect([from, to, isAgainstLayers(one(from, to, typeOnly))]).toEqual([from, to, against])
    expect(ringOf([one('src/a.ts', 'src/b.ts'), one('src/b.ts', 'src/c.ts'), one('src/c.ts', 'src/b.ts')])).toEqual([
      'src/b.ts',
      'src/c.ts',
      'src/b.ts',
    ])
  })
})

describe('the sources', () => {
  it('are found', () => {
    expect(all.length).toBeGreaterThan(40)
  })

  it('never import bare electron, and its parts only in their rooms', () => {
    const electron = all.filter(({ to }) => to === 'electron' || to.startsWith('electron/'))
    const rooms: Readonly<Record<string, string>> = {
      'electron/main': 'src/main/electron/',
      'electron/common': 'src/main/electron/',
      'electron/renderer': 'src/preload/',
    }
    expect(shown(electron.filter(({ from, to }) => !from.startsWith(rooms[to] ?? 'nowhere')))).toEqual([])
  })

  it('take Electron’s values in the two entries only', () => {
    const values = all.filter(({ to, typeOnly }) => to.startsWith('electron/') && !typeOnly)
    expect([...new Set(values.map(({ from }) => from))]).toEqual([
      'src/main/electron/main.ts',
      'src/preload/preload.ts',
    ])
  })

  it('of shared are pure: no Node, no DOM library', () => {
    const impure = /^(?:react|react-dom|antd|better-sqlite3|kysely|hono|@hono|@trpc|electron|pdfmake|pdfkit)(?:\/|$|-)/
    const shared = all.filter(({ from }) => from.startsWith('src/shared/'))
    expect(shown(shared.filter(({ to }) => isNode(to) || impure.test(to)))).toEqual([])
  })

  it('of the renderer take no Node', () => {
    const renderer = all.filter(({ from }) => from.startsWith('src/renderer/'))
    expect(shown(renderer.filter(({ to }) => isNode(to)))).toEqual([])
  })

  it('follow the layers', () => {
    expect(shown(all.filter(isAgainstLayers))).toEqual([])
  })

  it('form no ring', () => {
    expect(ringOf(all)).toBeNull()
  })
})
