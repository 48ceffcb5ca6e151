import type { PostingRole } from '../../../shared/codes/posting-role.ts'

/** 任职方式 a posting of a role comes by: `4` 聘用, or null where a roster does not tell (GB/T 14946.1 A.4). */
export type AppointmentWay = '4' | null

const APPOINTED: readonly PostingRole[] = ['gridCaptain', 'gridMember', 'gridSupervisor']

/** Captains, members and supervisors are appointed (domain §1.2); the other posts come with an office or an election. */
export function appointmentWayOf(role: PostingRole): AppointmentWay {
  return APPOINTED.includes(role) ? '4' : null
}
