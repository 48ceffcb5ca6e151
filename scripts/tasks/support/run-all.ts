import { spawnSync } from 'node:child_process'

/** Runs each command of the installed packages in turn; ends the process with the first failure's exit code. */
export function runAll(commands: readonly (readonly [string, ...string[]])[], env: Record<string, string> = {}): void {
  for (const [name, ...args] of commands) {
    const run = spawnSync('node_modules/.bin/' + name, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    })
    if (run.status !== 0) process.exit(run.status ?? 1)
  }
}
