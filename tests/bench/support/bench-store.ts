import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newStore } from '../../../src/main/store/new-store.ts'

/** The middle of some times. */
export function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}

/** Makes a closed store in a temporary folder for a bench, which gets its folder and key; the folder goes afterwards. */
export async function withBenchStore<T>(work: (root: string, key: Uint8Array) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'gzb-bench-'))
  try {
    const { store, key } = await newStore(
      {
        root,
        profile: { code: '610727001003', officialName: '新城居委会', name: '新城社区' },
        operatorName: '李文书',
        passphrase: '测量用的口令',
        demonstration: false,
        workFactor: 8,
      },
      { clock: () => new Date() },
    )
    await store.close()
    return await work(root, key)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
