import type { Actor } from '../store/actor.ts'
import { dataFolder } from '../store/data-folder.ts'
import { readHeader } from '../store/header.ts'
import { knownSchema } from '../store/migrations/migrations.ts'
import type { Store } from '../store/store.ts'
import { lockedStore, openUnlocked, proveKey } from '../store/unlock.ts'
import { dataFolderOf, optionOf } from './call-options.ts'
import type { Call } from './command.ts'
import { givenPassphrase } from './passphrase.ts'

/** The store of a command while it works. */
export interface OpenedStore {
  readonly root: string
  readonly store: Store
  readonly key: Uint8Array
  readonly actor: Actor
  readonly demonstration: boolean
}

/**
 * Opens the data folder for `--as` by its passphrase, does the work, and closes it again whatever happens.
 * @throws what reading, proving and opening throw, and what `work` throws.
 */
export async function withStore<T>(call: Call, work: (opened: OpenedStore) => Promise<T>): Promise<T> {
  const root = dataFolderOf(call)
  // Before a passphrase is asked for: no store, a foreign or a damaged one needs none.
  const { operators } = lockedStore(root, call.clock())
  const proven = await proveKey(
    root,
    { kind: 'passphrase', operatorName: optionOf(call, 'as'), passphrase: await givenPassphrase(call) },
    { clock: call.clock },
  )
  const store = await openUnlocked(root, proven.key, { clock: call.clock })
  try {
    const operatorName = operators.find((one) => one.id === proven.operatorId)?.name ?? ''
    return await work({
      root,
      store,
      key: proven.key,
      actor: { operatorId: proven.operatorId, operatorName },
      demonstration: readHeader(dataFolder(root), knownSchema).demonstration,
    })
  } finally {
    await store.close()
    proven.key.fill(0)
  }
}
