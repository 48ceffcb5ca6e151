import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { chinaMinute } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { shownError } from '../../api/shown-error.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'

interface MeetingPrintSideProps {
  readonly meetingId: string
  readonly kind: 'minutes' | 'meetingRecord'
  /** As the print log names it; no personal data. */
  readonly title: string
  /** Whether the print dialog was opened for what is shown, and the print is to be noted. */
  readonly isPrinting: boolean
  readonly onNoted: () => void
}

/** Beside the preview: copies, how often it was printed, and the question whether it came out of the printer. */
export function MeetingPrintSide(props: MeetingPrintSideProps): ReactNode {
  const { meetingId, kind, title, isPrinting, onNoted } = props
  const trpc = useTRPC()
  const queries = useQueryClient()
  const say = useUndoMessage()
  const [copies, setCopies] = useState(1)
  const [reason, setReason] = useState('')
  const log = useQuery({
    ...trpc.prints.log.queryOptions({ kind, subjectId: meetingId, confirmed: true }),
    staleTime: 0,
  })
  const handOver = useMutation(trpc.prints.handOver.mutationOptions())
  const confirm = useMutation(trpc.prints.confirm.mutationOptions())
  const printed = log.data ?? []
  const last = printed[0]?.confirmedAt ?? null
  const needsReason = printed.length > 0
  const error = handOver.error ?? confirm.error
  const note = async (): Promise<void> => {
    try {
      const { batch } = await handOver.mutateAsync({
        kind,
        subjectId: meetingId,
        title,
        copies,
        reason: reason.trim() || null,
      })
      await confirm.mutateAsync({ batch })
      await queries.invalidateQueries(trpc.prints.pathFilter())
      setReason('')
      onNoted()
      say('已登记打印。')
    } catch {
      // Shown below, from the mutations.
    }
  }
  return (
    <div className="gzb-finish">
      <label htmlFor="meeting-copies">份数</label>
      <InputNumber
        id="meeting-copies"
        min={1}
        max={1000}
        precision={0}
        value={copies}
        onChange={(value) => setCopies(value ?? 1)}
      />
      {needsReason && (
        <>
          <label htmlFor="meeting-reprint">补打原因</label>
          <Input
            id="meeting-reprint"
            maxLength={100}
            value={reason}
            placeholder="如：加印、打印不清"
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      )}
      <p className="gzb-soft">
        {last === null
          ? '还没有登记过打印。'
          : `已打印 ${String(printed.reduce((sum, one) => sum + one.copies, 0))} 份，最近 ${chinaMinute(new Date(last))}。`}
      </p>
      {isPrinting && (
        <div className="gzb-finish" role="group" aria-label="确认打印">
          <p>打印出来了吗？纸上的内容齐全、清楚，再按“已打印”。</p>
          <Button type="primary" loading={handOver.isPending || confirm.isPending} onClick={() => void note()}>
            已打印
          </Button>
          <Button type="text" onClick={onNoted}>
            没有打印出来
          </Button>
        </div>
      )}
      <ErrorNotice error={error === null ? null : shownError(error)} />
    </div>
  )
}
