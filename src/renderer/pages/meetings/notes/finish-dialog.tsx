import { useQuery } from '@tanstack/react-query'
import { Input, Modal, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC, useTRPCClient } from '../../../api/client.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { isComposing } from '../../../hooks/key-name.ts'
import { focusField } from './focus-field.ts'

interface FinishDialogProps {
  readonly meetingId: string
  readonly onFinished: () => void
  readonly onClose: () => void
}

/** Before a meeting is finished: what it lacks, as warnings, and the number of its minutes. */
export function FinishDialog({ meetingId, onFinished, onClose }: FinishDialogProps): ReactNode {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const checks = useQuery({ ...trpc.meetings.checks.queryOptions({ id: meetingId }), staleTime: 0, gcTime: 0 })
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const number = typed ?? checks.data?.number ?? ''
  const finish = async (): Promise<void> => {
    if (busy || !checks.data) return
    setBusy(true)
    setError(null)
    try {
      await client.meetings.finish.mutate({ id: meetingId, number: number.trim() || null })
      onFinished()
    } catch (caught) {
      setError(caught)
      setBusy(false)
    }
  }
  const findings = checks.data?.findings ?? []
  return (
    <Modal
      open
      afterOpenChange={(shown) => {
        if (shown) focusField('minutes-number')
      }}
      title="办结会议"
      okText={findings.length > 0 ? '仍然办结' : '办结'}
      cancelText="继续记录"
      confirmLoading={busy}
      okButtonProps={{ disabled: !checks.data }}
      onOk={() => void finish()}
      onCancel={onClose}
    >
      <div className="gzb-finish">
        {checks.isPending && <Spin />}
        {findings.length > 0 ? (
          <>
            <p>还有以下几处，可以先补上：</p>
            <ul>
              {findings.map(({ code, text }) => (
                <li key={code}>
                  <StatusTag tone="attention">{text}</StatusTag>
                </li>
              ))}
            </ul>
          </>
        ) : (
          checks.data && <p>到会、议题和议定事项都已登记。</p>
        )}
        <div className="gzb-finish-number">
          <span>纪要编号</span>
          <Input
            id="minutes-number"
            aria-label="纪要编号"
            maxLength={30}
            value={number}
            placeholder="空着不编号"
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={(event) => {
              if (!isComposing(event.nativeEvent)) void finish()
            }}
          />
        </div>
        <p className="gzb-soft">办结后内容不能直接修改；需要更正时可以重新打开，重新打开会写入审计记录。</p>
        <ErrorNotice error={error ?? checks.error} />
      </div>
    </Modal>
  )
}
