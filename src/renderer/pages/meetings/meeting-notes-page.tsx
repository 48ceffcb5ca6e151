import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'

import type { WholeMeeting } from '../../../main/features/meetings/queries.ts'
import { printedDate } from '../../../shared/dates.ts'
import { useTRPC, useTRPCClient } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { useConfirmDanger } from '../../hooks/use-confirm-danger.ts'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { useShortcuts } from '../../hooks/use-shortcuts.ts'
import './meetings.css'
import { FinishDialog } from './notes/finish-dialog.tsx'
import { MeetingNotes } from './notes/meeting-notes.tsx'
import { SaveStateText } from './notes/save-state-text.tsx'
import { useSaveQueue } from './notes/use-save-queue.ts'

/** 会议记录: the note-taker's screen. What it read once it keeps itself; reading again would overwrite what is being typed. */
export function MeetingNotesPage(): ReactNode {
  const { meetingId = '' } = useParams({ strict: false })
  const trpc = useTRPC()
  const whole = useQuery({ ...trpc.meetings.get.queryOptions({ id: meetingId }), staleTime: 0, gcTime: 0 })
  if (whole.error)
    return (
      <PageFrame title="会议记录" scroll>
        <ErrorNotice error={whole.error} onRetry={() => void whole.refetch()} />
      </PageFrame>
    )
  // Fresh fields only for another meeting or another state; not for a later reading of the same.
  if (!whole.data || whole.isPending)
    return (
      <PageFrame title="会议记录">
        <Spin className="gzb-center" />
      </PageFrame>
    )
  return <LoadedNotes key={`${meetingId}:${whole.data.meeting.state}`} whole={whole.data} />
}

function LoadedNotes({ whole: read }: { readonly whole: WholeMeeting }): ReactNode {
  const [whole] = useState(read)
  const { meeting } = whole
  const { id, on, state } = meeting
  const isFinished = state === 'finished'
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const queue = useSaveQueue()
  const confirm = useConfirmDanger()
  const showError = useErrorMessage()
  const [finishing, setFinishing] = useState(false)
  const roster = useQuery({ ...trpc.meetings.roster.queryOptions({ on }), staleTime: Number.POSITIVE_INFINITY })
  const forgetLists = useCallback(
    () => queries.invalidateQueries({ queryKey: [['meetings']], refetchType: 'none' }),
    [queries],
  )
  useEffect(() => () => void queue.flush().then(forgetLists), [queue, forgetLists])

  const saveAll = async (): Promise<boolean> => {
    // The field with the focus tells what it holds when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await queue.flush()
    return queue.isSaved
  }
  const finish = async (): Promise<void> => {
    if (await saveAll()) setFinishing(true)
  }
  const print = async (): Promise<void> => {
    if (isFinished || (await saveAll()))
      await navigate({ to: '/meetings/weekly/$meetingId/print', params: { meetingId: id } })
  }
  const reopen = async (): Promise<void> => {
    try {
      await client.meetings.reopen.mutate({ id })
      await queries.refetchQueries(trpc.meetings.get.queryFilter({ id }))
    } catch (error) {
      showError(error)
    }
  }
  const remove = (): void => {
    confirm({
      question: `删除${printedDate(on)}的“${meeting.title}”？`,
      consequence: '会议的到会、议题和议定事项一起删除，不能恢复。删除会写入审计记录。',
      verb: '删除',
      act: async () => {
        await queue.flush()
        await client.meetings.remove.mutate({ id })
        await navigate({ to: '/meetings/weekly' })
      },
    })
  }
  useShortcuts({
    'ctrl+s': () => void saveAll(),
    'ctrl+p': () => void print(),
    f4: () => document.querySelector<HTMLElement>('#attendance-finder')?.focus(),
    f8: () => {
      const item = document.querySelector('.gzb-agenda-item:last-child')
      const title = item?.querySelector<HTMLInputElement>('input.gzb-agenda-title')
      // What is typed into an item without a title is its title.
      if (title?.value === '') title.focus()
      else item?.querySelector('textarea')?.focus()
    },
    f9: () => document.querySelector<HTMLElement>('#resolution-add')?.click(),
  })
  const printAction = { label: '预览打印', onClick: () => void print() }
  return (
    <PageFrame
      title={isFinished ? '会议记录（已办结）' : '会议记录'}
      note={
        isFinished ? (
          <StatusTag tone="good">{meeting.number === null ? '已办结' : `已办结，纪要${meeting.number}`}</StatusTag>
        ) : (
          <span className="gzb-notes-state">
            <SaveStateText queue={queue} />
            <span>F4 到会 · F8 议题 · F9 议定事项</span>
          </span>
        )
      }
      actions={
        isFinished
          ? [{ label: '重新打开', onClick: () => void reopen() }, printAction]
          : [printAction, { label: '办结会议', onClick: () => void finish() }]
      }
      more={isFinished ? [] : [{ label: '删除会议', onClick: remove }]}
    >
      <ErrorNotice error={roster.error} onRetry={() => void roster.refetch()} />
      {/* Names typed before the roster is there would find nobody. */}
      {roster.isPending ? (
        <Spin className="gzb-center" />
      ) : (
        <MeetingNotes whole={whole} people={roster.data ?? []} queue={queue} readOnly={isFinished} />
      )}
      {finishing && (
        <FinishDialog
          meetingId={id}
          onClose={() => setFinishing(false)}
          onFinished={() => void navigate({ to: '/meetings/weekly/$meetingId/print', params: { meetingId: id } })}
        />
      )}
    </PageFrame>
  )
}
