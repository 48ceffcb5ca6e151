import type { IsoDate } from '../../../shared/dates.ts'
import { posting } from '../../../shared/entities/posting.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { planAppointments } from './appointment-plan.ts'
import { AlreadyEndedError, AppointmentRefusedError, EndOutsideTermError, TermBackwardsError } from './errors.ts'

/** Ways in which an office ends an appointment: 解聘, 届满, 其他 (GB/T 14946.1 A.9). */
export const endWays = ['2', '4', '9'] as const

/** The end of some appointments: the last day in the post, how and why. */
export interface EndInput {
  readonly postingIds: readonly string[]
  readonly lastDay: IsoDate
  readonly way: (typeof endWays)[number]
  readonly reason?: string | null | undefined
}

/**
 * Ends appointments, all or none. A term that simply runs out needs no act: see `appointmentState`. One that has not
 * begun is taken back: `lastDay` does not matter then.
 * @throws EndOutsideTermError · AlreadyEndedError · RecordNotFoundError
 */
export async function endAppointments(store: Store, actor: Actor, input: EndInput): Promise<void> {
  const detail = { count: input.postingIds.length, way: input.way }
  await store.write(actor, { action: 'appointments.end', entity: 'posting', detail }, async (unit) => {
    for (const id of input.postingIds) {
      const { from, to, endedOn: ended } = await unit.require(posting, id)
      if (ended !== null) throw new AlreadyEndedError(ended)
      const hasBegun = from <= unit.today
      if (hasBegun && (input.lastDay < from || (to !== null && input.lastDay > to)))
        throw new EndOutsideTermError({ from, to })
      // One that has not begun never takes effect: its last day is the day before its first.
      const endedOn = hasBegun ? input.lastDay : addDays(from, -1)
      await unit.update(posting, id, { endedOn, endWay: input.way, endReason: input.reason ?? null })
    }
  })
}

/** Takes the end of appointments back. @throws AppointmentRefusedError when somebody is appointed anew meanwhile. */
export async function resumeAppointments(store: Store, actor: Actor, postingIds: readonly string[]): Promise<void> {
  const detail = { count: postingIds.length }
  await store.write(actor, { action: 'appointments.resume', entity: 'posting', detail }, async (unit) => {
    for (const id of postingIds) {
      const row = await unit.require(posting, id)
      const { problems } = await planAppointments(unit, [{ ...row, to: row.to ?? '9999-12-31' }], id)
      const overlaps = problems.filter((problem) => problem.code === 'OVERLAP')
      if (overlaps.length > 0) throw new AppointmentRefusedError(overlaps)
      await unit.update(posting, id, { endedOn: null, endWay: null, endReason: null })
    }
  })
}

/** What may be corrected in an appointment. A printed certificate that is now wrong is re-issued in the register. */
export interface AppointmentChange {
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly basis?: string | null | undefined
  readonly issuer?: string | null | undefined
  readonly appointedOn?: IsoDate | undefined
}

/** Corrects an appointment. @throws TermBackwardsError · AppointmentRefusedError · StaleRecordError */
export async function changeAppointment(
  store: Store,
  actor: Actor,
  id: string,
  change: AppointmentChange,
  ifUpdatedAt?: string,
): Promise<void> {
  await store.write(actor, { action: 'appointments.change', entity: 'posting', recordId: id }, async (unit) => {
    const row = await unit.require(posting, id)
    const [from, to] = [change.from ?? row.from, change.to ?? row.to]
    if (to !== null && to < from) throw new TermBackwardsError({ from, to })
    const { problems } = await planAppointments(unit, [{ ...row, from, to: to ?? '9999-12-31' }], id)
    const overlaps = problems.filter((problem) => problem.code === 'OVERLAP')
    if (overlaps.length > 0) throw new AppointmentRefusedError(overlaps)
    await unit.update(posting, id, change, { ifUpdatedAt })
  })
}
