import { Button, Tooltip } from 'antd'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { v7 as uuidv7 } from 'uuid'

import type { WholeMeeting } from '../../../../main/features/meetings/queries.ts'
import { useTRPCClient } from '../../../api/client.ts'
import { useUndoMessage } from '../../../hooks/use-undo-message.ts'
import { AgendaItemEditor } from './agenda-item-editor.tsx'
import { focusField } from './focus-field.ts'
import { placeOf } from './place-of.ts'
import type { SaveQueue } from './save-queue.ts'

interface EditedItem {
  readonly id: string
  readonly title: string | null
  readonly content: string | null
}

interface AgendaEditorProps {
  readonly meetingId: string
  readonly initial: WholeMeeting['items']
  readonly queue: SaveQueue
  readonly readOnly: boolean
}

/** The agenda with what was said. The list is drawn anew only when an item comes, goes or moves; texts live in their fields. */
export function AgendaEditor({ meetingId, initial, queue, readOnly }: AgendaEditorProps): ReactNode {
  const client = useTRPCClient()
  const undoMessage = useUndoMessage()
  const [items, setItems] = useState<readonly EditedItem[]>(initial)

  const add = useCallback(
    (afterId: string | null) => {
      const id = uuidv7()
      // Drawn at once, so that the next key goes into the new field.
      flushSync(() => setItems((now) => placeOf(now, { id, title: null, content: null }, afterId)))
      queue.act(async () => {
        await client.meetings.agenda.add.mutate({ id, meetingId, afterId })
        return undefined
      })
      focusField(`agenda-title-${id}`)
    },
    [client, meetingId, queue],
  )
  const move = useCallback(
    (id: string, step: 1 | -1, focused: string) => {
      const index = items.findIndex((item) => item.id === id)
      const item = items[index]
      const to = index + step
      if (!item || to < 0 || to >= items.length) return
      const afterId = items.filter((other) => other.id !== id)[to - 1]?.id ?? null
      flushSync(() => setItems(placeOf(items, item, afterId)))
      queue.act(async () => {
        await client.meetings.agenda.move.mutate({ id, afterId })
        return undefined
      })
      focusField(focused)
    },
    [client, items, queue],
  )
  const remove = useCallback(
    (item: EditedItem) => {
      const index = items.findIndex((other) => other.id === item.id)
      const afterId = items[index - 1]?.id ?? null
      flushSync(() => setItems(items.filter((other) => other.id !== item.id)))
      queue.act(async () => {
        await client.meetings.agenda.remove.mutate({ id: item.id })
        return undefined
      })
      const neighbour = items[index + 1] ?? items[index - 1]
      if (neighbour) focusField(`agenda-title-${neighbour.id}`)
      undoMessage('已删除一项议题。', async () => {
        await queue.flush()
        await client.meetings.agenda.add.mutate({ ...item, meetingId, afterId })
        setItems((now) => placeOf(now, item, afterId))
      })
    },
    [client, items, meetingId, queue, undoMessage],
  )
  return (
    <section aria-label="议题" className="gzb-notes-section">
      <header>
        <h2>议题</h2>
        {!readOnly && <span className="gzb-soft">Ctrl+Enter 下一项 · Alt+↑↓ 移动</span>}
      </header>
      <ol>
        {items.map((item, index) => (
          <AgendaItemEditor
            key={item.id}
            item={item}
            number={index + 1}
            queue={queue}
            readOnly={readOnly}
            onAdd={add}
            onMove={move}
            onRemove={remove}
          />
        ))}
      </ol>
      {!readOnly && (
        <Tooltip title="Ctrl+Enter">
          <Button size="small" id="agenda-add" onClick={() => add(items.at(-1)?.id ?? null)}>
            添加议题
          </Button>
        </Tooltip>
      )}
    </section>
  )
}
