import { agendaItem } from '../../../shared/entities/agenda-item.ts'
import { meetingAttendance } from '../../../shared/entities/meeting-attendance.ts'
import { meeting } from '../../../shared/entities/meeting.ts'
import { resolution } from '../../../shared/entities/resolution.ts'
import { meetingKindLabels } from '../../../shared/rules/meeting-kind-labels.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { DemoContext } from './demo-context.ts'
import { demoMeetings, type DemoMeeting } from './demo-meetings.ts'
import type { DemoPeople, DemoPerson } from './demo-people.ts'

/** Writes the weekly meetings of last week (finished) and of this week (its record still open). */
export async function writeMeetings(
  unit: UnitOfWork,
  context: DemoContext,
  people: DemoPeople,
  communityName: string,
): Promise<number> {
  const monday = mondayOf(context.today)
  const planned = demoMeetings.map((one) => ({
    planned: one,
    id: context.id(),
    on: addDays(monday, -7 * one.weeksAgo),
  }))
  // The later meeting first: what was done by then names it.
  for (const [index, one] of [...planned.entries()].toReversed())
    await writeMeeting(unit, context, { ...one, next: planned[index + 1] ?? null, people, communityName })
  return demoMeetings.length
}

async function writeMeeting(
  unit: UnitOfWork,
  context: DemoContext,
  wanted: {
    planned: DemoMeeting
    id: string
    on: string
    next: { readonly id: string; readonly on: string } | null
    people: DemoPeople
    communityName: string
  },
): Promise<void> {
  const { planned, people, on, next } = wanted
  const roster = [
    { who: people.secretary, post: '社区党支部书记' },
    ...people.committee.map((who) => ({ who, post: '“两委”委员' })),
    ...people.captains.map((who) => ({ who, post: '网格长' })),
  ]
  const recorder = people.committee[1] ?? people.secretary
  const held = await unit.insert(
    meeting,
    {
      kind: 'weeklyMeeting',
      title: `${wanted.communityName}${meetingKindLabels.weeklyMeeting}`,
      number: planned.number,
      on,
      startTime: '09:00',
      endTime: planned.isFinished ? '10:20' : null,
      place: `${wanted.communityName}会议室`,
      chairId: people.secretary.id,
      chairName: people.secretary.record.name,
      recorderId: recorder.id,
      recorderName: recorder.record.name,
      state: planned.isFinished ? 'finished' : 'open',
    },
    wanted.id,
  )
  for (const [sortOrder, { who, post }] of roster.entries()) {
    const isAway = planned.excused.includes(sortOrder)
    await unit.insert(
      meetingAttendance,
      {
        meetingId: held.id,
        personId: who.id,
        name: who.record.name,
        unit: post,
        attendance: isAway ? 'excused' : 'present',
        reason: isAway ? '外出培训' : null,
        sortOrder,
      },
      context.id(),
    )
  }
  let decided = 0
  for (const [sortOrder, topic] of planned.topics.entries()) {
    const item = await unit.insert(
      agendaItem,
      { meetingId: held.id, sortOrder, title: topic.title, content: topic.content },
      context.id(),
    )
    for (const one of topic.decisions) {
      const owner = ownerOf(one.owner, people)
      await unit.insert(
        resolution,
        {
          meetingId: held.id,
          agendaItemId: item.id,
          sortOrder: decided++,
          content: one.content,
          ownerId: owner.id,
          ownerName: owner.record.name,
          dueOn: addDays(on, one.days),
          ...(one.outcome === undefined || next === null
            ? { state: 'open' as const }
            : { state: 'done' as const, outcome: one.outcome, settledOn: next.on, settledMeetingId: next.id }),
        },
        context.id(),
      )
    }
  }
}

function ownerOf(owner: number, people: DemoPeople): DemoPerson {
  return people.captains[owner] ?? people.secretary
}

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}
