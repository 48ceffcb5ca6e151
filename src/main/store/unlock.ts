import { dataFolder } from './data-folder.ts'
import { readHeader, type StoreHeader } from './header.ts'
import { takeFolder } from './in-use.ts'
import { openKey } from './key-derivation.ts'
import { readKeyring, type Keyring } from './keyring.ts'
import { knownSchema } from './migrations/migrations.ts'
import { openSqliteStore } from './open-store.ts'
import { parseRecoveryCode } from './recovery-code.ts'
import {
  UnknownOperatorError,
  UnlockPausedError,
  WrongPassphraseError,
  WrongRecoveryCodeError,
} from './store-errors.ts'
import type { Store, StoreDeps } from './store.ts'
import { clearFailures, noteFailure, readFailures, secondsToWait } from './unlock-failures.ts'

/** What the unlock screen may know before anything is decrypted. */
export interface LockedStore {
  readonly header: StoreHeader
  readonly operators: readonly { readonly id: string; readonly name: string }[]
  readonly waitSeconds: number
}

/** Proven right to open: the data key, and whose passphrase it was (null for the recovery code). */
export interface ProvenKey<Who extends string | null = string | null> {
  readonly key: Uint8Array
  readonly operatorId: Who
}

/** How somebody proves that they may open the store. */
export type Proof =
  | {
      readonly kind: 'passphrase'
      readonly operatorId?: string | undefined
      readonly operatorName?: string | undefined
      readonly passphrase: string
    }
  | { readonly kind: 'recovery'; readonly code: string }

/** Reads header and keyring. @throws NoStoreError · ForeignStoreError · NewerStoreError · DamagedStoreError */
export function lockedStore(root: string, now: Date): LockedStore {
  const folder = dataFolder(root)
  const header = readHeader(folder, knownSchema)
  const keyring = readKeyring(folder)
  return {
    header,
    operators: keyring.wraps.filter((wrap) => wrap.kind === 'operator').map(({ id, name }) => ({ id, name })),
    waitSeconds: secondsToWait(readFailures(folder), now.getTime()),
  }
}

/**
 * Finds the data key. Wrong passphrases are counted in a file and slow the next try, over restarts too; the recovery code
 * is never slowed, its 140 bits cannot be guessed.
 * @throws WrongPassphraseError · UnlockPausedError · UnknownOperatorError · WrongRecoveryCodeError, and what reading the
 * header and the keyring throws.
 */
export async function proveKey(
  root: string,
  proof: Extract<Proof, { kind: 'passphrase' }>,
  deps: StoreDeps,
): Promise<ProvenKey<string>>
export async function proveKey(root: string, proof: Proof, deps: StoreDeps): Promise<ProvenKey>
export async function proveKey(root: string, proof: Proof, deps: StoreDeps): Promise<ProvenKey> {
  const folder = dataFolder(root)
  readHeader(folder, knownSchema)
  const keyring = readKeyring(folder)
  return proof.kind === 'recovery'
    ? await byRecovery(keyring, proof.code)
    : await byPassphrase(root, keyring, proof, deps)
}

/** Opens the store of a data folder for this process. @throws StoreInUseError, and what `openSqliteStore` throws. */
export async function openUnlocked(root: string, key: Uint8Array, deps: StoreDeps): Promise<Store> {
  const folder = dataFolder(root)
  const release = takeFolder(folder)
  try {
    return await openSqliteStore(folder, key, { ...deps, onClose: release })
  } catch (error) {
    release()
    throw error
  }
}

async function byPassphrase(
  root: string,
  keyring: Keyring,
  proof: Extract<Proof, { kind: 'passphrase' }>,
  deps: StoreDeps,
): Promise<{ key: Uint8Array; operatorId: string }> {
  const folder = dataFolder(root)
  const operators = keyring.wraps.filter((wrap) => wrap.kind === 'operator')
  const wrap =
    proof.operatorId !== undefined
      ? operators.find((one) => one.id === proof.operatorId)
      : proof.operatorName !== undefined
        ? operators.find((one) => one.name === proof.operatorName)
        : operators.length === 1
          ? operators[0]
          : undefined
  if (!wrap) throw new UnknownOperatorError(operators.length)
  const wait = secondsToWait(readFailures(folder), deps.clock().getTime())
  if (wait > 0) throw new UnlockPausedError({ waitSeconds: wait })
  const key = await openKey(Buffer.from(wrap.age, 'base64'), proof.passphrase)
  if (!key) {
    const failures = noteFailure(folder, deps.clock().getTime())
    const waitSeconds = secondsToWait(failures, deps.clock().getTime())
    throw new WrongPassphraseError({ failures: failures.count, waitSeconds })
  }
  clearFailures(folder)
  return { key, operatorId: wrap.id }
}

async function byRecovery(keyring: Keyring, typed: string): Promise<{ key: Uint8Array; operatorId: null }> {
  const code = parseRecoveryCode(typed)
  if (code === null) throw new WrongRecoveryCodeError('mistyped')
  const wrap = keyring.wraps.find((one) => one.kind === 'recovery')
  const key = wrap && (await openKey(Buffer.from(wrap.age, 'base64'), code))
  if (!key) throw new WrongRecoveryCodeError('other')
  return { key, operatorId: null }
}
