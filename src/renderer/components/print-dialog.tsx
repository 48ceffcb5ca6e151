import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Modal, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { RenderedPrint } from '../../main/features/prints/render-print.ts'
import { shownError } from '../api/shown-error.ts'
import { fileUrl } from '../api/files.ts'
import { BACKGROUND, useTRPC } from '../api/client.ts'
import { useUndoMessage } from '../hooks/use-undo-message.ts'
import { ErrorNotice } from './error-notice.tsx'
import { JobProgress } from './job-progress.tsx'
import { PdfPreview } from './pdf-preview.tsx'

const JOB_POLL_MS = 500

/** What the person says of a print before it leaves. */
export interface HandOver {
  readonly copies: number
  /** Why it is printed again; null for a first print. */
  readonly reason: string | null
}

interface PrintDialogProps {
  readonly title: string
  /** The name under which 下载 saves it; no personal data. */
  readonly fileName: string
  /** The document or the job that makes it; undefined while it is being asked for. */
  readonly rendered: RenderedPrint | undefined
  readonly error?: unknown
  /** What the pages are of, in their order: a fault of one page names it and offers to leave it out. */
  readonly subjects?: readonly { readonly id: string; readonly name: string }[]
  readonly onLeaveOut?: (id: string) => void
  /** How many of the subjects were printed before: a reason is asked for. */
  readonly printedBefore: number
  /** Notes the print; answers the batch that “已打印” confirms. */
  readonly handOver: (how: HandOver) => Promise<{ readonly batch: string; readonly count: number }>
  /** Beside the preview: what to know before printing. */
  readonly notes?: ReactNode
  readonly onClose: () => void
  /** After “已打印”. */
  readonly onConfirmed?: () => void
}

/**
 * A document before it is printed: preview, copies, the reason of a reprint. Handing it to the printer or the disk is
 * noted; that it was printed is said by the person, never assumed.
 */
export function PrintDialog(props: PrintDialogProps): ReactNode {
  const { title, fileName, rendered, printedBefore, handOver, notes, onClose } = props
  const trpc = useTRPC()
  const queries = useQueryClient()
  const say = useUndoMessage()
  const [copies, setCopies] = useState(1)
  const [reason, setReason] = useState('')
  const [batch, setBatch] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const jobId = rendered?.jobId ?? null
  const job = useQuery({
    ...trpc.jobs.list.queryOptions(undefined, BACKGROUND),
    enabled: jobId !== null,
    refetchInterval: ({ state }) =>
      state.data?.find((one) => one.id === jobId)?.state === 'running' || !state.data ? JOB_POLL_MS : false,
    select: (jobs) => jobs.find((one) => one.id === jobId),
  }).data
  const cancel = useMutation(trpc.jobs.cancel.mutationOptions())
  const confirm = useMutation(
    trpc.prints.confirm.mutationOptions({
      onSuccess: async (count) => {
        say(`已登记打印 ${count.toLocaleString('zh-CN')} 份。`)
        await queries.invalidateQueries(trpc.prints.pathFilter())
        await queries.invalidateQueries(trpc.boards.pathFilter())
        props.onConfirmed?.()
        onClose()
      },
      onError: setError,
    }),
  )
  const documentId = rendered?.documentId ?? (job?.state === 'done' ? String(job.result?.['documentId'] ?? '') : null)
  const noteIt = async (): Promise<boolean> => {
    try {
      const noted = await handOver({ copies, reason: reason.trim() || null })
      setError(null)
      setBatch(noted.batch)
      await queries.invalidateQueries(trpc.prints.pathFilter())
      return true
    } catch (caught) {
      setError(caught)
      return false
    }
  }
  const fault = props.error ?? (job?.state === 'failed' ? job.error : null) ?? null
  const item = fault === null ? null : itemOf(shownError(fault).data)
  const faulty = item === null ? undefined : props.subjects?.[item - 1]
  const reasonMissing = error !== null && shownError(error).code === 'REPRINT_REASON_MISSING'
  const side = (
    <div className="gzb-print-side">
      {notes}
      <label htmlFor="gzb-print-copies">份数</label>
      <InputNumber
        id="gzb-print-copies"
        min={1}
        max={1000}
        precision={0}
        value={copies}
        onChange={(value) => setCopies(value ?? 1)}
      />
      {(printedBefore > 0 || reasonMissing) && (
        <>
          <label htmlFor="gzb-print-reason">补打原因</label>
          <Input
            id="gzb-print-reason"
            value={reason}
            maxLength={100}
            placeholder="如：遗失、打印不清"
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="gzb-soft">其中 {Math.max(printedBefore, 1).toLocaleString('zh-CN')} 份以前已打印过。</div>
        </>
      )}
      <ErrorNotice error={error ?? null} onClose={() => setError(null)} />
      {batch !== null && (
        <div className="gzb-print-confirm" role="group" aria-label="确认打印">
          <div>纸上的内容齐全、清楚，再按“已打印”。没有确认的，在打印记录中显示为“待确认”。</div>
          <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate({ batch })}>
            已打印
          </Button>
          <Button type="text" onClick={() => setBatch(null)}>
            没有打印出来
          </Button>
        </div>
      )}
    </div>
  )
  return (
    <Modal
      open
      title={title}
      width="96vw"
      centered
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      className="gzb-print-dialog"
    >
      <div className="gzb-print-dialog-body">
        {fault !== null && (
          <ErrorNotice
            error={fault}
            actions={
              faulty && (
                <>
                  <span>{`第 ${String(item)} 份：${faulty.name}`}</span>
                  {(props.subjects?.length ?? 0) > 1 && (
                    <Button size="small" onClick={() => props.onLeaveOut?.(faulty.id)}>
                      先打印其余的
                    </Button>
                  )}
                </>
              )
            }
          />
        )}
        {job && job.state !== 'done' && job.state !== 'failed' && (
          <JobProgress job={job} {...(job.state === 'running' && { onCancel: () => cancel.mutate({ id: job.id }) })} />
        )}
        {(rendered === undefined || (jobId !== null && !job)) && fault === null && (
          <Spin className="gzb-center" description="正在生成预览" />
        )}
        {documentId !== null && documentId !== undefined && documentId !== '' && (
          <PdfPreview source={fileUrl(documentId)} fileName={fileName} onHandOver={noteIt} side={side} />
        )}
      </div>
    </Modal>
  )
}

/** The page an error of a document is about, from 1, or null. */
function itemOf(data: unknown): number | null {
  return typeof data === 'object' && data !== null && 'item' in data && typeof data.item === 'number' ? data.item : null
}
