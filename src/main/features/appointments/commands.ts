import type { PostingRole } from '../../../shared/codes/posting-role.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { posting } from '../../../shared/entities/posting.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import { carriesCertificate } from '../../../shared/rules/certificate-roles.ts'
import { termEnd } from '../../../shared/rules/appointment-term.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { readSettings } from '../settings/queries.ts'
import { appointmentDefaults } from './defaults.ts'
import { planAppointments, type PlannedAppointment } from './appointment-plan.ts'
import { AppointmentRefusedError, NotRenewableError, TermBackwardsError } from './errors.ts'
import { issueCertificate } from './issue-certificate.ts'

/** What all appointments of one act have in common. What is left out has the default of the settings. */
export interface AppointmentAct {
  readonly basis?: string | null | undefined
  readonly issuer?: string | null | undefined
  /** The day on the certificate; today by default. Its year is the year of the number. */
  readonly appointedOn?: IsoDate | undefined
}

/** People to appoint to one role for one term, each with the grid of their own. */
export interface AppointInput extends AppointmentAct {
  readonly people: readonly { readonly personId: string; readonly gridId: string | null }[]
  readonly role: PostingRole
  readonly from: IsoDate
  readonly to?: IsoDate | undefined
}

/** What an appointment left behind: the posting, and the number where the role carries a certificate. */
export interface MadeAppointment {
  readonly postingId: string
  readonly certificateId: string | null
  readonly number: string | null
}

/** The common part of an act with its defaults filled in. */
interface FullAct {
  readonly basis: string | null
  readonly issuer: string
  readonly appointedOn: IsoDate | undefined
  readonly years: number
  readonly pattern: string
}

/**
 * Appoints people, all or none. The end of the term is by default the day before the same day `termYears` later.
 * @throws AppointmentRefusedError (overlap, no grid, grid out of use) · TermBackwardsError
 */
export async function appoint(store: Store, actor: Actor, input: AppointInput): Promise<readonly MadeAppointment[]> {
  const act = await fullAct(store, input)
  const to = input.to ?? termEnd(input.from, act.years)
  const planned = input.people.map((one) => ({ ...one, role: input.role, from: input.from, to, renewedFromId: null }))
  const detail = { count: planned.length, role: input.role }
  return await store.write(actor, { action: 'appointments.appoint', entity: 'posting', detail }, (unit) =>
    make(unit, planned, act),
  )
}

/**
 * Renews appointments: a new posting each, from the day after the old one's last day, with a certificate of its own.
 * @throws NotRenewableError · AppointmentRefusedError · TermBackwardsError · RecordNotFoundError
 */
export async function renewAppointments(
  store: Store,
  actor: Actor,
  input: AppointmentAct & {
    readonly postingIds: readonly string[]
    /** The first day of the new terms; by default the day after each old term. */
    readonly from?: IsoDate | undefined
    readonly to?: IsoDate | undefined
  },
): Promise<readonly MadeAppointment[]> {
  const act = await fullAct(store, input)
  const detail = { count: input.postingIds.length }
  return await store.write(actor, { action: 'appointments.renew', entity: 'posting', detail }, async (unit) => {
    const planned: (PlannedAppointment & { renewedFromId: string })[] = []
    for (const id of input.postingIds) {
      const old = await unit.require(posting, id)
      if (old.to === null) throw new NotRenewableError({ postingId: id, reason: 'openTerm' })
      if (old.endedOn !== null && old.endedOn < old.to) throw new NotRenewableError({ postingId: id, reason: 'ended' })
      const from = input.from ?? addDays(old.to, 1)
      const to = input.to ?? termEnd(from, act.years)
      planned.push({ personId: old.personId, gridId: old.gridId, role: old.role, from, to, renewedFromId: id })
    }
    return await make(unit, planned, act)
  })
}

async function make(
  unit: UnitOfWork,
  planned: readonly (PlannedAppointment & { readonly renewedFromId: string | null })[],
  act: FullAct,
): Promise<readonly MadeAppointment[]> {
  for (const { from, to } of planned) if (to < from) throw new TermBackwardsError({ from, to })
  const { problems } = await planAppointments(unit, planned)
  if (problems.length > 0) throw new AppointmentRefusedError(problems)
  const appointedOn = act.appointedOn ?? unit.today
  const made: MadeAppointment[] = []
  for (const one of planned) {
    const { basis, issuer } = act
    const row = await unit.insert(posting, { ...one, way: '4', basis, issuer, appointedOn })
    const paper = carriesCertificate(one.role)
      ? await issueCertificate(unit, row.id, appointedOn, act.pattern)
      : undefined
    made.push({ postingId: row.id, certificateId: paper?.id ?? null, number: paper?.number ?? null })
  }
  return made
}

async function fullAct(store: Store, act: AppointmentAct): Promise<FullAct> {
  const { issuer, years } = await appointmentDefaults(store)
  const { certificatePattern } = await readSettings(store)
  return {
    basis: act.basis ?? null,
    issuer: act.issuer?.trim() || issuer,
    appointedOn: act.appointedOn,
    years,
    pattern: certificatePattern,
  }
}
