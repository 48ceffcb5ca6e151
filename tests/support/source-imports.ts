import { globSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'

/** One import statement of a source file. */
export interface SourceImport {
  /** The importing file, from the repository's root, with slashes. */
  readonly from: string
  /** What is imported: a file from the root where it is ours, else the package or built-in as written. */
  readonly to: string
  /** Whether only types are taken, so that nothing of it is left at run time. */
  readonly typeOnly: boolean
}

// Static imports and re-exports, side-effect imports, and imports by call. Sources are formatted by Prettier, so a
// statement begins its line; code in strings or comments would begin it too, and none of ours does.
const STATEMENT =
  /^(?:import|export)\s+(type\s)?((?:[\w*{},\s]|\bas\b)*?)\s*from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm
const CALL = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
const REQUIRE = /\brequire\(\s*['"]([^'"]+)['"]\s*\)/g

/** The source files below a folder, from the repository's root, with slashes, sorted. */
export function sourceFiles(folder: string): readonly string[] {
  return globSync(`${folder}/**/*.{ts,tsx}`)
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}

/** Every import in a text, resolved against the file it stands in. */
export function importsOf(from: string, text: string): readonly SourceImport[] {
  const found: SourceImport[] = []
  const add = (specifier: string, typeOnly: boolean): void => {
    const bare = specifier.replace(/[?#].*$/, '')
    const to = bare.startsWith('.') ? posix.join(dirname(from), bare) : bare
    found.push({ from, to, typeOnly })
  }
  for (const [, type, names = '', target, bare] of text.matchAll(STATEMENT)) {
    if (bare !== undefined) add(bare, false)
    else if (target !== undefined) add(target, type !== undefined || takesTypesOnly(names))
  }
  for (const pattern of [CALL, REQUIRE]) for (const [, target = ''] of text.matchAll(pattern)) add(target, false)
  return found
}

/** Every import below a folder. */
export function importsBelow(folder: string): readonly SourceImport[] {
  return sourceFiles(folder).flatMap((file) => importsOf(file, readFileSync(file, 'utf8')))
}

/** `{ type A, type B }`: each name marked, none taken as a value. */
function takesTypesOnly(names: string): boolean {
  const inner = /^\{([^}]*)\}$/.exec(names.trim())?.[1]
  if (inner === undefined) return false
  const each = inner
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return each.length > 0 && each.every((name) => name.startsWith('type '))
}
