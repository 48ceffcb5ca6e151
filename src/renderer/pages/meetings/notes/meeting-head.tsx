import { useState } from 'react'
import type { ReactNode } from 'react'

import type { WholeMeeting } from '../../../../main/features/meetings/queries.ts'
import type { RosterPerson } from '../../../../main/features/meetings/roster.ts'
import { useTRPCClient } from '../../../api/client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { NoteField } from './note-field.tsx'
import { PersonField } from './person-field.tsx'
import type { SaveQueue } from './save-queue.ts'
import { TimeNote } from './time-note.tsx'

interface MeetingHeadProps {
  readonly meeting: WholeMeeting['meeting']
  readonly people: readonly RosterPerson[]
  readonly queue: SaveQueue
  readonly readOnly: boolean
}

/** Title, day, time, place, chair, recorder: each saved by itself. */
export function MeetingHead({ meeting, people, queue, readOnly }: MeetingHeadProps): ReactNode {
  const client = useTRPCClient()
  const [on, setOn] = useState(meeting.on)
  const { id } = meeting
  const change = (patch: Parameters<typeof client.meetings.change.mutate>[0]['patch']): void => {
    queue.change(`head:${Object.keys(patch).join('+')}`, () => client.meetings.change.mutate({ id, patch }))
  }
  return (
    <div className="gzb-notes-head">
      <div>
        <span>名称</span>
        <NoteField
          label="会议名称"
          initial={meeting.title}
          readOnly={readOnly}
          maxLength={80}
          onText={(title) => {
            if (title.trim() !== '') change({ title })
          }}
        />
      </div>
      <div>
        <span>日期</span>
        <DateField
          value={on}
          disabled={readOnly}
          onChange={(day) => {
            if (day === null || day === on) return
            setOn(day)
            change({ on: day })
          }}
        />
      </div>
      <div>
        <span>时间</span>
        <TimeNote
          label="开始时间"
          initial={meeting.startTime}
          disabled={readOnly}
          onTime={(startTime) => change({ startTime })}
        />
        <span aria-hidden>至</span>
        <TimeNote
          label="结束时间"
          initial={meeting.endTime}
          disabled={readOnly}
          onTime={(endTime) => change({ endTime })}
        />
      </div>
      <div>
        <span>地点</span>
        <NoteField
          label="地点"
          initial={meeting.place}
          readOnly={readOnly}
          maxLength={60}
          onText={(place) => change({ place })}
        />
      </div>
      <div>
        <span>主持人</span>
        <PersonField
          label="主持人"
          className="gzb-notes-person"
          initial={{ personId: meeting.chairId, name: meeting.chairName }}
          people={people}
          disabled={readOnly}
          onPick={({ personId, name }) => change({ chairId: personId, chairName: name })}
        />
      </div>
      <div>
        <span>记录人</span>
        <PersonField
          label="记录人"
          className="gzb-notes-person"
          initial={{ personId: meeting.recorderId, name: meeting.recorderName }}
          people={people}
          disabled={readOnly}
          onPick={({ personId, name }) => change({ recorderId: personId, recorderName: name })}
        />
      </div>
    </div>
  )
}
