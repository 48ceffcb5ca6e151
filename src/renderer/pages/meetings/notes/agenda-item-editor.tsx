import { CloseOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { memo, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import { useTRPCClient } from '../../../api/client.ts'
import { focusField } from './focus-field.ts'
import { NoteField } from './note-field.tsx'
import type { SaveQueue } from './save-queue.ts'

interface Item {
  readonly id: string
  readonly title: string | null
  readonly content: string | null
}

interface AgendaItemEditorProps {
  readonly item: Item
  readonly number: number
  readonly queue: SaveQueue
  readonly readOnly: boolean
  readonly onAdd: (afterId: string) => void
  readonly onMove: (id: string, step: 1 | -1, focused: string) => void
  /** With the text as it stands in the fields, so that it can be brought back. */
  readonly onRemove: (item: Item) => void
}

/** One agenda item: its title, and what was said under it. */
export const AgendaItemEditor = memo(function AgendaItemEditor(props: AgendaItemEditorProps): ReactNode {
  const { item, number, queue, readOnly, onAdd, onMove, onRemove } = props
  const client = useTRPCClient()
  const { id } = item
  const now = useRef(item)
  const note = (content: string, settle: boolean): void => {
    queue.change(`note:${id}`, () => client.meetings.agenda.note.mutate({ id, content, settle }))
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (readOnly) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      onMove(id, event.key === 'ArrowUp' ? -1 : 1, event.currentTarget.id)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onAdd(id)
    } else if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) {
      event.preventDefault()
      focusField(`agenda-note-${id}`)
    }
  }
  return (
    <li className="gzb-agenda-item">
      <span className="gzb-agenda-number" aria-hidden>
        {number}
      </span>
      <NoteField
        label={`第 ${String(number)} 项议题`}
        id={`agenda-title-${id}`}
        className="gzb-agenda-title"
        placeholder="议题"
        initial={item.title}
        readOnly={readOnly}
        maxLength={120}
        onText={(title) => {
          now.current = { ...now.current, title }
          queue.change(`title:${id}`, () => client.meetings.agenda.changeTitle.mutate({ id, title }))
        }}
        onKey={onKey}
      />
      {!readOnly && (
        <Tooltip title="删除这项议题">
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            aria-label={`删除第 ${String(number)} 项议题`}
            icon={<CloseOutlined />}
            onClick={() => onRemove(now.current)}
          />
        </Tooltip>
      )}
      <NoteField
        lines
        label={`第 ${String(number)} 项讨论情况`}
        id={`agenda-note-${id}`}
        className="gzb-agenda-note"
        placeholder="谁说了什么，一人一段，如“王建国：下周修好路灯。”"
        initial={item.content}
        readOnly={readOnly}
        maxLength={60_000}
        onText={(content) => {
          now.current = { ...now.current, content }
          note(content, false)
        }}
        onLeave={(content) => {
          if (content === (item.content ?? '') || readOnly) return
          note(content, true)
          void queue.flush()
        }}
        onKey={onKey}
      />
    </li>
  )
})
