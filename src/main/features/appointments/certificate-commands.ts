import type { IsoDate } from '../../../shared/dates.ts'
import { certificate } from '../../../shared/entities/certificate.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import { posting } from '../../../shared/entities/posting.ts'
import { termEnd } from '../../../shared/rules/appointment-term.ts'
import { carriesCertificate } from '../../../shared/rules/certificate-roles.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { readSettings } from '../settings/queries.ts'
import type { AppointmentAct, MadeAppointment } from './commands.ts'
import { appointmentDefaults } from './defaults.ts'
import {
  AlreadyEndedError,
  CertificateExistsError,
  CertificateVoidedError,
  RoleWithoutCertificateError,
  TermBackwardsError,
} from './errors.ts'
import { issueCertificate } from './issue-certificate.ts'

/**
 * Issues certificates to postings that came without one, from a roster for instance, all or none. What the posting
 * lacks (last day, basis, issuer, day of appointment) is filled in; what it has stays.
 * @throws CertificateExistsError · RoleWithoutCertificateError · AlreadyEndedError · RecordNotFoundError
 */
export async function issueForPostings(
  store: Store,
  actor: Actor,
  input: AppointmentAct & { readonly postingIds: readonly string[]; readonly to?: IsoDate | undefined },
): Promise<readonly MadeAppointment[]> {
  const { issuer, years } = await appointmentDefaults(store)
  const { certificatePattern } = await readSettings(store)
  const detail = { count: input.postingIds.length }
  return await store.write(actor, { action: 'appointments.issue', entity: 'certificate', detail }, async (unit) => {
    const made: MadeAppointment[] = []
    for (const id of input.postingIds) {
      const row = await unit.require(posting, id)
      if (!carriesCertificate(row.role)) throw new RoleWithoutCertificateError(row.role)
      if (row.endedOn !== null && row.endedOn < unit.today) throw new AlreadyEndedError(row.endedOn)
      const existing = await livingCertificate(unit, id)
      if (existing) throw new CertificateExistsError(existing.number)
      const to = row.to ?? input.to ?? termEnd(row.from, years)
      if (to < row.from) throw new TermBackwardsError({ from: row.from, to })
      const appointedOn = row.appointedOn ?? input.appointedOn ?? unit.today
      await unit.update(posting, id, {
        to,
        way: row.way ?? '4',
        basis: row.basis ?? input.basis ?? null,
        issuer: row.issuer ?? (input.issuer?.trim() || issuer),
        appointedOn,
      })
      // The number belongs to the year in which it is given, also when the appointment itself is older.
      const paper = await issueCertificate(unit, id, input.appointedOn ?? unit.today, certificatePattern)
      made.push({ postingId: id, certificateId: paper.id, number: paper.number })
    }
    return made
  })
}

/** Voids a certificate; its number stays used. @throws CertificateVoidedError · RecordNotFoundError */
export async function voidCertificate(
  store: Store,
  actor: Actor,
  input: { readonly certificateId: string; readonly reason: string },
): Promise<void> {
  await store.write(
    actor,
    { action: 'certificates.void', entity: 'certificate', recordId: input.certificateId },
    async (unit) => {
      await voidInside(unit, input.certificateId, input.reason)
    },
  )
}

/**
 * Issues a new certificate with a new number in place of one that was lost or is wrong; the old one is voided with the
 * reason, unless it is void already. Answers the new one.
 */
export async function reissueCertificate(
  store: Store,
  actor: Actor,
  input: { readonly certificateId: string; readonly reason: string },
): Promise<RowOf<typeof certificate>> {
  const { certificatePattern } = await readSettings(store)
  const intent = { action: 'certificates.reissue', entity: 'certificate', recordId: input.certificateId }
  return await store.write(actor, intent, async (unit) => {
    const old = await unit.require(certificate, input.certificateId)
    if (old.voidedOn === null) await voidInside(unit, old.id, input.reason)
    const living = await livingCertificate(unit, old.postingId)
    if (living) throw new CertificateExistsError(living.number)
    return await issueCertificate(unit, old.postingId, unit.today, certificatePattern)
  })
}

/** Notes on which day a certificate was handed over, or takes the note back (null). */
export async function noteReceipt(
  store: Store,
  actor: Actor,
  input: { readonly certificateIds: readonly string[]; readonly receivedOn: IsoDate | null },
): Promise<void> {
  const detail = { count: input.certificateIds.length }
  await store.write(actor, { action: 'certificates.receive', entity: 'certificate', detail }, async (unit) => {
    for (const id of input.certificateIds) await unit.update(certificate, id, { receivedOn: input.receivedOn })
  })
}

async function voidInside(unit: UnitOfWork, id: string, reason: string): Promise<void> {
  const row = await unit.require(certificate, id)
  if (row.voidedOn !== null) throw new CertificateVoidedError(row.number)
  await unit.update(certificate, id, { voidedOn: unit.today, voidReason: reason })
}

async function livingCertificate(
  unit: UnitOfWork,
  postingId: string,
): Promise<{ readonly number: string } | undefined> {
  return await unit.db
    .selectFrom('certificate')
    .select('number')
    .where('community', '=', unit.community)
    .where('postingId', '=', postingId)
    .where('voidedOn', 'is', null)
    .executeTakeFirst()
}
