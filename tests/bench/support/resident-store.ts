import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataFolder, type DataFolder } from '../../../src/main/store/data-folder.ts'
import { writeKeyring } from '../../../src/main/store/keyring.ts'
import { createSqliteStore } from '../../../src/main/store/open-store.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { fillCommunity, type SyntheticCommunity } from '../../support/synthetic-community.ts'

/** An encrypted store with a synthetic community, and how long filling it took. */
export interface ResidentStore {
  readonly store: Store
  readonly folder: DataFolder
  readonly key: Uint8Array
  readonly made: SyntheticCommunity
  readonly seconds: number
  readonly close: () => Promise<void>
}

/** Makes an encrypted store of `residents` people in a temporary folder. */
export async function residentStore(residents: number): Promise<ResidentStore> {
  const root = mkdtempSync(join(tmpdir(), 'gzb-bench-'))
  const folder = dataFolder(root)
  writeKeyring(folder, { format: 1, wraps: [] })
  const key = randomBytes(32)
  const about = { community: '610727001003', communityName: '新城社区', demonstration: false }
  const store = await createSqliteStore(folder, key, about, { clock: () => new Date() })
  const start = performance.now()
  const made = await fillCommunity(store, { residents })
  return {
    store,
    folder,
    key,
    made,
    seconds: (performance.now() - start) / 1000,
    close: async () => {
      await store.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
