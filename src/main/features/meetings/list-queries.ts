import { sql, type Expression, type SqlBool } from 'kysely'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { meeting } from '../../../shared/entities/meeting.ts'
import type { resolutionStates, resolution } from '../../../shared/entities/resolution.ts'
import { attendanceCounts, type AttendanceCounts } from '../../../shared/rules/attendance-counts.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import type { MeetingKind } from '../../../shared/rules/meeting-kind-labels.ts'
import type { Reader } from '../../store/database.ts'
import { excerptAround } from './excerpt-around.ts'

/** Which meetings a list shows; what is left out does not filter. */
export interface MeetingFilter {
  readonly year?: number | undefined
  readonly kind?: MeetingKind | undefined
  /** Looked for in title, agenda, what was said, decisions and what was left open. */
  readonly text?: string | undefined
}

/** A meeting as the list shows it. */
export interface ListedMeeting extends Pick<
  RowOf<typeof meeting>,
  'id' | 'kind' | 'title' | 'number' | 'on' | 'startTime' | 'endTime' | 'place' | 'chairName' | 'state'
> {
  readonly counts: AttendanceCounts
  readonly resolutions: number
  readonly openResolutions: number
  /** The words around what was looked for; null when the title alone has it, or nothing was looked for. */
  readonly excerpt: string | null
}

/** The meetings, newest first. */
export async function meetingList(
  db: Reader,
  community: string,
  filter: MeetingFilter,
): Promise<readonly ListedMeeting[]> {
  const text = filter.text?.trim() ?? ''
  let query = db
    .selectFrom('meeting')
    .selectAll()
    .where('community', '=', community)
    .orderBy('on', 'desc')
    .orderBy('id', 'desc')
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.year !== undefined)
    query = query.where('on', '>=', `${String(filter.year)}-01-01`).where('on', '<=', `${String(filter.year)}-12-31`)
  if (text !== '')
    query = query.where(({ or, ref, exists, selectFrom }) =>
      or([
        contains(ref('title'), text),
        contains(ref('summary'), text),
        contains(ref('leftOpen'), text),
        exists(
          selectFrom('agendaItem')
            .select('agendaItem.id')
            .whereRef('agendaItem.community', '=', 'meeting.community')
            .whereRef('agendaItem.meetingId', '=', 'meeting.id')
            .where((inner) =>
              inner.or([
                contains(inner.ref('agendaItem.title'), text),
                contains(inner.ref('agendaItem.content'), text),
              ]),
            ),
        ),
        exists(
          selectFrom('resolution')
            .select('resolution.id')
            .whereRef('resolution.community', '=', 'meeting.community')
            .whereRef('resolution.meetingId', '=', 'meeting.id')
            .where((inner) =>
              inner.or([
                contains(inner.ref('resolution.content'), text),
                contains(inner.ref('resolution.ownerName'), text),
                contains(inner.ref('resolution.outcome'), text),
              ]),
            ),
        ),
      ]),
    )
  const meetings = await query.execute()
  const attendance = groupedBy(
    await db
      .selectFrom('meetingAttendance')
      .select(['meetingId', 'attendance'])
      .where('community', '=', community)
      .execute(),
  )
  const resolutions = groupedBy(
    await db
      .selectFrom('resolution')
      .select(['meetingId', 'state'])
      .where('community', '=', community)
      .where('content', 'is not', null)
      .execute(),
  )
  const excerpts = text === '' ? new Map<string, string>() : await excerptsOf(db, community, text)
  return meetings.map((row) => {
    const decided = resolutions.get(row.id) ?? []
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      number: row.number,
      on: row.on,
      startTime: row.startTime,
      endTime: row.endTime,
      place: row.place,
      chairName: row.chairName,
      state: row.state,
      counts: attendanceCounts(attendance.get(row.id) ?? []),
      resolutions: decided.length,
      openResolutions: decided.filter(({ state }) => state === 'open').length,
      excerpt: excerpts.get(row.id) ?? null,
    }
  })
}

