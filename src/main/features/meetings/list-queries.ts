import type { RowOf } from '../../../shared/entities/entity.ts'
import type { meeting } from '../../../shared/entities/meeting.ts'
import { attendanceCounts, type AttendanceCounts } from '../../../shared/rules/attendance-counts.ts'
import type { MeetingKind } from '../../../shared/rules/meeting-kind-labels.ts'
import type { Reader } from '../../store/database.ts'
import { contains } from './contains-text.ts'
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
    query = query.where((build) =>
      build.or([
        contains(build.ref('title'), text),
        contains(build.ref('summary'), text),
        contains(build.ref('leftOpen'), text),
        build.exists(
          build
            .selectFrom('agendaItem')
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
        build.exists(
          build
            .selectFrom('resolution')
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

async function excerptsOf(db: Reader, community: string, text: string): Promise<Map<string, string>> {
  const items = await db
    .selectFrom('agendaItem')
    .select(['meetingId', 'title', 'content'])
    .where('community', '=', community)
    .where((build) => build.or([contains(build.ref('title'), text), contains(build.ref('content'), text)]))
    .orderBy('sortOrder')
    .execute()
  const decided = await db
    .selectFrom('resolution')
    .select(['meetingId', 'content', 'ownerName', 'outcome'])
    .where('community', '=', community)
    .where((build) =>
      build.or([
        contains(build.ref('content'), text),
        contains(build.ref('ownerName'), text),
        contains(build.ref('outcome'), text),
      ]),
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
