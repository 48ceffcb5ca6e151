import type { Actor } from '../store/actor.ts'
import { dataFolder } from '../store/data-folder.ts'
import { readHeader } from '../store/header.ts'
import { knownSchema } from '../store/migrations/migrations.ts'
import { UnknownOperatorError } from '../store/store-errors.ts'
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

/** The proven key of a data folder that is not opened. */
export interface ProvenFolder {
  readonly root: string
  readonly key: Uint8Array
  readonly actor: Actor & { readonly operatorId: string }
}

/**
 * Proves the passphrase of `--as` for the data folder and hands on its key, which is wiped afterwards.
 * @throws what reading and proving throw, and what `work` throws.
 */
export async function withKey<T>(call: Call, work: (proven: ProvenFolder) => Promise<T>): Promise<T> {
  const root = dataFolderOf(call)
  // Before a passphrase is asked for: no store, a foreign or a damaged one needs none.
  const { operators } = lockedStore(root, call.clock())
  const { key, operatorId } = await proveKey(
    root,
    { kind: 'passphrase', operatorName: optionOf(call, 'as'), passphrase: await givenPassphrase(call) },
    { clock: call.clock },
  )
  const operatorName = operators.find((one) => one.id === operatorId)?.name ?? ''
  try {
    return await work({ root, key, actor: { operatorId, operatorName } })
  } finally {
    key.fill(0)
  }
}

/**
 * Opens the data folder, does the work, and closes it again whatever happens.
 * @throws what `withKey` and opening throw, and what `work` throws.
 */
export async function withStore<T>(call: Call, work: (opened: OpenedStore) => Promise<T>): Promise<T> {
  return await withKey(call, async ({ root, key, actor }) => {
    const store = await openUnlocked(root, key, { clock: call.clock })
    try {
      await assertEnabled(store, actor.operatorId)
      const { demonstration } = readHeader(dataFolder(root), knownSchema)
      return await work({ root, store, key, actor, demonstration })
    } finally {
      await store.close()
    }
  })
}

/** A disabled operator whose wrap came back with an old keyring file stays outside. @throws UnknownOperatorError */
async function assertEnabled(store: Store, operatorId: string): Promise<void> {
  const row = await store.db.selectFrom('operator').select('disabled').where('id', '=', operatorId).executeTakeFirst()
  if (!row || row.disabled) throw new UnknownOperatorError(1)
}
