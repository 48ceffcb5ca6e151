import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import type { ReactNode } from 'react'

import { useTRPCClient } from '../api/client.ts'
import { fileUrl } from '../api/files.ts'
import { ErrorNotice } from './error-notice.tsx'
import { PdfPreview } from './pdf-preview.tsx'

/** A recovery code, shown this once: its groups in large type, and the sheet to print or save. */
export function RecoveryCodeSheet({ code }: { readonly code: string }): ReactNode {
  const client = useTRPCClient()
  const sheet = useQuery({
    queryKey: ['recoverySheet', code],
    queryFn: async () => await client.office.recoverySheet.mutate({ recoveryCode: code }),
    staleTime: Number.POSITIVE_INFINITY,
    // The code leaves the memory of the page with the screen that shows it.
    gcTime: 0,
  })
  return (
    <div className="gzb-recovery">
      <div className="gzb-recovery-code">
        <p>
          <strong>恢复码只在这里显示一次。</strong>
          请打印“恢复码”单，装入信封封口，锁入保险柜或档案柜；没有打印机时，请手抄下面八组字。
        </p>
        <ol aria-label="恢复码">
          {code.split('-').map((group, index) => (
            <li key={index}>{group}</li>
          ))}
        </ol>
        <p className="gzb-soft">
          口令忘记、操作员离岗时用它打开资料。下一步要照着纸上的恢复码输入一遍，以确认抄对、印清。
        </p>
      </div>
      <div className="gzb-recovery-sheet">
        <ErrorNotice error={sheet.error} onRetry={() => void sheet.refetch()} />
        {sheet.isPending && <Spin className="gzb-center" />}
        {sheet.data && <PdfPreview source={fileUrl(sheet.data.documentId)} fileName={sheet.data.fileName} />}
      </div>
    </div>
  )
}
