import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { PageFrame } from '../../components/page-frame.tsx'
import { Wizard } from '../../components/wizard.tsx'
import { ImportCheckStep } from './import-check-step.tsx'
import { ImportFileStep } from './import-file-step.tsx'
import { ImportReportStep } from './import-report-step.tsx'
import type { ImportPreview } from './import-rows.ts'
import { useRosterImport } from './use-roster-import.ts'

/** 导入花名册: choose a file, see what will happen, let it happen, see what happened. */
export function RosterImportPage(): ReactNode {
  const navigate = useNavigate()
  const roster = useRosterImport()
  const back = (): void => void navigate({ to: '/grids/people' })
  const { preview, report } = roster
  return (
    <PageFrame title="导入花名册" note={roster.file?.name} scroll>
      <Wizard
        onCancel={back}
        onFinish={back}
        finishLabel="查看队伍"
        steps={[
          {
            key: 'file',
            title: '选择文件',
            ready: roster.file !== null,
            nextLabel: '读取并核对',
            content: <ImportFileStep file={roster.file} onPick={roster.pick} />,
            onNext: roster.read,
          },
          {
            key: 'check',
            title: '核对',
            ready: preview !== null && !roster.busy && writesOf(preview) > 0,
            nextLabel: preview ? nextLabel(preview) : '导入',
            content: preview && <ImportCheckStep roster={roster} preview={preview} />,
            onNext: roster.confirm,
            final: true,
          },
          { key: 'done', title: '结果', content: report && <ImportReportStep report={report} /> },
        ]}
      />
    </PageFrame>
  )
}

function writesOf({ counts }: ImportPreview): number {
  return counts.created + counts.updated + counts.postings + counts.grids
}

function nextLabel(preview: ImportPreview): string {
  const people = preview.counts.created + preview.counts.updated
  if (people > 0) return `导入 ${people.toLocaleString('zh-CN')} 人`
  return writesOf(preview) > 0 ? '导入任职' : '没有可导入的内容'
}
