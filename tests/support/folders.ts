import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { newStore } from '../../src/main/store/new-store.ts'
import type { Store } from '../../src/main/store/store.ts'
import { tickingClock } from './stores.ts'

/** The passphrase of every store made here. */
export const folderPassphrase = '文件夹测试口令'

/** A whole store in a folder: header, keyring with one operator 李文书, database. Closed again unless `use` keeps it. */
export async function makeStoreFolder(
  root: string,
  use: (store: Store) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const made = await newStore(
    {
      root,
      profile: { code: '610727001003', officialName: '新城居委会', name: '新城社区' },
      operatorName: '李文书',
      passphrase: folderPassphrase,
      demonstration: false,
      workFactor: 8,
    },
    { clock: tickingClock() },
  )
  await use(made.store)
  await made.store.close()
  return made.key
}

/** Flips one bit at each of some offsets of a file, does the work, and flips them back. */
export async function withFlippedBits<T>(
  file: string,
  offsets: readonly number[],
  work: () => Promise<T> | T,
): Promise<T> {
  flipBits(file, offsets)
  try {
    return await work()
  } finally {
    flipBits(file, offsets)
  }
}

function flipBits(file: string, offsets: readonly number[]): void {
  const handle = openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  for (const offset of offsets) {
    readSync(handle, byte, 0, 1, offset)
    byte[0] = (byte[0] ?? 0) ^ (1 << (offset % 8))
    writeSync(handle, byte, 0, 1, offset)
  }
  closeSync(handle)
}
