import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STAMPS = 'dist/.stamps'
// How the build is done, and the packages built in, count as sources of every part.
const HOW = ['package-lock.json', 'scripts/tasks/support/build-parts.ts']

/**
 * A digest of the names, sizes and times of the files a part is made from. Content is not read: the times of a fresh
 * checkout differ, which costs one build too many and never one too few.
 */
export function sourceStamp(folders: readonly string[]): string {
  const hash = createHash('sha256')
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.*`)).sort()
  for (const file of [...HOW, ...files]) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file}\0${String(size)}\0${String(mtimeMs)}\n`)
  }
  return hash.digest('hex')
}

/** The stamp a part was last built from, or null. */
export function builtStamp(part: string): string | null {
  try {
    return readFileSync(join(STAMPS, part), 'utf8')
  } catch {
    return null
  }
}

/** Notes what a part was built from; only after the build, so that a broken build is tried again. */
export function noteBuilt(part: string, stamp: string): void {
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(join(STAMPS, part), stamp)
}
