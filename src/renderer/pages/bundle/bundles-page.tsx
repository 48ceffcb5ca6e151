import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'

import { BACKGROUND, useTRPC } from '../../api/client.ts'
import { downloadFile, fileUrl } from '../../api/files.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { BundleTable } from './bundle-table.tsx'
import { CheckBundleDialog } from './check-bundle-dialog.tsx'
import { NextBundle } from './next-bundle.tsx'
import './bundle.css'

const POLL_MS = 500

/** 同步包: what the next bundle will carry, making it, and the very same files of earlier ones. */
export function BundlesPage(): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const showError = useErrorMessage()
  const [checking, setChecking] = useState(false)
  const [jobId, setJobId] = useState<string | null>(null)
  const state = useQuery({ ...trpc.bundles.state.queryOptions(), staleTime: 0 })
  const jobs = useQuery({
    ...trpc.jobs.list.queryOptions(undefined, BACKGROUND),
    enabled: jobId !== null,
    refetchInterval: ({ state: { data } }) =>
      data?.find(({ id }) => id === jobId)?.state === 'running' ? POLL_MS : false,
  })
  const make = useMutation(
    trpc.bundles.export.mutationOptions({
      onSuccess: async ({ jobId: started }) => {
        setJobId(started)
        await queries.invalidateQueries(trpc.jobs.list.queryFilter())
      },
    }),
  )
  const job = jobs.data?.find(({ id }) => id === jobId)
  const ended = job !== undefined && job.state !== 'running'
  useEffect(() => {
    if (!ended) return
    void queries.invalidateQueries(trpc.bundles.pathFilter())
    void queries.invalidateQueries(trpc.today.pathFilter())
  }, [ended, queries, trpc])

  const data = state.data
  const key = data?.countyKey
  const isRunning = make.isPending || job?.state === 'running'
  const first = data?.lastBundle === null
  const isFull = data !== undefined && data.lastBundle?.recipientFingerprint !== key?.fingerprint
  const canMake = key !== null && key !== undefined && !isRunning && (isFull || (data?.pending.length ?? 0) > 0)
  return (
    <PageFrame
      title="同步包"
      {...(key && {
        primary: { label: '生成数据包', onClick: () => make.mutate({ full: false }), disabled: !canMake },
      })}
      more={[
        ...(key && !isFull
          ? [{ label: '生成全量数据包', onClick: () => make.mutate({ full: true }), disabled: isRunning }]
          : []),
        { label: '检查数据包文件', onClick: () => setChecking(true) },
      ]}
    >
      <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />
      {data && !key && (
        <EmptyState
          text="数据包要用县级公钥加密，只有县里能打开。请先导入县里发来的公钥文件。"
          action={{ label: '导入县级公钥', onClick: () => void navigate({ to: '/bundle/keys' }) }}
        />
      )}
      {data && key && (
        <div className="gzb-bundle-next">
          {job?.state === 'done' && (
            <Alert
              type="success"
              showIcon
              role="status"
              title={`${job.summary ?? ''}。`}
              description="请把文件拷到U盘或通过政务外网交给县里。文件已加密，途中看不到内容。"
              {...(job.file && {
                action: (
                  <Button
                    type="primary"
                    onClick={() => {
                      if (job.file) downloadFile(fileUrl(job.file.id), job.file.name).catch(showError)
                    }}
                  >
                    保存文件
                  </Button>
                ),
              })}
            />
          )}
          <ErrorNotice error={make.error ?? job?.error} onClose={() => (make.error ? make.reset() : setJobId(null))} />
          <NextBundle state={data} recipient={key.name} isFirst={first} isFull={isFull} />
        </div>
      )}
      {data?.lastBundle && <BundleTable />}
      {checking && <CheckBundleDialog onClose={() => setChecking(false)} />}
    </PageFrame>
  )
}
