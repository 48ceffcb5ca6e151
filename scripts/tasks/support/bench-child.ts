import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BenchRow } from '../../../tests/bench/support/row.ts'

// Runs one bench in a process of its own, so that its memory and its caches are its own; hands the rows to the parent.
const [file = ''] = process.argv.slice(2)
// A bench exports `name` and `bench`; what is imported by a computed name has no type of its own.
const module = (await import(pathToFileURL(resolve(file)).href)) as { bench: () => Promise<BenchRow[]> }
const rows = await module.bench()
process.send?.(rows, () => process.exit(0))
