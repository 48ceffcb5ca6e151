import { performance } from 'node:perf_hooks'
import { BUILD_PARTS, buildPart, type PartName } from './build-parts.ts'
import { builtStamp, noteBuilt, sourceStamp } from './build-stamp.ts'

/** Builds the parts whose sources changed since they were built; says on stderr what it builds and how long it took. */
export async function buildStale(names: readonly PartName[], force = false): Promise<void> {
  for (const name of names) {
    const part = BUILD_PARTS[name]
    const stamp = sourceStamp(part.sources)
    if (!force && builtStamp(name) === stamp) continue
    const start = performance.now()
    await buildPart(part)
    noteBuilt(name, stamp)
    process.stderr.write(`已构建 ${name}（${((performance.now() - start) / 1000).toFixed(1)} 秒）\n`)
  }
}
