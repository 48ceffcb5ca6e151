import { fork } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import type { BenchRow } from '../../tests/bench/support/row.ts'
import { benchTable } from './support/bench-table.ts'

// `npm run bench [-- NAME …] [--json]`: each tests/bench/NAME.ts exports `name` (the file's own) and `bench(): Promise<BenchRow[]>`.
// A table, or with --json one object a line. Exit 1 when a target is missed or a bench failed, 2 for an unknown name.
const args = process.argv.slice(2)
const isJson = args.includes('--json')
const wanted = args.filter((arg) => !arg.startsWith('--'))
const files = globSync('tests/bench/*.ts').sort()
const nameOf = (file: string): string => basename(file, '.ts')

const unknown = wanted.filter((name) => !files.some((file) => nameOf(file) === name))
if (unknown.length > 0) {
  process.stderr.write(`没有该项测量：${unknown.join('、')}。可用：${files.map(nameOf).join('、')}\n`)
  process.exit(2)
}

const rows: BenchRow[] = []
let failed = 0
for (const file of files.filter((each) => wanted.length === 0 || wanted.includes(nameOf(each)))) {
  if (!isJson) process.stderr.write(`${nameOf(file)} …\n`)
  const measured = await inOwnProcess(file)
  if (measured === null) failed += 1
  for (const row of measured ?? []) {
    rows.push(row)
    if (isJson) process.stdout.write(`${JSON.stringify(row)}\n`)
  }
}
if (!isJson) process.stdout.write(`${benchTable(rows)}\n`)
process.exit(failed > 0 || rows.some((row) => !row.ok) ? 1 : 0)

/** The rows of one bench, or null when it failed; what it prints goes to stderr. */
async function inOwnProcess(file: string): Promise<readonly BenchRow[] | null> {
  const child = fork('scripts/tasks/support/bench-child.ts', [file], { stdio: ['ignore', 2, 2, 'ipc'] })
  return await new Promise((resolve) => {
    let measured: readonly BenchRow[] | null = null
    // The child is our own file and sends nothing else.
    child.once('message', (message) => (measured = message as BenchRow[]))
    child.once('close', (code) => {
      resolve(code === 0 ? measured : null)
    })
  })
}
