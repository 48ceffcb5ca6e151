import { CloseOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { BACKGROUND, useTRPC } from '../api/client.ts'
import type { Job } from '../api/client.ts'
import { useSession } from '../api/session.ts'
import { JobProgress } from '../components/job-progress.tsx'
import { useErrorMessage } from '../hooks/use-error-message.ts'

const BUSY_POLL_MS = 700
const QUIET_POLL_MS = 10_000

function isActive(job: Job): boolean {
  return job.state === 'running'
}

/** Long work at the foot of the window: how far, 取消, and afterwards the result until it is closed. */
export function JobBar(): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const session = useSession()
  const showError = useErrorMessage()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const jobs = useQuery({
    ...trpc.jobs.list.queryOptions(undefined, BACKGROUND),
    enabled: session !== null,
    refetchInterval: ({ state }) => (state.data?.some(isActive) === true ? BUSY_POLL_MS : QUIET_POLL_MS),
  })
  const cancel = useMutation(
    trpc.jobs.cancel.mutationOptions({
      onError: showError,
      onSettled: async () => await queries.invalidateQueries(trpc.jobs.list.queryFilter()),
    }),
  )
  // A finished line has been read when the next page is opened; one that failed or has a file to save stays.
  const path = useLocation({ select: ({ pathname }) => pathname })
  const [readOn, setReadOn] = useState(path)
  if (path !== readOn) {
    setReadOn(path)
    const done = (jobs.data ?? []).filter((job) => job.state === 'done' && !job.file).map(({ id }) => id)
    setClosed(new Set([...closed, ...done]))
  }
  const shown = (jobs.data ?? []).filter((job) => !closed.has(job.id))
  if (shown.length === 0) return null
  return (
    <section className="gzb-jobs" aria-label="进行中的工作">
      {shown.map((job) => (
        <div key={job.id} className="gzb-job-line">
          <JobProgress job={job} {...(isActive(job) && { onCancel: () => cancel.mutate({ id: job.id }) })} />
          {!isActive(job) && (
            <Button
              type="text"
              size="small"
              aria-label={`收起：${job.title}`}
              icon={<CloseOutlined />}
              onClick={() => setClosed(new Set([...closed, job.id]))}
            />
          )}
        </div>
      ))}
    </section>
  )
}
