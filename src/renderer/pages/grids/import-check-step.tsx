import { Button, Segmented, Spin } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'

import { DataTable } from '../../components/data-table.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { ImportColumns } from './import-columns.tsx'
import { ImportDecisions } from './import-decisions.tsx'
import { PREVIEW_COLUMNS } from './import-preview-columns.tsx'
import { isInView, SKIP_REASONS, type ImportPreview, type RowView } from './import-rows.ts'
import type { RosterImport } from './use-roster-import.ts'

interface ImportCheckStepProps {
  readonly roster: RosterImport
  readonly preview: ImportPreview
}

/** What will happen, row by row, and what a person may decide about it. Nothing is written yet. */
export function ImportCheckStep({ roster, preview }: ImportCheckStepProps): ReactNode {
  const showError = useErrorMessage()
  const [view, setView] = useState<RowView>('all')
  const { counts } = preview
  const views: readonly { value: RowView; label: string; count: number }[] = [
    { value: 'all', label: '全部', count: counts.rows },
    { value: 'create', label: '新增', count: preview.rows.filter((row) => row.action === 'create').length },
    { value: 'update', label: '更新', count: preview.rows.filter((row) => row.action === 'update').length },
    { value: 'warning', label: '请核对', count: counts.warnings },
    { value: 'refused', label: '不导入', count: counts.refused },
  ]
  const rows = useMemo(() => preview.rows.filter((row) => isInView(row, view)), [preview, view])
  return (
    <div className="gzb-import">
      <p className="gzb-import-summary" aria-live="polite">
        <span>
          将新增 <strong>{counts.created}</strong> 人，更新 <strong>{counts.updated}</strong> 人，登记任职{' '}
          <strong>{counts.postings}</strong> 条，新建网格 <strong>{counts.grids}</strong> 个
          {counts.unchanged > 0 && `；${String(counts.unchanged)} 行的人员没有变化`}
          {counts.refused > 0 && (
            <>
              ；<strong>{counts.refused}</strong> 行不导入
            </>
          )}
          。确认之前不写入。
        </span>
        {roster.busy && <Spin size="small" />}
      </p>
      <ErrorNotice error={roster.error} />
      <ImportDecisions roster={roster} preview={preview} />
      <ImportColumns roster={roster} preview={preview} />
      <div className="gzb-import-views">
        <Segmented<RowView>
          value={view}
          onChange={setView}
          options={views.map(({ value, label, count }) => ({
            value,
            label: `${label} ${count.toLocaleString('zh-CN')}`,
            disabled: count === 0 && value !== 'all',
          }))}
        />
        {counts.refused > 0 && (
          <Button size="small" onClick={() => void roster.downloadErrors().catch(showError)}>
            下载不导入的行
          </Button>
        )}
        <span className="gzb-soft">{notesOf(preview)}</span>
      </div>
      <div className="gzb-import-table">
        <DataTable
          label="花名册各行"
          unit="行"
          rows={rows}
          rowKey={(row) => `${row.sheet}!${String(row.row)}`}
          columns={PREVIEW_COLUMNS}
          {...(view !== 'all' && { total: preview.rows.length })}
        />
      </div>
    </div>
  )
}

/** What of the file was not read as rows: other sheets, signature lines. */
function notesOf(preview: ImportPreview): string {
  const notes: string[] = []
  if (preview.ignoredSheets.length > 0) notes.push(`没有读取工作表：${preview.ignoredSheets.join('、')}`)
  for (const [reason, label] of Object.entries(SKIP_REASONS)) {
    const skipped = preview.skippedRows.filter((row) => row.reason === reason)
    if (skipped.length > 0) notes.push(`跳过${label}：第 ${skipped.map((row) => String(row.row)).join('、')} 行`)
  }
  return notes.join('；')
}
