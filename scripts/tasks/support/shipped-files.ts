import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'

/** What a package may hold and never ships: sources, declarations, maps, texts for developers. */
const DEVELOPERS_ONLY =
  /\.(?:d\.[cm]?ts|[cm]?tsx?|map|md|markdown|gyp|gypi|c|cc|cpp|h|hpp|flow|snap)$|\/(?:test|tests|__tests__|docs|example|examples|benchmark|coverage|\.github)\//i

const manifestShape = z.object({
  devDependencies: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().default(false) })).default({}),
})

/** The program's shipped part: `keeps` decides for each path below the root, with a leading slash. */
export interface ShippedFiles {
  /** Folders of the packages that ship, from the root: `node_modules/kysely`. */
  readonly packages: readonly string[]
  readonly keeps: (path: string) => boolean
}

/**
 * Decides what ships: the build, the resources, and of node_modules only the packages the built main process names,
 * with what those need. What only the renderer uses is inside its build already and stays out.
 * Of native files only the target's ships, of fonts only the files the program names. `target` is `linux-x64` and so on.
 */
export function shippedFiles(root: string, target: string): ShippedFiles {
  const code = globSync('dist/{main,shared}/**/*.js', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  // As a whole word in quotes: imported, or a constant a path is made of.
  const named = needsOf(root).filter((name) => new RegExp(`["'\`]${name}["'\`/]`).test(code))
  const packages = closure(root, named)
  return {
    packages,
    keeps: (path) => {
      const parts = path.split('/').filter((part) => part !== '')
      const [top = '', second] = parts
      if (top === 'package.json' || top === 'LICENSE') return true
      if (top === 'resources') return true
      if (top === 'dist') return second === undefined || ['main', 'shared', 'preload', 'renderer'].includes(second)
      if (top !== 'node_modules') return false
      return isOfPackage(packages, parts.join('/')) && isNeeded(path, code, target)
    },
  }
}

/** Whether a path lies in a shipped package, or is a folder on the way to one. */
function isOfPackage(packages: readonly string[], path: string): boolean {
  const below = packages.filter((folder) => path === folder || path.startsWith(`${folder}/`))
  // A package nested in a shipped one ships only when it is listed itself.
  const nested = path.lastIndexOf('/node_modules/')
  if (below.some((folder) => nested < folder.length)) return true
  return packages.some((folder) => folder.startsWith(`${path}/`))
}

function isNeeded(path: string, code: string, target: string): boolean {
  if (DEVELOPERS_ONLY.test(path)) return false
  if (path.endsWith('.node')) return basename(path) === `${target}.node`
  if (/\.(?:ttf|otf|woff2?|ttc)$/i.test(path)) return code.includes(basename(path))
  // The SQLite driver carries its C sources, which alone are 18 MB.
  return !/\/better-sqlite3-multiple-ciphers\/(?:deps|src)(?:\/|$)/.test(path)
}

/** The packages and all they depend on, by Node's own rule of looking upwards. */
function closure(root: string, names: readonly string[]): readonly string[] {
  // A peer that is a tool of ours (TypeScript of tRPC) serves its types only.
  const tools = new Set(Object.keys(manifestOf(root).devDependencies))
  const found = new Set<string>()
  const visit = (name: string, from: string): void => {
    const folder = findPackage(root, name, from)
    // An optional dependency of another platform is not installed, and not missed.
    if (folder === null || found.has(folder) || tools.has(name)) return
    found.add(folder)
    for (const next of needsOf(join(root, folder))) visit(next, folder)
  }
  for (const name of names) visit(name, '')
  return [...found].sort()
}

function findPackage(root: string, name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder) === '.' ? '' : dirname(folder)) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (existsSync(join(root, candidate, 'package.json'))) return candidate
    if (folder === '') return null
  }
}

/** What a package asks for to run: its dependencies, and the peers it does not call optional. */
function needsOf(folder: string): readonly string[] {
  const manifest = manifestOf(folder)
  const isOptional = (name: string): boolean => manifest.peerDependenciesMeta[name]?.optional === true
  const peers = Object.keys(manifest.peerDependencies).filter((name) => !isOptional(name))
  return [...Object.keys(manifest.dependencies), ...peers]
}

function manifestOf(folder: string): z.infer<typeof manifestShape> {
  return manifestShape.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
}
