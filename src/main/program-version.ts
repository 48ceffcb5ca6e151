import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The program's version, from the package.json in its root (see `programFolders`). Semantic version. */
export function programVersion(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
