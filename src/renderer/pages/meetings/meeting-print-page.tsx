import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Segmented, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC, useTRPCClient } from '../../api/client.ts'
import { fileUrl } from '../../api/files.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { PdfPreview } from '../../components/pdf-preview.tsx'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { useShortcuts } from '../../hooks/use-shortcuts.ts'
import { MeetingPrintSide } from './meeting-print-side.tsx'
import './meetings.css'

const KINDS = [
  { value: 'minutes', label: '会议纪要' },
  { value: 'meetingRecord', label: '会议记录' },
] as const

/** Preview of a meeting's two documents. */
export function MeetingPrintPage(): ReactNode {
  const { meetingId = '' } = useParams({ strict: false })
  const [search, setSearch] = useListSearch()
  const kind = search['kind'] === 'meetingRecord' ? 'meetingRecord' : 'minutes'
  const trpc = useTRPC()
  const client = useTRPCClient()
  const navigate = useNavigate()
  const [printing, setPrinting] = useState<typeof kind | null>(null)
  // A document is laid out anew for every visit, since the meeting may have changed in between.
  const document = useQuery({
    queryKey: [...trpc.meetings.get.queryKey({ id: meetingId }), 'document', kind],
    queryFn: () => client.meetings.document.mutate({ id: meetingId, kind }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  })
  const back = (): void => void navigate({ to: '/meetings/weekly/$meetingId', params: { meetingId } })
  useShortcuts({ escape: back })
  return (
    <PageFrame
      title="会议文书"
      actions={[{ label: '返回会议', onClick: back }]}
      filters={
        <Segmented<'minutes' | 'meetingRecord'>
          aria-label="文书"
          options={[...KINDS]}
          value={kind}
          onChange={(next) => setSearch({ kind: next }, { replace: true })}
        />
      }
    >
      <ErrorNotice error={document.error} onRetry={() => void document.refetch()} />
      {document.isFetching && <Spin className="gzb-center" />}
      {document.data && !document.isFetching && (
        <PdfPreview
          key={document.data.documentId}
          source={fileUrl(document.data.documentId)}
          fileName={document.data.fileName}
          onPrint={() => setPrinting(kind)}
          side={
            <MeetingPrintSide
              meetingId={meetingId}
              kind={kind}
              title={document.data.title}
              isPrinting={printing === kind}
              onNoted={() => setPrinting(null)}
            />
          }
        />
      )}
    </PageFrame>
  )
}
