import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { downloadFile, fileUrl } from '../../api/files.ts'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { summaryOf } from './import-batches.tsx'
import type { ImportReport, UndoReport } from './import-rows.ts'
import { UndoOutcome } from './undo-outcome.tsx'
import { useUndoImport } from './use-undo-import.ts'

/** What the import did, the file of what it did not, and the way back. */
export function ImportReportStep({ report }: { readonly report: ImportReport }): ReactNode {
  const showError = useErrorMessage()
  const navigate = useNavigate()
  const [undone, setUndone] = useState<UndoReport | null>(null)
  const undo = useUndoImport(setUndone)
  const download = (id: string): void => void downloadFile(fileUrl(id), '未导入的行.xlsx').catch(showError)
  if (undone) return <UndoOutcome report={undone} />
  return (
    <div className="gzb-import-report">
      <Alert type="success" showIcon title={`已导入：${summaryOf(report)}。`} />
      {report.errorFile !== null && (
        <Alert
          type="warning"
          showIcon
          title={`有 ${String(report.rejected)} 行没有导入，原因见文件。`}
          description="在文件中改正后，可以直接再次导入；已导入的人不会重复。"
          action={
            <Button size="small" onClick={() => download(report.errorFile ?? '')}>
              下载未导入的行
            </Button>
          }
        />
      )}
      {report.grids > 0 && (
        <Alert
          type="info"
          showIcon
          title={`新建的 ${String(report.grids)} 个网格还没有上级，也没有填范围。`}
          description="先建一级、二级网格，再在网格树中勾选这些网格，按“移动”一次归入上级；范围逐个填写，公示牌上要印。"
          action={
            <Button size="small" onClick={() => void navigate({ to: '/grids/tree' })}>
              去网格树
            </Button>
          }
        />
      )}
      <p>
        <Button onClick={() => undo({ ...report, id: report.batchId })}>撤销这次导入</Button>
        <span className="gzb-soft"> 以后也可以在“导入花名册”的导入记录中撤销。</span>
      </p>
    </div>
  )
}
