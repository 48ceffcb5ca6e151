import { Button, Progress } from 'antd'
import type { ReactNode } from 'react'

import type { Job } from '../api/client.ts'
import { downloadFile, fileUrl } from '../api/files.ts'
import { shownError } from '../api/shown-error.ts'
import { useErrorMessage } from '../hooks/use-error-message.ts'
import { StatusTag } from './status-tag.tsx'

interface JobProgressProps {
  readonly job: Job
  readonly onCancel?: () => void
}

/** Percent of a job, 0–100; 0 while the amount is not known. */
export function jobPercent(job: Pick<Job, 'done' | 'total'>): number {
  return job.total > 0 ? Math.min(100, Math.floor((job.done / job.total) * 100)) : 0
}

/** One long piece of work in a line: what, how far, 取消; afterwards its result with the file to save. */
export function JobProgress({ job, onCancel }: JobProgressProps): ReactNode {
  const showError = useErrorMessage()
  const { file } = job
  if (job.state === 'running') {
    return (
      <div className="gzb-job">
        <span className="gzb-job-title">{job.title}</span>
        <Progress percent={jobPercent(job)} size="small" aria-label={job.title} />
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
    )
  }
  return (
    <div className="gzb-job">
      {job.state === 'done' && <StatusTag tone="good">{job.summary ?? job.title}</StatusTag>}
      {job.state === 'cancelled' && <StatusTag tone="off">{job.title}：已取消</StatusTag>}
      {job.state === 'failed' && (
        <StatusTag tone="bad">
          {job.title}：{shownError(job.error).text.what}
        </StatusTag>
      )}
      {file && (
        <Button
          size="small"
          type="link"
          onClick={() => {
            downloadFile(fileUrl(file.id), file.name).catch(showError)
          }}
        >
          保存 {file.name}
        </Button>
      )}
    </div>
  )
}
