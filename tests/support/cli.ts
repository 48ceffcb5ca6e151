import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { PassThrough } from 'node:stream'
import type { CliDeps } from '../../src/main/cli/command.ts'
import { runCli } from '../../src/main/cli/run.ts'
import { tickingClock } from './stores.ts'

/** What one command line answered. */
export interface CliAnswer {
  readonly status: number
  /** The JSON objects of stdout, a line each. */
  readonly out: readonly unknown[]
  /** What people read, the lines of stderr. */
  readonly said: string
}

/** Runs a command line inside this process, with a fast key wrap and lines typed at its terminal if any are given. */
export async function cli(
  args: readonly string[],
  given: { readonly typed?: readonly string[]; readonly deps?: Partial<CliDeps> } = {},
): Promise<CliAnswer> {
  const out: unknown[] = []
  const said: string[] = []
  const typed = [...(given.typed ?? [])]
  const status = await runCli(args, {
    terminal: {
      out: (line) => out.push(JSON.parse(line)),
      say: (line) => said.push(line),
      input: new PassThrough() as never, // only `serve` reads it
      secret: (prompt) => {
        said.push(prompt)
        return Promise.resolve(given.typed === undefined ? null : (typed.shift() ?? ''))
      },
    },
    clock: tickingClock(),
    resources: 'resources',
    renderer: 'dist/renderer',
    dataFolder: '/nonexistent',
    workFactor: 8,
    ...given.deps,
  })
  return { status, out, said: said.join('\n') }
}

/** Runs a command line as a process of its own; `shell` puts limits before it (`ulimit …`). */
export async function cliProcess(args: readonly string[], shell?: string): Promise<CliAnswer> {
  return await answerOf(startCli(args, shell))
}

async function answerOf(child: ChildProcess): Promise<CliAnswer> {
  const [out, said] = [collect(child.stdout), collect(child.stderr)]
  const status = await new Promise<number>((resolve) => {
    child.once('close', (code) => {
      resolve(code ?? -1)
    })
  })
  return { status, out: linesOf(out()).map((line): unknown => JSON.parse(line)), said: said() }
}

/**
 * Runs lines of a shell in which `cli …` is the command line. `before` is what starts the shell, for instance `unshare -m`;
 * when the system refuses that, the shell starts without it.
 */
export async function cliShell(
  given: { readonly before: readonly string[]; readonly setUp: string },
  lines: readonly string[],
): Promise<CliAnswer> {
  const node = `'${process.execPath}' src/main/cli/main.ts`
  const script = [given.setUp, `cli() { ${node} "$@"; }`, ...lines].join('\n')
  const isAllowed = spawnSync(given.before[0] ?? '', [...given.before.slice(1), 'true']).status === 0
  const line = [...(isAllowed ? given.before : []), 'bash', '-c', script]
  return await answerOf(spawn(line[0] ?? '', line.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] }))
}

/** Starts a command line as a process of its own. */
export function startCli(args: readonly string[], shell?: string): ChildProcess {
  const line = [process.execPath, 'src/main/cli/main.ts', ...args]
  const options: SpawnOptions = { stdio: ['pipe', 'pipe', 'pipe'] }
  if (shell === undefined) return spawn(line[0] ?? '', line.slice(1), options)
  return spawn('bash', ['-c', `${shell}; exec "$@"`, 'cli', ...line], options)
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const parts: string[] = []
  stream?.on('data', (part: Buffer) => parts.push(part.toString('utf8')))
  return () => parts.join('')
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}
