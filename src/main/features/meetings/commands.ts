import { v7 as uuidv7 } from 'uuid'
import { agendaItem } from '../../../shared/entities/agenda-item.ts'
import type { PatchOf, RowOf } from '../../../shared/entities/entity.ts'
import { meetingAttendance } from '../../../shared/entities/meeting-attendance.ts'
import { meeting } from '../../../shared/entities/meeting.ts'
import { resolution } from '../../../shared/entities/resolution.ts'
import type { MeetingKind } from '../../../shared/rules/meeting-kind-labels.ts'
import { nextMinutesNumber } from '../../../shared/rules/minutes-number.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { dropAgendaItem, settleDrafts } from './agenda-commands.ts'
import { previousMeeting } from './carried-over.ts'
import { MinutesNumberTakenError } from './errors.ts'
import { numbersOfYear } from './number-queries.ts'
import { openMeeting } from './open-meeting.ts'
import { rosterOn } from './roster.ts'

/** The head of a meeting, as far as the note-taker fills it in. */
export type MeetingHead = Pick<
  PatchOf<typeof meeting>,
  | 'title'
  | 'on'
  | 'startTime'
  | 'endTime'
  | 'place'
  | 'chairId'
  | 'chairName'
  | 'recorderId'
  | 'recorderName'
  | 'summary'
  | 'leftOpen'
>

/** A meeting to begin. */
export interface NewMeeting extends MeetingHead {
  readonly kind: MeetingKind
  readonly title: string
  readonly on: string
}

/**
 * Begins a meeting: its list is that of the last meeting of the kind as far as those people still hold a posting, or else
 * all committee members and captains; one empty agenda item waits for the first words.
 */
export async function createMeeting(store: Store, actor: Actor, added: NewMeeting): Promise<RowOf<typeof meeting>> {
  return await store.write(actor, { action: 'meetings.create', entity: 'meeting' }, async (unit) => {
    const row = await unit.insert(meeting, { ...added, state: 'open' })
    for (const [sortOrder, one] of (await expectedPeople(unit, row)).entries())
      await unit.insert(meetingAttendance, { ...one, meetingId: row.id, attendance: 'unrecorded', sortOrder })
    await unit.insert(agendaItem, { meetingId: row.id, sortOrder: 0 }, uuidv7())
    return row
  })
}

/** Changes the head of an open meeting, field by field. @throws MeetingFinishedError · InvalidRecordError */
export async function changeMeeting(store: Store, actor: Actor, id: string, patch: MeetingHead): Promise<void> {
  await store.write(actor, { action: 'meetings.change', entity: 'meeting', recordId: id }, async (unit) => {
    await openMeeting(unit, id)
    await unit.update(meeting, id, patch)
  })
}

/**
 * Finishes a meeting under the number of its minutes (null for none); every draft is written into its item.
 * @throws MeetingFinishedError · MinutesNumberTakenError
 */
export async function finishMeeting(
  store: Store,
  actor: Actor,
  id: string,
  number: string | null,
): Promise<RowOf<typeof meeting>> {
  return await store.write(actor, { action: 'meetings.finish', entity: 'meeting', recordId: id }, async (unit) => {
    const row = await openMeeting(unit, id)
    const wanted = number?.trim() ?? ''
    if (wanted !== '') {
      const others = await numbersOfYear(unit.db, unit.community, row)
      const taken = others.find((other) => other.number === wanted)
      if (taken)
        throw new MinutesNumberTakenError(
          { number: wanted, on: taken.on },
          nextMinutesNumber(others.map((other) => other.number)),
        )
    }
    await settleDrafts(unit, id)
    return await unit.update(meeting, id, { state: 'finished', number: wanted })
  })
}

/** Opens a finished meeting for a correction; the audit chain has who and when, the number stays. */
export async function reopenMeeting(store: Store, actor: Actor, id: string): Promise<RowOf<typeof meeting>> {
  return await store.write(actor, { action: 'meetings.reopen', entity: 'meeting', recordId: id }, (unit) =>
    unit.update(meeting, id, { state: 'open' }),
  )
}

/** Removes an open meeting with everything under it, for one begun by mistake. @throws MeetingFinishedError */
export async function removeMeeting(store: Store, actor: Actor, id: string): Promise<void> {
  await store.write(actor, { action: 'meetings.remove', entity: 'meeting', recordId: id }, async (unit) => {
    await openMeeting(unit, id)
    const settled = await unit.db
      .selectFrom('resolution')
      .select('id')
      .where('community', '=', unit.community)
      .where('settledMeetingId', '=', id)
      .execute()
    for (const one of settled) await unit.update(resolution, one.id, { settledMeetingId: null })
    for (const one of await idsOf(unit, 'agendaItem', id)) await dropAgendaItem(unit, one)
    for (const one of await idsOf(unit, 'resolution', id)) await unit.remove(resolution, one)
    for (const one of await idsOf(unit, 'meetingAttendance', id)) await unit.remove(meetingAttendance, one)
    await unit.remove(meeting, id)
  })
}

async function idsOf(
  unit: UnitOfWork,
  table: 'agendaItem' | 'resolution' | 'meetingAttendance',
  meetingId: string,
): Promise<readonly string[]> {
  const rows = await unit.db
    .selectFrom(table)
    .select('id')
    .where('community', '=', unit.community)
    .where('meetingId', '=', meetingId)
    .execute()
  return rows.map(({ id }) => id)
}

async function expectedPeople(
  unit: UnitOfWork,
  of: RowOf<typeof meeting>,
): Promise<readonly { personId: string; name: string; unit: string | null }[]> {
  const roster = await rosterOn(unit.db, unit.community, of.on)
  const previous = await previousMeeting(unit.db, unit.community, of)
  if (previous) {
    const last = await unit.db
      .selectFrom('meetingAttendance')
      .select(['personId', 'unit'])
      .where('community', '=', unit.community)
      .where('meetingId', '=', previous.id)
      .where('attendance', '!=', 'inAttendance')
      .orderBy('sortOrder')
      .orderBy('id')
      .execute()
    const people = last.flatMap(({ personId, unit: post }) => {
      const person = roster.find((one) => one.personId === personId)
      return person ? [{ personId: person.personId, name: person.name, unit: post ?? person.unit }] : []
    })
    if (people.length > 0) return people
  }
  return roster
    .filter((one) => one.isExpected)
    .map(({ personId, name, unit: post }) => ({ personId, name, unit: post }))
}
