import type { RowOf } from '../../../shared/entities/entity.ts'
import { meeting } from '../../../shared/entities/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { MeetingFinishedError } from './errors.ts'

/** The meeting a note belongs to. @throws MeetingFinishedError · RecordNotFoundError */
export async function openMeeting(unit: UnitOfWork, meetingId: string): Promise<RowOf<typeof meeting>> {
  const row = await unit.require(meeting, meetingId)
  if (row.state === 'finished') throw new MeetingFinishedError(meetingId)
  return row
}
