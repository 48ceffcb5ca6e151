import type { RowOf } from '../../../shared/entities/entity.ts'
import type { agendaItem } from '../../../shared/entities/agenda-item.ts'
import type { meetingAttendance } from '../../../shared/entities/meeting-attendance.ts'
import { meeting } from '../../../shared/entities/meeting.ts'
import type { resolution } from '../../../shared/entities/resolution.ts'
import { attendanceCounts, type AttendanceCounts } from '../../../shared/rules/attendance-counts.ts'
import type { Reader } from '../../store/database.ts'
import { RecordNotFoundError } from '../../store/store-errors.ts'
import { carriedOver, type CarriedResolution } from './carried-over.ts'

/** A meeting with all that belongs to it. */
export interface WholeMeeting {
  readonly meeting: RowOf<typeof meeting>
  readonly counts: AttendanceCounts
  readonly attendance: readonly RowOf<typeof meetingAttendance>[]
  /** With what was typed last, be it still a draft. */
  readonly items: readonly RowOf<typeof agendaItem>[]
  readonly resolutions: readonly RowOf<typeof resolution>[]
  readonly carriedOver: readonly CarriedResolution[]
}

/** Reads a meeting whole. @throws RecordNotFoundError */
export async function wholeMeeting(db: Reader, community: string, id: string): Promise<WholeMeeting> {
  const row = await db
    .selectFrom('meeting')
    .selectAll()
    .where('community', '=', community)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new RecordNotFoundError(meeting.name, meeting.label)
  const attendance = await db
    .selectFrom('meetingAttendance')
    .selectAll()
    .where('community', '=', community)
    .where('meetingId', '=', id)
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()
  const resolutions = await db
    .selectFrom('resolution')
    .selectAll()
    .where('community', '=', community)
    .where('meetingId', '=', id)
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()
  return {
    meeting: row,
    counts: attendanceCounts(attendance),
    attendance,
    items: await itemsWithDrafts(db, community, id),
    resolutions,
    carriedOver: await carriedOver(db, community, row),
  }
}

// See [Note: Notes reach the change log once a minute].
async function itemsWithDrafts(
  db: Reader,
  community: string,
  meetingId: string,
): Promise<readonly RowOf<typeof agendaItem>[]> {
  const items = await db
    .selectFrom('agendaItem')
    .selectAll()
    .where('community', '=', community)
    .where('meetingId', '=', meetingId)
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()
  const drafts = await db
    .selectFrom('agendaDraft')
    .innerJoin('agendaItem', (join) =>
      join
        .onRef('agendaItem.community', '=', 'agendaDraft.community')
        .onRef('agendaItem.id', '=', 'agendaDraft.itemId'),
    )
    .select(['agendaDraft.itemId', 'agendaDraft.content'])
    .where('agendaDraft.community', '=', community)
    .where('agendaItem.meetingId', '=', meetingId)
    .execute()
  const contentOf = new Map(drafts.map(({ itemId, content }) => [itemId, content]))
  return items.map((item) => ({
    ...item,
    content: contentOf.has(item.id) ? (contentOf.get(item.id) ?? null) : item.content,
  }))
}
