import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A browser host running as a process of its own. */
export interface HostProcess {
  /** A start address, unused so far. */
  readonly url: string
  /** Asks the host to print another start address. */
  readonly freshUrl: () => Promise<string>
  readonly stop: () => Promise<void>
}

/**
 * Starts `entry` (the real browser host, by default) over a data folder, on a free port, and waits for its address.
 * Node is the one running the tests. @throws Error when the host ends before it prints an address.
 */
export async function startHostProcess(dataFolder: string, entry = 'src/main/web/main.ts'): Promise<HostProcess> {
  const child = spawn(process.execPath, [entry, '--json', '--port', '0', '--data', dataFolder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve()
    })
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextUrl = async (): Promise<string> => {
    const line = await lines.next()
    if (line.done === true) throw new Error('The browser host ended before it printed an address')
    return (JSON.parse(line.value) as { url: string }).url
  }
  return {
    url: await nextUrl(),
    freshUrl: async () => {
      child.stdin.write('\n')
      return await nextUrl()
    },
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}
