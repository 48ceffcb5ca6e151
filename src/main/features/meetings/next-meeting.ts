import type { RowOf } from '../../../shared/entities/entity.ts'
import type { meeting } from '../../../shared/entities/meeting.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import type { MeetingKind } from '../../../shared/rules/meeting-kind-labels.ts'
import type { Reader } from '../../store/database.ts'

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
