import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { v7 as uuidv7 } from 'uuid'
import { communityProfile } from '../../shared/entities/community-profile.ts'
import type { InputOf } from '../../shared/entities/entity.ts'
import { operator } from '../../shared/entities/operator.ts'
import { dataFolder } from './data-folder.ts'
import { takeFolder } from './in-use.ts'
import { sealKey } from './key-derivation.ts'
import { writeKeyring } from './keyring.ts'
import { createSqliteStore } from './open-store.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { storeErrorOf } from './store-error-of.ts'
import { ForeignStoreError, StoreExistsError } from './store-errors.ts'
import type { Store, StoreDeps } from './store.ts'

/** What a new store needs to know. */
export interface NewStore {
  readonly root: string
  readonly profile: InputOf<typeof communityProfile>
  readonly operatorName: string
  readonly passphrase: string
  readonly demonstration: boolean
  readonly workFactor: number
}

/** A new store, open, with its first operator. The recovery code is shown now and never again. */
export interface CreatedStore {
  readonly store: Store
  readonly key: Uint8Array
  readonly operatorId: string
  readonly recoveryCode: string
}

/**
 * Makes a store in an empty folder: database, keyring, header (last, so that a half-made folder is not taken for a store),
 * then the community and its first operator, who is administrator.
 * @throws StoreExistsError · ForeignStoreError · ReadOnlyFolderError · DiskFullError; the folder is as before then.
 */
export async function newStore(wanted: NewStore, deps: StoreDeps): Promise<CreatedStore> {
  const folder = dataFolder(wanted.root)
  if (existsSync(folder.header)) throw new StoreExistsError()
  if (existsSync(folder.database)) throw new ForeignStoreError()
  const key = randomBytes(32)
  const recoveryCode = newRecoveryCode()
  const operatorId = uuidv7()
  const [own, recovery] = await Promise.all([
    sealKey(key, wanted.passphrase, wanted.workFactor),
    sealKey(key, recoveryCode, wanted.workFactor),
  ])
  let release: (() => void) | undefined
  try {
    mkdirSync(folder.root, { recursive: true, mode: 0o700 })
    release = takeFolder(folder)
    writeKeyring(folder, {
      format: 1,
      wraps: [
        { id: operatorId, kind: 'operator', name: wanted.operatorName, age: Buffer.from(own).toString('base64') },
        { id: 'recovery', kind: 'recovery', name: '', age: Buffer.from(recovery).toString('base64') },
      ],
    })
    const store = await createSqliteStore(
      folder,
      key,
      {
        community: wanted.profile.code,
        communityName: wanted.profile.name,
        demonstration: wanted.demonstration,
      },
      { ...deps, onClose: release },
    )
    const actor = { operatorId, operatorName: wanted.operatorName }
    await store.write(actor, { action: 'office.create' }, async (unit) => {
      await unit.insert(communityProfile, wanted.profile)
      await unit.insert(operator, { name: wanted.operatorName, role: 'administrator' }, operatorId)
    })
    return { store, key, operatorId, recoveryCode }
  } catch (error) {
    release?.()
    for (const file of [folder.header, folder.keyring, folder.inUse]) rmSync(file, { force: true })
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${folder.database}${suffix}`, { force: true })
    throw storeErrorOf(error)
  }
}
