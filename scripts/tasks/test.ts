import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildStale } from './support/build-stale.ts'
import { installMissingPackages } from './support/debian-packages.ts'
import { countsLine, playwrightCounts, sumCounts, vitestCounts, type TestCounts } from './support/test-counts.ts'

// `npm test`: everything, ending with one line of counts. `npm test -- tests/x …` runs the tests below those paths only,
// without the linter. Exit 0 only when all of it passed.
const paths = process.argv.slice(2)
const isWhole = paths.length === 0
const isEndToEnd = (path: string): boolean => path.replaceAll('\\', '/').startsWith('tests/e2e')
const reports = mkdtempSync(join(tmpdir(), 'gezhongban-test-'))
const failures: string[] = []
const counts: TestCounts[] = []

installMissingPackages()
if (isWhole) step('lint', [process.execPath, 'scripts/tasks/lint.ts'])
if (isWhole || paths.some((path) => !isEndToEnd(path))) runVitest()
if (isWhole || paths.some(isEndToEnd)) await runEndToEnd()
rmSync(reports, { recursive: true, force: true })

const sum = sumCounts(counts)
if (failures.length > 0) process.stdout.write(`未通过：${failures.join('、')}\n`)
process.stdout.write(`${countsLine(sum)}\n`)
process.exit(failures.length > 0 || sum.failed > 0 || sum.passed === 0 ? 1 : 0)

function runVitest(): void {
  const file = join(reports, 'vitest.json')
  const only = paths.filter((path) => !isEndToEnd(path))
  step('vitest', [
    process.execPath,
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...only,
  ])
  count('vitest', file, vitestCounts)
}

async function runEndToEnd(): Promise<void> {
  try {
    await buildStale(['renderer', 'main', 'preload'])
  } catch (error) {
    process.stderr.write(`${String(error)}\n`)
    failures.push('build')
    return
  }
  const file = join(reports, 'playwright.json')
  const only = paths.filter(isEndToEnd)
  step(
    'playwright',
    [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...only],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  )
  count('playwright', file, playwrightCounts)
}

/** Runs one step; its failure is noted, and the others still run. */
function step(
  name: string,
  [command, ...args]: readonly [string, ...string[]],
  env: Record<string, string> = {},
): void {
  const run = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  if (run.status !== 0) failures.push(name)
}

/** Adds a runner's own counts. A runner that wrote no report has failed, whatever it returned. */
function count(name: string, file: string, read: (report: unknown) => TestCounts): void {
  if (existsSync(file)) counts.push(read(JSON.parse(readFileSync(file, 'utf8'))))
  else if (!failures.includes(name)) failures.push(name)
}