/** A decision as 决定督办 lists it, with the meeting that made it. */
export interface ListedResolution extends RowOf<typeof resolution> {
  readonly meetingTitle: string
  readonly decidedOn: string
}

/** Decisions of all meetings: by deadline, those without one last, then by the day of the decision. */
export async function resolutionList(
  db: Reader,
  community: string,
  state?: (typeof resolutionStates)[number],
): Promise<readonly ListedResolution[]> {
  let query = db
    .selectFrom('resolution')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.community', '=', 'resolution.community').onRef('meeting.id', '=', 'resolution.meetingId'),
    )
    .selectAll('resolution')
    .select(['meeting.title as meetingTitle', 'meeting.on as decidedOn'])
    .where('resolution.community', '=', community)
    .where('resolution.content', 'is not', null)
    .orderBy('meeting.on')
    .orderBy('resolution.meetingId')
    .orderBy('resolution.sortOrder')
  if (state !== undefined) query = query.where('resolution.state', '=', state)
  const rows = await query.execute()
  const never = '9999-12-31'
  return rows.toSorted((a, b) =>
    (a.dueOn ?? never) < (b.dueOn ?? never) ? -1 : (a.dueOn ?? never) > (b.dueOn ?? never) ? 1 : 0,
  )
}

/** What a next meeting of a kind would be: a week after the last, on its weekday, and not in the past. */
export interface NextMeeting extends Pick<
  RowOf<typeof meeting>,
  'startTime' | 'place' | 'chairId' | 'chairName' | 'recorderId' | 'recorderName'
> {
  readonly on: string
}

/** Proposes the next meeting of a kind; today when there was none yet. */
export async function nextMeeting(
  db: Reader,
  community: string,
  kind: MeetingKind,
  today: string,
): Promise<NextMeeting> {
  const last = await db
    .selectFrom('meeting')
    .selectAll()
    .where('community', '=', community)
    .where('kind', '=', kind)
    .orderBy('on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  let on = last ? addDays(last.on, 7) : today
  while (on < today) on = addDays(on, 7)
  return {
    on,
    startTime: last?.startTime ?? null,
    place: last?.place ?? null,
    chairId: last?.chairId ?? null,
    chairName: last?.chairName ?? null,
    recorderId: last?.recorderId ?? null,
    recorderName: last?.recorderName ?? null,
  }
}

/** A column that holds the text somewhere; letter case does not matter, on either dialect. */
function contains(column: Expression<string | null>, text: string): Expression<SqlBool> {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<SqlBool>`lower(${column}) like ${pattern} escape '\\'`
}

async function excerptsOf(db: Reader, community: string, text: string): Promise<Map<string, string>> {
  const items = await db
    .selectFrom('agendaItem')
    .select(['meetingId', 'title', 'content'])
    .where('community', '=', community)
    .where(({ or, ref }) => or([contains(ref('title'), text), contains(ref('content'), text)]))
    .orderBy('sortOrder')
    .execute()
  const decided = await db
    .selectFrom('resolution')
    .select(['meetingId', 'content', 'ownerName', 'outcome'])
    .where('community', '=', community)
    .where(({ or, ref }) =>
      or([contains(ref('content'), text), contains(ref('ownerName'), text), contains(ref('outcome'), text)]),
    )
    .orderBy('sortOrder')
    .execute()
  const found = new Map<string, string>()
  for (const { meetingId, ...texts } of [...items, ...decided])
    for (const value of Object.values(texts)) {
      const excerpt = value === null ? null : excerptAround(value, text)
      if (excerpt !== null && !found.has(meetingId)) found.set(meetingId, excerpt)
    }
  return found
}

function groupedBy<Row extends { readonly meetingId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.meetingId, [...(groups.get(row.meetingId) ?? []), row])
  return groups
}
