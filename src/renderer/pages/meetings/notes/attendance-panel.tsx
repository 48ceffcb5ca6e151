import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { v7 as uuidv7 } from 'uuid'

import type { WholeMeeting } from '../../../../main/features/meetings/queries.ts'
import type { RosterPerson } from '../../../../main/features/meetings/roster.ts'
import { attendanceCounts } from '../../../../shared/rules/attendance-counts.ts'
import { useTRPCClient } from '../../../api/client.ts'
import { useUndoMessage } from '../../../hooks/use-undo-message.ts'
import { AttendanceFinder, type FoundAttendance } from './attendance-finder.tsx'
import { AttendanceRow, type AttendanceLine } from './attendance-row.tsx'
import { focusField } from './focus-field.ts'
import type { SaveQueue } from './save-queue.ts'

interface AttendancePanelProps {
  readonly meetingId: string
  readonly initial: WholeMeeting['attendance']
  readonly people: readonly RosterPerson[]
  readonly queue: SaveQueue
  readonly readOnly: boolean
}

/** The roll call beside the notes: counts, the field, the list. */
export function AttendancePanel({ meetingId, initial, people, queue, readOnly }: AttendancePanelProps): ReactNode {
  const client = useTRPCClient()
  const undoMessage = useUndoMessage()
  const [lines, setLines] = useState<readonly AttendanceLine[]>(initial)
  const counts = attendanceCounts(lines)
  const isCalling = !readOnly && counts.unrecorded > 0
  const [callsAtFirst] = useState(isCalling)
  useEffect(() => {
    // A meeting begins with the roll call.
    if (callsAtFirst) focusField('attendance-finder')
  }, [callsAtFirst])

  const change = useCallback(
    (id: string, patch: Partial<Pick<AttendanceLine, 'attendance' | 'reason' | 'unit'>>) => {
      setLines((now) => now.map((line) => (line.id === id ? { ...line, ...patch } : line)))
      queue.change(`attendance:${id}:${Object.keys(patch).join('+')}`, () =>
        client.meetings.attendance.change.mutate({ meetingId, ids: [id], patch }),
      )
    },
    [client, meetingId, queue],
  )
  const add = useCallback(
    (line: AttendanceLine) => {
      setLines((now) => [...now.filter(({ id }) => id !== line.id), line])
      queue.act(async () => {
        await client.meetings.attendance.add.mutate({ ...line, meetingId })
        return undefined
      })
    },
    [client, meetingId, queue],
  )
  const found = ({ person, name, unit, attendance }: FoundAttendance): void => {
    const known = lines.find((line) => (person ? line.personId === person.personId : line.name === name))
    const id = known?.id ?? uuidv7()
    if (known) change(id, { attendance })
    else add({ id, personId: person?.personId ?? null, name, unit, attendance, reason: null })
    if (attendance === 'excused') focusField(`reason-${id}`)
  }
  const remove = useCallback(
    (line: AttendanceLine) => {
      setLines((now) => now.filter(({ id }) => id !== line.id))
      queue.act(async () => {
        await client.meetings.attendance.remove.mutate({ id: line.id })
        return undefined
      })
      undoMessage(`已把${line.name}移出名单。`, async () => {
        add(line)
        await queue.flush()
      })
    },
    [add, client, queue, undoMessage],
  )
  const restPresent = (): void => {
    const ids = lines.filter(({ attendance }) => attendance === 'unrecorded').map(({ id }) => id)
    setLines(lines.map((line) => (line.attendance === 'unrecorded' ? { ...line, attendance: 'present' } : line)))
    queue.act(() => client.meetings.attendance.change.mutate({ meetingId, ids, patch: { attendance: 'present' } }))
    undoMessage(`已把其余 ${String(ids.length)} 人记为出席。`, async () => {
      setLines((now) => now.map((line) => (ids.includes(line.id) ? { ...line, attendance: 'unrecorded' } : line)))
      await client.meetings.attendance.change.mutate({ meetingId, ids, patch: { attendance: 'unrecorded' } })
    })
  }
  return (
    <section aria-label="到会" className="gzb-notes-side">
      <header>
        <h2>到会</h2>
        <dl className="gzb-counts" aria-live="polite">
          <Count label="应到" value={counts.expected} />
          <Count label="实到" value={counts.present} />
          <Count label="请假" value={counts.excused} />
          <Count label="缺席" value={counts.absent} />
          <Count label="列席" value={counts.inAttendance} />
          {counts.unrecorded > 0 && <Count label="未登记" value={counts.unrecorded} />}
        </dl>
        {!readOnly && (
          <>
            <AttendanceFinder
              people={people}
              standing={(personId) => lines.find((line) => line.personId === personId)?.attendance}
              onFound={found}
            />
            <p className="gzb-soft">后面加 2 请假、3 缺席、4 列席；来宾写“姓名 单位”</p>
          </>
        )}
      </header>
      <ul>
        {lines.map((line) => (
          <AttendanceRow key={line.id} line={line} readOnly={readOnly} onChange={change} onRemove={remove} />
        ))}
      </ul>
      {lines.length === 0 && <p className="gzb-soft gzb-notes-empty">名单是空的。在上面输入姓名添加。</p>}
      {isCalling && (
        <footer>
          <Button size="small" onClick={restPresent}>
            其余 {counts.unrecorded} 人记为出席
          </Button>
        </footer>
      )}
    </section>
  )
}

function Count({ label, value }: { readonly label: string; readonly value: number }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
