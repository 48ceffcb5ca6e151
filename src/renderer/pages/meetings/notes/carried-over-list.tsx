import { useState } from 'react'
import type { ReactNode } from 'react'

import type { CarriedResolution } from '../../../../main/features/meetings/carried-over.ts'
import { printedDate } from '../../../../shared/dates.ts'
import { useTRPCClient } from '../../../api/client.ts'
import { NoteField } from './note-field.tsx'
import { PillChoice } from './pill-choice.tsx'
import { resolutionStateLabels } from '../resolution-state-labels.ts'
import type { SaveQueue } from './save-queue.ts'

interface CarriedOverListProps {
  readonly meetingId: string
  readonly initial: readonly CarriedResolution[]
  readonly queue: SaveQueue
  readonly readOnly: boolean
}

/** What was decided before, with which a meeting opens: what became of each. */
export function CarriedOverList({ meetingId, initial, queue, readOnly }: CarriedOverListProps): ReactNode {
  if (initial.length === 0) return null
  return (
    <section aria-label="上次议定事项" className="gzb-notes-section">
      <header>
        <h2>上次议定事项</h2>
        <span className="gzb-soft">
          {initial.length} 项{!readOnly && '，←→ 选择办理情况'}
        </span>
      </header>
      <ul>
        {initial.map((row) => (
          <CarriedRow key={row.id} row={row} meetingId={meetingId} queue={queue} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  )
}

/** `11月16日`; the year stands in the deadline, and a decision is rarely older than that. */
function shortDay(day: string): string {
  return printedDate(day).replace(/^\d+年/u, '')
}

function CarriedRow(props: {
  readonly row: CarriedResolution
  readonly meetingId: string
  readonly queue: SaveQueue
  readonly readOnly: boolean
}): ReactNode {
  const { row, meetingId, queue, readOnly } = props
  const client = useTRPCClient()
  const [state, setState] = useState(row.stateThen)
  const [outcome, setOutcome] = useState(row.outcome)
  const settle = (next: typeof state, told: string | null): void => {
    queue.change(`settle:${row.id}`, () =>
      client.meetings.resolutions.settle.mutate({ id: row.id, state: next, outcome: told, meetingId }),
    )
  }
  return (
    <li className="gzb-carried">
      <div>
        <div>{row.content}</div>
        <div className="gzb-soft">
          {[row.ownerName, row.dueOn !== null && `${printedDate(row.dueOn)}前`, `${shortDay(row.decidedOn)}议定`]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      <PillChoice
        name={`carried-${row.id}`}
        label={`${row.content ?? ''}的办理情况`}
        options={resolutionStateLabels}
        value={state}
        disabled={readOnly}
        onChange={(next) => {
          setState(next)
          settle(next, outcome)
        }}
      />
      <NoteField
        label="办理情况"
        placeholder="办理情况、没有办结的原因"
        initial={row.outcome}
        readOnly={readOnly}
        maxLength={500}
        onText={(told) => {
          setOutcome(told)
          settle(state, told)
        }}
      />
    </li>
  )
}
