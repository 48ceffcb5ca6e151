import { CloseOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { memo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import type { RosterPerson } from '../../../../main/features/meetings/roster.ts'
import type { IsoDate } from '../../../../shared/dates.ts'
import { useTRPCClient } from '../../../api/client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { isComposing } from '../../../hooks/key-name.ts'
import { focusField } from './focus-field.ts'
import { NoteField } from './note-field.tsx'
import { PersonField } from './person-field.tsx'
import type { SaveQueue } from './save-queue.ts'

/** A decision as its row holds it. */
export interface EditedResolution {
  readonly id: string
  readonly content: string | null
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly dueOn: IsoDate | null
}

interface ResolutionEditorProps {
  readonly row: EditedResolution
  readonly number: number
  readonly people: readonly RosterPerson[]
  readonly queue: SaveQueue
  readonly readOnly: boolean
  readonly onAdd: (afterId: string) => void
  readonly onMove: (id: string, step: 1 | -1, focused: string) => void
  /** With the values as they stand in the fields, so that they can be brought back. */
  readonly onRemove: (row: EditedResolution) => void
}

/** One decision: Enter goes from the wording to the owner, to the deadline, and on to the next decision. */
export const ResolutionEditor = memo(function ResolutionEditor(props: ResolutionEditorProps): ReactNode {
  const { row, number, people, queue, readOnly, onAdd, onMove, onRemove } = props
  const { id } = row
  const client = useTRPCClient()
  const now = useRef(row)
  const [dueOn, setDueOn] = useState(row.dueOn)
  const change = (patch: Partial<Omit<EditedResolution, 'id'>>): void => {
    now.current = { ...now.current, ...patch }
    queue.change(`resolution:${id}:${Object.keys(patch).join('+')}`, () =>
      client.meetings.resolutions.change.mutate({ id, patch }),
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (readOnly || isComposing(event.nativeEvent) || !(event.target instanceof HTMLElement)) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      event.stopPropagation()
      onMove(id, event.key === 'ArrowUp' ? -1 : 1, event.target.id)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onAdd(id)
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside
    <li className="gzb-resolution" onKeyDownCapture={onKeyDown}>
      <span className="gzb-agenda-number" aria-hidden>
        {number}
      </span>
      <NoteField
        lines
        label={`第 ${String(number)} 项议定事项`}
        id={`resolution-${id}`}
        className="gzb-resolution-text"
        placeholder="议定的事"
        initial={row.content}
        readOnly={readOnly}
        maxLength={1000}
        onText={(content) => change({ content })}
        onKey={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey) return
          event.preventDefault()
          focusField(`resolution-owner-${id}`)
        }}
      />
      <PersonField
        label={`第 ${String(number)} 项责任人（单位）`}
        id={`resolution-owner-${id}`}
        className="gzb-resolution-owner"
        placeholder="责任人（单位）"
        initial={{ personId: row.ownerId, name: row.ownerName }}
        people={people}
        disabled={readOnly}
        onPick={({ personId, name }) => change({ ownerId: personId, ownerName: name })}
        onEnter={() => focusField(`resolution-due-${id}`)}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only watches Enter of the field inside */}
      <div
        className="gzb-resolution-due"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !isComposing(event.nativeEvent) && !readOnly) onAdd(id)
        }}
      >
        <DateField
          id={`resolution-due-${id}`}
          value={dueOn}
          disabled={readOnly}
          placeholder="时限"
          onChange={(day) => {
            if (day === dueOn) return
            setDueOn(day)
            change({ dueOn: day })
          }}
        />
      </div>
      {!readOnly && (
        <Tooltip title="删除这项议定事项">
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            aria-label={`删除第 ${String(number)} 项议定事项`}
            icon={<CloseOutlined />}
            onClick={() => onRemove(now.current)}
          />
        </Tooltip>
      )}
    </li>
  )
})
