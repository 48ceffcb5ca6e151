import type { PrintDocument } from '../../jobs/print-document.ts'
import type { Store } from '../../store/store.ts'
import { meetingRecordData, minutesData } from './minutes-data.ts'
import { wholeMeeting } from './queries.ts'

/** The documents of a meeting. */
export type MeetingDocumentKind = 'minutes' | 'meetingRecord'

/** A document ready to be laid out, with a file name and a title for the print log that hold day and number only. @throws RecordNotFoundError */
export async function meetingDocument(
  store: Store,
  meetingId: string,
  kind: MeetingDocumentKind,
): Promise<{ readonly print: PrintDocument; readonly fileName: string; readonly title: string }> {
  const whole = await wholeMeeting(store.db, store.community, meetingId)
  const office = await store.db
    .selectFrom('communityProfile')
    .select('name')
    .where('community', '=', store.community)
    .executeTakeFirstOrThrow()
  const day = whole.meeting.on
  return kind === 'minutes'
    ? {
        print: { kind, data: minutesData(office, whole) },
        fileName: `会议纪要-${day}.pdf`,
        title: ['会议纪要', whole.meeting.number, day].filter(Boolean).join(' '),
      }
    : {
        print: { kind, data: meetingRecordData(office, whole) },
        fileName: `会议记录-${day}.pdf`,
        title: `会议记录 ${day}`,
      }
}
