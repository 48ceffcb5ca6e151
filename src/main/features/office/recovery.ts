import { timingSafeEqual } from 'node:crypto'
import { chinaDate } from '../../../shared/dates.ts'
import type { AppServices } from '../../api/services.ts'
import type { OpenedOffice } from '../../office/office.ts'
import type { Actor } from '../../store/actor.ts'
import { parseRecoveryCode } from '../../store/recovery-code.ts'
import { WrongRecoveryCodeError } from '../../store/store-errors.ts'
import { proveKey } from '../../store/unlock.ts'
import { readProfile } from './queries.ts'

/** A finished document on the shelf, and the name to save it under. */
export interface ShelvedFile {
  readonly documentId: string
  readonly fileName: string
}

/** The audit entry that says a person typed the code from paper and it opened the key. */
export const recoveryProvenAction = 'office.proveRecoveryCode'

/**
 * Proves that a typed recovery code opens this store: the keyring's own wrap is opened with it, in a thread, and must hold the
 * key in use. Comparing texts would only prove that somebody can copy.
 * @throws WrongRecoveryCodeError
 */
export async function proveRecoveryCode(
  root: string,
  opened: Pick<OpenedOffice, 'store' | 'key'>,
  actor: Actor,
  wanted: { readonly recoveryCode: string; readonly clock: () => Date },
): Promise<void> {
  const { key } = await proveKey(root, { kind: 'recovery', code: wanted.recoveryCode }, { clock: wanted.clock })
  const isOurs = timingSafeEqual(key, opened.key)
  key.fill(0)
  if (!isOurs) throw new WrongRecoveryCodeError('other')
  await opened.store.audit(actor, { action: recoveryProvenAction })
}

/**
 * The sheet with a recovery code, on the shelf. The code itself is kept nowhere, so the page that was just shown it hands it in.
 * @throws WrongRecoveryCodeError for what is not a code
 */
export async function recoverySheet(
  services: AppServices,
  opened: Pick<OpenedOffice, 'store' | 'demonstration'>,
  actor: Actor,
  recoveryCode: string,
): Promise<ShelvedFile> {
  const code = parseRecoveryCode(recoveryCode)
  if (code === null) throw new WrongRecoveryCodeError('mistyped')
  const profile = await readProfile(opened.store)
  const bytes = await services.print.render(
    {
      kind: 'recoverySheet',
      data: {
        office: `${profile.county ?? ''}${profile.subdistrict ?? ''}${profile.name}`,
        date: chinaDate(services.clock()),
        groups: code.split('-'),
      },
    },
    { demonstration: opened.demonstration },
  )
  await opened.store.audit(actor, { action: 'office.recoverySheet' })
  const fileName = '恢复码.pdf'
  return { documentId: services.documents.put({ bytes, mediaType: 'application/pdf', fileName }), fileName }
}
