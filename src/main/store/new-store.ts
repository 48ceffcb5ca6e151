import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { communityProfile } from '../../shared/entities/community-profile.ts'
import type { InputOf } from '../../shared/entities/entity.ts'
import { operator } from '../../shared/entities/operator.ts'
import { dataFolder, type DataFolder } from './data-folder.ts'
import { renameHeld, writeFileDurably } from './durable-file.ts'
import { isFileError } from './file-error.ts'
import { takeFolder } from './in-use.ts'
import { sealKey } from './key-derivation.ts'
import { writeKeyring } from './keyring.ts'
import { createSqliteStore } from './open-store.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { storeErrorOf } from './store-error-of.ts'
import { ForeignStoreError, ReadOnlyFolderError, StoreExistsError, StoreInUseError } from './store-errors.ts'
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
 * Makes a store in a folder without one, with its community and its first operator, who is administrator.
 *
 * [Note: A set-up that was interrupted] Keyring, database with its first records, header, in this order; a marker lies in
 * the folder from before the first of them until after the last. So a folder is a store exactly when it has a header, and
 * a marker without a header says that what lies there was never one: the next set-up moves it aside, deletes nothing, and
 * begins anew. A database without header and marker is somebody else's and is left alone.
 * @throws StoreExistsError · ForeignStoreError · StoreInUseError · ReadOnlyFolderError · DiskFullError; no file is left then.
 */
export async function newStore(wanted: NewStore, deps: StoreDeps): Promise<CreatedStore> {
  const folder = dataFolder(wanted.root)
  refuseOccupied(folder)
  const key = randomBytes(32)
  const recoveryCode = newRecoveryCode()
  const operatorId = uuidv7()
  const [own, recovery] = await Promise.all([
    sealKey(key, wanted.passphrase, wanted.workFactor),
    sealKey(key, recoveryCode, wanted.workFactor),
  ])
  const release = take(folder)
  let isOurs = false
  try {
    // Again under the lock: another process may have made one while the keys were sealed.
    refuseOccupied(folder)
    moveLeftoversAside(folder, deps.clock())
    isOurs = true
    writeFileDurably(folder.settingUp, '{"product":"gezhongban"}\n')
    writeKeyring(folder, {
      format: 1,
      wraps: [
        { id: operatorId, kind: 'operator', name: wanted.operatorName, age: Buffer.from(own).toString('base64') },
        { id: 'recovery', kind: 'recovery', name: '', age: Buffer.from(recovery).toString('base64') },
      ],
    })
    const { profile, operatorName, demonstration } = wanted
    const about = { community: profile.code, communityName: profile.name, demonstration }
    const store = await createSqliteStore(folder, key, about, { ...deps, onClose: release }, async (filling) => {
      await filling.write({ operatorId, operatorName }, { action: 'office.create' }, async (unit) => {
        await unit.insert(communityProfile, profile)
        await unit.insert(operator, { name: operatorName, role: 'administrator' }, operatorId)
      })
    })
    rmSync(folder.settingUp, { force: true })
    return { store, key, operatorId, recoveryCode }
  } catch (error) {
    // The marker last, so that being killed here leaves a folder that can be set up.
    const made = [folder.header, folder.keyring, ...databaseFiles(folder), folder.settingUp]
    if (isOurs) for (const file of made) rmSync(file, { force: true })
    release()
    if (isOurs) rmSync(folder.inUse, { force: true })
    throw storeErrorOf(error)
  }
}

/** Makes the folder and takes it. @throws ReadOnlyFolderError · DiskFullError · StoreInUseError */
function take(folder: DataFolder): () => void {
  const isNew = !existsSync(folder.inUse)
  try {
    mkdirSync(folder.root, { recursive: true, mode: 0o700 })
    return takeFolder(folder)
  } catch (error) {
    if (isNew && !(error instanceof StoreInUseError)) rmSync(folder.inUse, { force: true })
    // A file where the folder should be.
    throw isFileError(error, ['EEXIST']) ? new ReadOnlyFolderError({ cause: error }) : storeErrorOf(error)
  }
}

function refuseOccupied(folder: DataFolder): void {
  if (existsSync(folder.header)) throw new StoreExistsError()
  if (existsSync(folder.database) && !existsSync(folder.settingUp)) throw new ForeignStoreError()
}

/** Moves what an interrupted set-up left into a folder of its own; the marker goes last. */
function moveLeftoversAside(folder: DataFolder, at: Date): void {
  const left = [folder.keyring, ...databaseFiles(folder), folder.settingUp].filter((file) => existsSync(file))
  if (left.length === 0) return
  const aside = join(folder.root, `leftovers-${at.toISOString().replace(/[:.]/g, '-')}`)
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  for (const file of left) renameHeld(file, join(aside, basename(file)))
}

function databaseFiles(folder: DataFolder): readonly string[] {
  return ['', '-wal', '-shm', '-journal'].map((suffix) => `${folder.database}${suffix}`)
}
