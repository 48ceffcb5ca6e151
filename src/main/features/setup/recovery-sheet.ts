import { chinaDate } from '../../../shared/dates.ts'
import { fullCommunityName } from '../../../shared/rules/division-name.ts'
import type { PrintService } from '../../jobs/print-service.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { readProfile } from '../office/queries.ts'

/** The recovery sheet of an office as PDF; that it was printed goes into the audit chain, the code does not. */
export async function printRecoverySheet(
  store: Store,
  actor: Actor,
  wanted: { readonly recoveryCode: string; readonly print: PrintService; readonly at: Date },
): Promise<Uint8Array> {
  const profile = await readProfile(store)
  const office = `${profile.county ?? ''}${fullCommunityName(profile.subdistrict ?? '', profile.name)}`
  await store.audit(actor, { action: 'setup.printRecoverySheet' })
  return await wanted.print.render({
    kind: 'recoverySheet',
    data: { office, date: chinaDate(wanted.at), groups: wanted.recoveryCode.split('-') },
  })
}
