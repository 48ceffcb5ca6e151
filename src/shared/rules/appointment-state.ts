import type { IsoDate } from '../dates.ts'
import { addDays } from './calendar-day.ts'
import type { PostingTerm } from './posting-term.ts'

/** Where an appointment stands on a day; always computed, never stored, so that a term runs out without anybody's act. */
export const appointmentStates = ['upcoming', 'inForce', 'expiring', 'expired', 'ended'] as const

export type AppointmentState = (typeof appointmentStates)[number]

/** 聘任状态 as lists show it. 届满 (`expired`) is the end of the term, `ended` an end before it. */
export const appointmentStateLabels: Readonly<Record<AppointmentState, string>> = {
  upcoming: '未到聘期',
  inForce: '在聘',
  expiring: '即将届满',
  expired: '已届满',
  ended: '已离任',
}

/** How many days before its last day an appointment counts as about to end. */
export const EXPIRING_DAYS = 30

/** The state of an appointment on a day. Both ends belong to the term; one taken back before it began has ended. */
export function appointmentState(term: PostingTerm, today: IsoDate): AppointmentState {
  if (term.endedOn !== null && term.endedOn < term.from) return 'ended'
  if (term.endedOn !== null && term.endedOn < today && (term.to === null || term.endedOn < term.to)) return 'ended'
  if (term.to !== null && term.to < today) return 'expired'
  if (term.from > today) return 'upcoming'
  const last = term.endedOn ?? term.to
  return last !== null && last <= addDays(today, EXPIRING_DAYS) ? 'expiring' : 'inForce'
}
