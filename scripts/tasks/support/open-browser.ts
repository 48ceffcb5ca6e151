import { spawn } from 'node:child_process'

/** Asks the system to open an address in the person's browser; says nothing when it cannot, since it is printed too. */
export function openBrowser(url: string): void {
  // `cmd start` takes its first quoted word for a title; an `&` in the address would end the command, and ours has none.
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '""', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url]
  if (command === undefined) return
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}
