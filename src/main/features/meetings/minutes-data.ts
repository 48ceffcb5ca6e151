import { printedDate } from '../../../shared/dates.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { communityProfile } from '../../../shared/entities/community-profile.ts'
import type { meetingAttendance } from '../../../shared/entities/meeting-attendance.ts'
import { attendanceCounts, type Attendance } from '../../../shared/rules/attendance-counts.ts'
import { weekdayOf } from '../../../shared/rules/calendar-day.ts'
import { meetingKindLabels } from '../../../shared/rules/meeting-kind-labels.ts'
import type { AttendanceGroup, PrintedAgendaItem, PrintedResolution } from '../../print/meeting-parts.ts'
import type { MeetingRecordData } from '../../print/meeting-record.ts'
import type { MinutesData } from '../../print/minutes.ts'
import type { CarriedResolution } from './carried-over.ts'
import type { WholeMeeting } from './queries.ts'

/** How documents name the office. */
export type PrintingOffice = Pick<RowOf<typeof communityProfile>, 'name'>

/** Longest list of topics that the opening sentence names; longer ones are counted. */
const namedTopics = 3

/** A meeting as its issued minutes (会议纪要, GB/T 9704-2012, 10.3; domain §5.2). Reasons of absence stay inside. */
export function minutesData(office: PrintingOffice, whole: WholeMeeting): MinutesData {
  const { meeting } = whole
  const label = meetingKindLabels[meeting.kind]
  const usualTitle = office.name + label
  return {
    mark: `${usualTitle}纪要`,
    number: meeting.number,
    // The party branch holds the weekly meeting (domain §1.6).
    issuer: meeting.kind === 'weeklyMeeting' ? `${office.name}党支部` : office.name,
    date: meeting.on,
    title: meeting.title === usualTitle ? null : meeting.title,
    overview: meeting.summary ?? overviewSentence(office, whole),
    agendaItems: printedItems(whole),
    resolutions: printedResolutions(whole),
    present: groupsOf(whole, 'present', false),
    excused: groupsOf(whole, 'excused', false),
    inAttendance: groupsOf(whole, 'inAttendance', false),
  }
}

/** A meeting as the record kept in the office (会议记录, domain §5.2): with reasons, and what became of earlier decisions. */
export function meetingRecordData(office: PrintingOffice, whole: WholeMeeting): MeetingRecordData {
  const { meeting } = whole
  const counts = attendanceCounts(whole.attendance)
  const review = reviewItem(whole.carriedOver)
  return {
    // 联席会议 has the word already.
    title: `${meeting.title.includes(office.name) ? '' : office.name}${meeting.title}会议记录`.replace(
      '会议会议',
      '会议',
    ),
    date: meeting.on,
    from: printedTime(meeting.startTime),
    to: printedTime(meeting.endTime),
    place: meeting.place ?? '',
    chair: meeting.chairName ?? '',
    recorder: meeting.recorderName ?? '',
    // Counts of a list nobody filled in would say that nobody came.
    ...(counts.expected > 0 && counts.unrecorded < counts.expected
      ? { expectedCount: counts.expected, presentCount: counts.present }
      : { expectedCount: null, presentCount: null }),
    present: groupsOf(whole, 'present', false),
    excused: groupsOf(whole, 'excused', true),
    absent: groupsOf(whole, 'absent', true),
    inAttendance: groupsOf(whole, 'inAttendance', false),
    agendaItems: [...(review ? [review] : []), ...printedItems(whole)],
    resolutions: printedResolutions(whole),
    leftOpen: meeting.leftOpen ?? '',
  }
}

/**
 * The opening of the minutes (概况) in one paragraph: time, place, chair, how many came, and the topics. What is not
 * noted is left out.
 */
export function overviewSentence(office: PrintingOffice, whole: WholeMeeting): string {
  const { meeting } = whole
  const counts = attendanceCounts(whole.attendance)
  const hours = [printedTime(meeting.startTime), printedTime(meeting.endTime)].filter(Boolean).join('—')
  const place = meeting.place === null ? '' : `在${meeting.place}`
  const name = meeting.title.includes(office.name) ? meeting.title : office.name + meeting.title
  const opening = `${printedDate(meeting.on)}（星期${weekdayOf(meeting.on)}）${hours}，${place}召开${name}`
  const chair = meeting.chairName === null ? '' : `会议由${meeting.chairName}主持`
  const came =
    counts.present === 0
      ? ''
      : `应到${String(counts.expected)}人，实到${String(counts.present)}人${counts.inAttendance > 0 ? `，列席${String(counts.inAttendance)}人` : ''}`
  const topics = printedItems(whole).map(({ title }) => title)
  const about =
    topics.length === 0
      ? ''
      : topics.length <= namedTopics
        ? `会议议题：${topics.join('；')}`
        : `会议共有${String(topics.length)}项议题`
  const people = [chair, came].filter(Boolean).join('，')
  return [opening, people, about]
    .filter(Boolean)
    .map((sentence) => `${sentence}。`)
    .join('')
}

/** A time as documents print it: `9:00`, without a leading zero. */
function printedTime(time: string | null): string {
  return time === null ? '' : time.replace(/^0/, '')
}

function printedItems({ items }: WholeMeeting): readonly PrintedAgendaItem[] {
  return items
    .filter(({ title, content }) => title !== null || content !== null)
    .map(({ title, content }) => ({ title: title ?? '其他事项', text: content ?? '' }))
}

function printedResolutions({ resolutions }: WholeMeeting): readonly PrintedResolution[] {
  return resolutions.flatMap(({ content, ownerName, dueOn }) =>
    content === null ? [] : [{ text: content, owner: ownerName, deadline: dueOn }],
  )
}

/** People by unit or post, in the order in which each first appears. */
function groupsOf(whole: WholeMeeting, wanted: Attendance, withReasons: boolean): readonly AttendanceGroup[] {
  const groups = new Map<string, string[]>()
  for (const row of whole.attendance) {
    if (row.attendance !== wanted) continue
    const unit = row.unit ?? ''
    groups.set(unit, [...(groups.get(unit) ?? []), withReasons ? nameWithReason(row) : row.name])
  }
  return [...groups].map(([unit, names]) => ({ unit, names }))
}

function nameWithReason({ name, reason }: RowOf<typeof meetingAttendance>): string {
  return reason === null ? name : `${name}（${reason}）`
}

const stateWords = { open: '未办结', done: '已办结', dropped: '不再办理' } as const

function reviewItem(carried: readonly CarriedResolution[]): PrintedAgendaItem | null {
  if (carried.length === 0) return null
  const lines = carried.map(({ content, ownerName, stateThen, outcome }, index) => {
    const owner = ownerName === null ? '' : `（${ownerName}）`
    const told = outcome === null ? '' : `，${outcome.replace(/。$/u, '')}`
    return `${String(index + 1)}．${(content ?? '').replace(/。$/u, '')}${owner}：${stateWords[stateThen]}${told}。`
  })
  return { title: '上次议定事项办理情况', text: lines.join('\n') }
}
