import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { downloadFile, fileUrl } from '../../api/files.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { CountyKeyDialog } from './county-key-dialog.tsx'
import { SpokenFingerprint } from './spoken-fingerprint.tsx'
import './bundle.css'

/** 密钥: the county's key, to which bundles are sealed, and this PC's own, by which the county knows them. */
export function KeysPage(): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorMessage()
  const [importing, setImporting] = useState(false)
  const state = useQuery({ ...trpc.bundles.state.queryOptions(), staleTime: 0 })
  const save = useMutation(
    trpc.bundles.devicePublicKey.mutationOptions({
      onSuccess: async ({ documentId, fileName }) => {
        await downloadFile(fileUrl(documentId), fileName)
        await queries.invalidateQueries(trpc.bundles.state.queryFilter())
      },
      onError: showError,
    }),
  )
  const data = state.data
  return (
    <PageFrame title="密钥" scroll primary={{ label: '导入县级公钥', onClick: () => setImporting(true) }}>
      <ErrorNotice error={state.error} onRetry={() => void state.refetch()} />
      {data && (
        <>
          <section className="gzb-section" aria-labelledby="county-key">
            <h2 id="county-key">县级公钥</h2>
            {data.countyKey ? (
              <>
                <p>
                  <strong>{data.countyKey.name}</strong>：数据包用它加密，只有县里能打开。
                </p>
                <SpokenFingerprint spoken={data.countyKey.spoken} label="县级公钥指纹" />
                <p className="gzb-soft">与县里通话时可随时逐组核对。县里更换公钥时，重新导入并核对。</p>
              </>
            ) : (
              <EmptyState
                text="还没有县级公钥。请向县里索取公钥文件（.gzkey），导入时电话核对指纹。"
                action={{ label: '导入县级公钥', onClick: () => setImporting(true) }}
              />
            )}
          </section>
          <section className="gzb-section" aria-labelledby="device-key">
            <h2 id="device-key">本机密钥</h2>
            {data.deviceKey ? (
              <>
                <p>
                  <strong>{data.deviceKey.name}</strong>：数据包由它签名，县里凭它认出本机。
                </p>
                <SpokenFingerprint spoken={data.deviceKey.spoken} label="本机公钥指纹" />
              </>
            ) : (
              <p>第一次保存公钥文件或生成数据包时自动产生。</p>
            )}
            <p className="gzb-soft">
              把公钥文件交给县里登记，并在电话中念出上面的数字供对方核对。公钥文件不含秘密；私钥只在本机加密保存。
            </p>
            <Button onClick={() => save.mutate()} loading={save.isPending}>
              保存本机公钥文件
            </Button>
          </section>
        </>
      )}
      {importing && (
        <CountyKeyDialog current={data?.countyKey?.fingerprint ?? null} onClose={() => setImporting(false)} />
      )}
    </PageFrame>
  )
}
