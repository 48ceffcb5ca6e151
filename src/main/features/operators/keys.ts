import { v7 as uuidv7 } from 'uuid'
import { operator, type operatorRoles } from '../../../shared/entities/operator.ts'
import type { Actor } from '../../store/actor.ts'
import { dataFolder } from '../../store/data-folder.ts'
import { sealKey } from '../../store/key-derivation.ts'
import { readKeyring, withoutWrap, withWrap, writeKeyring } from '../../store/keyring.ts'
import { newRecoveryCode } from '../../store/recovery-code.ts'
import type { Store } from '../../store/store.ts'
import { LastOperatorError, PassphraseTooWeakError } from './errors.ts'
import { passphraseFault } from '../../../shared/rules/passphrase.ts'

/** An open store with its data key: what changing a wrap needs. */
interface Opened {
  readonly store: Store
  readonly key: Uint8Array
}

/** Adds an operator with a passphrase of their own. @throws PassphraseTooWeakError · DuplicateRecordError (name) */
export async function addOperator(
  root: string,
  opened: Opened,
  actor: Actor,
  wanted: { name: string; role: (typeof operatorRoles)[number]; passphrase: string; workFactor: number },
): Promise<string> {
  refuseWeak(wanted.passphrase)
  const id = uuidv7()
  const sealed = await sealKey(opened.key, wanted.passphrase, wanted.workFactor)
  await opened.store.write(actor, { action: 'operators.add', entity: 'operator', recordId: id }, async (unit) => {
    await unit.insert(operator, { name: wanted.name, role: wanted.role }, id)
    // Inside the transaction: an operator without a wrap could never come in, a wrap without an operator is harmless.
    putWrap(root, id, wanted.name, sealed)
  })
  return id
}

/** Gives an operator a new passphrase. */
export async function setOperatorPassphrase(
  root: string,
  opened: Opened,
  actor: Actor,
  wanted: { operatorId: string; passphrase: string; workFactor: number; action: string },
): Promise<void> {
  refuseWeak(wanted.passphrase)
  const row = await opened.store.db
    .selectFrom('operator')
    .select('name')
    .where('id', '=', wanted.operatorId)
    .executeTakeFirstOrThrow()
  const sealed = await sealKey(opened.key, wanted.passphrase, wanted.workFactor)
  putWrap(root, wanted.operatorId, row.name, sealed)
  await opened.store.audit(actor, { action: wanted.action, entity: 'operator', recordId: wanted.operatorId })
}

/** Takes an operator's way in. Old backups still open with it, see docs/security.md. @throws LastOperatorError */
export async function disableOperator(root: string, opened: Opened, actor: Actor, operatorId: string): Promise<void> {
  const folder = dataFolder(root)
  const keyring = readKeyring(folder)
  if (keyring.wraps.filter((wrap) => wrap.kind === 'operator' && wrap.id !== operatorId).length === 0)
    throw new LastOperatorError()
  await opened.store.write(
    actor,
    { action: 'operators.disable', entity: 'operator', recordId: operatorId },
    async (unit) => {
      await unit.update(operator, operatorId, { disabled: 1 })
      writeKeyring(folder, withoutWrap(keyring, operatorId))
    },
  )
}

/** Makes a new recovery code; the old sheet no longer opens this store. */
export async function renewRecoveryCode(
  root: string,
  opened: Opened,
  actor: Actor,
  workFactor: number,
): Promise<string> {
  const code = newRecoveryCode()
  const sealed = await sealKey(opened.key, code, workFactor)
  const folder = dataFolder(root)
  const age = Buffer.from(sealed).toString('base64')
  await opened.store.audit(actor, { action: 'operators.renewRecoveryCode' })
  writeKeyring(folder, withWrap(readKeyring(folder), { id: 'recovery', kind: 'recovery', name: '', age }))
  return code
}

function putWrap(root: string, id: string, name: string, sealed: Uint8Array): void {
  const folder = dataFolder(root)
  const age = Buffer.from(sealed).toString('base64')
  writeKeyring(folder, withWrap(readKeyring(folder), { id, kind: 'operator', name, age }))
}

function refuseWeak(passphrase: string): void {
  const fault = passphraseFault(passphrase)
  if (fault !== null) throw new PassphraseTooWeakError(fault)
}
