import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { chinaMinute } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import type { ImportBatch, UndoReport } from './import-rows.ts'
import { UndoOutcome } from './undo-outcome.tsx'
import { useUndoImport } from './use-undo-import.ts'

/** The imports made before, each with 撤销. */
export function ImportBatches(): ReactNode {
  const trpc = useTRPC()
  const query = useQuery(trpc.imports.batches.queryOptions())
  const [undone, setUndone] = useState<UndoReport | null>(null)
  const undo = useUndoImport(setUndone)
  const batches = query.data ?? []
  if (batches.length === 0) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
  return (
    <section className="gzb-section" aria-label="导入记录">
      <h2>导入记录</h2>
      {undone && <UndoOutcome report={undone} />}
      <ul className="gzb-batches">
        {batches.map((batch) => (
          <li key={batch.id}>
            <span>{chinaMinute(new Date(batch.createdAt))}</span>
            <span>{batch.operatorName}</span>
            <span className="gzb-grow">{summaryOf(batch)}</span>
            {batch.undoneAt === null ? (
              <Button size="small" onClick={() => undo(batch)}>
                撤销
              </Button>
            ) : (
              <StatusTag tone="off">已撤销</StatusTag>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What an import did, in a line. */
export function summaryOf(batch: Pick<ImportBatch, 'created' | 'updated' | 'postings' | 'grids' | 'rejected'>): string {
  const parts = [
    `新增 ${String(batch.created)} 人`,
    `更新 ${String(batch.updated)} 人`,
    `登记任职 ${String(batch.postings)} 条`,
    ...(batch.grids > 0 ? [`新建网格 ${String(batch.grids)} 个`] : []),
    ...(batch.rejected > 0 ? [`未导入 ${String(batch.rejected)} 行`] : []),
  ]
  return parts.join('，')
}
