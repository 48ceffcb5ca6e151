import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC, useTRPCClient } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PrintDialog } from '../../components/print-dialog.tsx'
import { GlyphNotes } from './glyph-notes.tsx'
import { useOnce } from './use-once.ts'

interface CertificatePrintDialogProps {
  readonly certificateIds: readonly string[]
  readonly onClose: () => void
}

/** 聘书 before they are printed: names the fonts lack come first, then the preview of all that can be printed. */
export function CertificatePrintDialog({ certificateIds, onClose }: CertificatePrintDialogProps): ReactNode {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const ids = certificateIds.filter((id) => !leftOut.includes(id))
  const check = useQuery({
    ...trpc.prints.check.queryOptions({ certificateIds: ids }),
    enabled: ids.length > 0,
    staleTime: 0,
  })
  const missing = check.data?.names.filter(({ drawing }) => drawing === 'none') ?? []
  const isReady = check.data !== undefined && missing.length === 0
  const rendered = useOnce(
    ['certificates', ids],
    async () => await client.prints.certificates.mutate({ certificateIds: ids }),
    isReady,
  )
  if (!isReady) {
    const rest = ids.filter((id) => !missing.some(({ certificateId }) => certificateId === id))
    return (
      <Modal open title="打印聘书" footer={null} onCancel={onClose}>
        {check.isPending && <Spin />}
        <ErrorNotice error={check.error} onRetry={() => void check.refetch()} />
        {check.data && (
          <>
            <GlyphNotes names={check.data.names} />
            <p>请核对姓名；确认无误可在本机安装含有该字的字体，再打印这几份。</p>
            {rest.length > 0 && (
              <Button
                type="primary"
                onClick={() => setLeftOut([...leftOut, ...missing.map(({ certificateId }) => certificateId)])}
              >
                先打印其余 {rest.length} 份
              </Button>
            )}
          </>
        )}
      </Modal>
    )
  }
  return (
    <PrintDialog
      title={`打印聘书（${ids.length.toLocaleString('zh-CN')} 份）`}
      fileName="聘书.pdf"
      rendered={rendered.data}
      error={rendered.error}
      printedBefore={check.data.printedBefore}
      subjects={check.data.certificates.map(({ id, name, number }) => ({ id, name: `${number} ${name}` }))}
      onLeaveOut={(id) => setLeftOut([...leftOut, id])}
      notes={<GlyphNotes names={check.data.names} />}
      handOver={async (how) => await client.prints.handOverCertificates.mutate({ certificateIds: [...ids], ...how })}
      onClose={onClose}
    />
  )
}
