import { spawnSync } from 'node:child_process'

/** Runs a tool of the system (age, minisign, tar, zstd) and gives its exit code and output; throws when it is not installed. */
export function runTool(
  command: string,
  args: readonly string[],
  options: { input?: Uint8Array; cwd?: string } = {},
): { status: number; stdout: Buffer; stderr: string } {
  const done = spawnSync(command, args, {
    ...options,
    maxBuffer: 1 << 28,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
  })
  if (done.error) throw new Error(`${command} did not start`, { cause: done.error })
  return { status: done.status ?? -1, stdout: done.stdout, stderr: done.stderr.toString() }
}
