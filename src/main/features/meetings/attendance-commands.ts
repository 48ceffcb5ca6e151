import type { PatchOf, RowOf } from '../../../shared/entities/entity.ts'
import { meetingAttendance } from '../../../shared/entities/meeting-attendance.ts'
import type { Attendance } from '../../../shared/rules/attendance-counts.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { openMeeting } from './open-meeting.ts'

/** Somebody to put on a meeting's list: from the roster, or a guest by name and unit. `id` comes from the screen. */
export interface NewAttendance {
  readonly id: string
  readonly meetingId: string
  readonly personId: string | null
  readonly name: string
  readonly unit: string | null
  readonly attendance: Attendance
  readonly reason?: string | null | undefined
}

/** Puts somebody on the list; a person who is on it already keeps the line, with the attendance given. */
export async function addAttendance(
  store: Store,
  actor: Actor,
  added: NewAttendance,
): Promise<RowOf<typeof meetingAttendance>> {
  const intent = { action: 'meetings.addAttendance', entity: 'meetingAttendance', recordId: added.id }
  return await store.write(actor, intent, async (unit) => {
    await openMeeting(unit, added.meetingId)
    const rows = await attendanceOf(unit, added.meetingId)
    const known = rows.find(({ id, personId }) => id === added.id || (personId !== null && personId === added.personId))
    if (known) return await unit.update(meetingAttendance, known.id, { attendance: added.attendance })
    const { id, ...values } = added
    const sortOrder = Math.max(-1, ...rows.map((row) => row.sortOrder)) + 1
    return await unit.insert(meetingAttendance, { ...values, sortOrder }, id)
  })
}

/** Changes lines of the list: attendance, reason, unit. @throws MeetingFinishedError */
export async function changeAttendance(
  store: Store,
  actor: Actor,
  meetingId: string,
  ids: readonly string[],
  patch: Pick<PatchOf<typeof meetingAttendance>, 'attendance' | 'reason' | 'unit' | 'name'>,
): Promise<void> {
  const intent = {
    action: 'meetings.changeAttendance',
    entity: 'meeting',
    recordId: meetingId,
    detail: { lines: ids.length },
  }
  await store.write(actor, intent, async (unit) => {
    await openMeeting(unit, meetingId)
    const own = new Set((await attendanceOf(unit, meetingId)).map((row) => row.id))
    for (const id of ids) if (own.has(id)) await unit.update(meetingAttendance, id, patch)
  })
}

/** Takes somebody off the list. */
export async function removeAttendance(store: Store, actor: Actor, id: string): Promise<void> {
  const intent = { action: 'meetings.removeAttendance', entity: 'meetingAttendance', recordId: id }
  await store.write(actor, intent, async (unit) => {
    const { meetingId } = await unit.require(meetingAttendance, id)
    await openMeeting(unit, meetingId)
    await unit.remove(meetingAttendance, id)
  })
}

async function attendanceOf(unit: UnitOfWork, meetingId: string): Promise<readonly RowOf<typeof meetingAttendance>[]> {
  return await unit.db
    .selectFrom('meetingAttendance')
    .selectAll()
    .where('community', '=', unit.community)
    .where('meetingId', '=', meetingId)
    .execute()
}
