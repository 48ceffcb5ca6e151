import { Button, Tooltip } from 'antd'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { v7 as uuidv7 } from 'uuid'

import type { WholeMeeting } from '../../../../main/features/meetings/queries.ts'
import type { RosterPerson } from '../../../../main/features/meetings/roster.ts'
import { useTRPCClient } from '../../../api/client.ts'
import { useUndoMessage } from '../../../hooks/use-undo-message.ts'
import { focusField } from './focus-field.ts'
import { placeOf } from './place-of.ts'
import { ResolutionEditor, type EditedResolution } from './resolution-editor.tsx'
import type { SaveQueue } from './save-queue.ts'

interface ResolutionsEditorProps {
  readonly meetingId: string
  readonly initial: WholeMeeting['resolutions']
  readonly people: readonly RosterPerson[]
  readonly queue: SaveQueue
  readonly readOnly: boolean
}

/** What was decided: wording, who carries it out, until when. */
export function ResolutionsEditor(props: ResolutionsEditorProps): ReactNode {
  const { meetingId, initial, people, queue, readOnly } = props
  const client = useTRPCClient()
  const undoMessage = useUndoMessage()
  const [rows, setRows] = useState<readonly EditedResolution[]>(initial)

  const add = useCallback(
    (afterId: string | null) => {
      const id = uuidv7()
      const empty = { id, content: null, ownerId: null, ownerName: null, dueOn: null }
      // Drawn at once, so that the next key goes into the new field.
      flushSync(() => setRows((now) => placeOf(now, empty, afterId)))
      queue.act(async () => {
        await client.meetings.resolutions.add.mutate({ id, meetingId, afterId, values: {} })
        return undefined
      })
      focusField(`resolution-${id}`)
    },
    [client, meetingId, queue],
  )
  const move = useCallback(
    (id: string, step: 1 | -1, focused: string) => {
      const index = rows.findIndex((row) => row.id === id)
      const row = rows[index]
      const to = index + step
      if (!row || to < 0 || to >= rows.length) return
      const afterId = rows.filter((other) => other.id !== id)[to - 1]?.id ?? null
      flushSync(() => setRows(placeOf(rows, row, afterId)))
      queue.act(async () => {
        await client.meetings.resolutions.move.mutate({ id, afterId })
        return undefined
      })
      focusField(focused)
    },
    [client, queue, rows],
  )
  const remove = useCallback(
    (removed: EditedResolution) => {
      const index = rows.findIndex((other) => other.id === removed.id)
      const afterId = rows[index - 1]?.id ?? null
      flushSync(() => setRows(rows.filter((other) => other.id !== removed.id)))
      queue.act(async () => {
        await client.meetings.resolutions.remove.mutate({ id: removed.id })
        return undefined
      })
      const neighbour = rows[index + 1] ?? rows[index - 1]
      focusField(neighbour ? `resolution-${neighbour.id}` : 'resolution-add')
      undoMessage('已删除一项议定事项。', async () => {
        const { id, content, ownerId, ownerName, dueOn } = removed
        const values = { content, ownerId, ownerName, dueOn }
        await queue.flush()
        await client.meetings.resolutions.add.mutate({ id, meetingId, afterId, values })
        setRows((now) => placeOf(now, removed, afterId))
      })
    },
    [client, meetingId, queue, rows, undoMessage],
  )
  return (
    <section aria-label="议定事项" className="gzb-notes-section">
      <header>
        <h2>议定事项</h2>
        {!readOnly && <span className="gzb-soft">回车到下一格，最后一格回车添加下一项</span>}
      </header>
      <ol>
        {rows.map((row, index) => (
          <ResolutionEditor
            key={row.id}
            row={row}
            number={index + 1}
            people={people}
            queue={queue}
            readOnly={readOnly}
            onAdd={add}
            onMove={move}
            onRemove={remove}
          />
        ))}
      </ol>
      {rows.length === 0 && readOnly && <p className="gzb-soft">没有议定事项。</p>}
      {!readOnly && (
        <Tooltip title="F9">
          <Button size="small" id="resolution-add" onClick={() => add(rows.at(-1)?.id ?? null)}>
            添加议定事项
          </Button>
        </Tooltip>
      )}
    </section>
  )
}
