import type { ReactNode } from 'react'

import type { WholeMeeting } from '../../../../main/features/meetings/queries.ts'
import type { RosterPerson } from '../../../../main/features/meetings/roster.ts'
import { useTRPCClient } from '../../../api/client.ts'
import { AgendaEditor } from './agenda-editor.tsx'
import { AttendancePanel } from './attendance-panel.tsx'
import { CarriedOverList } from './carried-over-list.tsx'
import { MeetingHead } from './meeting-head.tsx'
import { NoteField } from './note-field.tsx'
import { ResolutionsEditor } from './resolutions-editor.tsx'
import type { SaveQueue } from './save-queue.ts'

interface MeetingNotesProps {
  readonly whole: WholeMeeting
  readonly people: readonly RosterPerson[]
  readonly queue: SaveQueue
  readonly readOnly: boolean
}

/** The notes of a meeting on one page: at the left what is said and decided, at the right who is there. */
export function MeetingNotes({ whole, people, queue, readOnly }: MeetingNotesProps): ReactNode {
  const client = useTRPCClient()
  const { meeting } = whole
  const { id } = meeting
  return (
    <div className="gzb-notes">
      <div className="gzb-notes-main">
        <MeetingHead meeting={meeting} people={people} queue={queue} readOnly={readOnly} />
        <CarriedOverList meetingId={id} initial={whole.carriedOver} queue={queue} readOnly={readOnly} />
        <AgendaEditor meetingId={id} initial={whole.items} queue={queue} readOnly={readOnly} />
        <ResolutionsEditor
          meetingId={id}
          initial={whole.resolutions}
          people={people}
          queue={queue}
          readOnly={readOnly}
        />
        <section aria-label="其他" className="gzb-notes-section gzb-notes-rest">
          <div>
            <span>未决事项</span>
            <NoteField
              lines
              label="未决事项"
              placeholder="留到以后再议的事，印在会议记录里"
              initial={meeting.leftOpen}
              readOnly={readOnly}
              maxLength={4000}
              onText={(leftOpen) =>
                queue.change('head:leftOpen', () => client.meetings.change.mutate({ id, patch: { leftOpen } }))
              }
            />
          </div>
          <div>
            <span>纪要概况</span>
            <NoteField
              lines
              label="纪要概况"
              placeholder="空着由时间、地点、主持人、到会人数和议题写成"
              initial={meeting.summary}
              readOnly={readOnly}
              maxLength={4000}
              onText={(summary) =>
                queue.change('head:summary', () => client.meetings.change.mutate({ id, patch: { summary } }))
              }
            />
          </div>
        </section>
      </div>
      <AttendancePanel meetingId={id} initial={whole.attendance} people={people} queue={queue} readOnly={readOnly} />
    </div>
  )
}
