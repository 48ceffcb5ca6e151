import { CopyOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { errorDetails } from '../api/error-details.ts'
import { shownError } from '../api/shown-error.ts'

interface ErrorNoticeProps {
  /** Anything caught: a tRPC error, an error of `/files/`, or error data. Null shows nothing. */
  readonly error: unknown
  /** Offers 重试. */
  readonly onRetry?: () => void
  /** Further buttons or links beside 重试. */
  readonly actions?: ReactNode
  readonly onClose?: () => void
}

/** An error in place: what happened, what is safe, what to do; the code small beside it, with 复制详情. */
export function ErrorNotice({ error, onRetry, actions, onClose }: ErrorNoticeProps): ReactNode {
  const [copied, setCopied] = useState(false)
  if (error === null || error === undefined) return null
  const shown = shownError(error)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(errorDetails(shown))
    setCopied(true)
  }
  return (
    <Alert
      className="gzb-error"
      type="error"
      showIcon
      role="alert"
      {...(onClose && { closable: { onClose, 'aria-label': '关闭' } })}
      title={shown.text.what}
      description={
        <>
          <div>{shown.text.safe}</div>
          <div>{shown.text.next}</div>
          <div className="gzb-error-foot">
            {onRetry && (
              <Button size="small" onClick={onRetry}>
                重试
              </Button>
            )}
            {actions}
            <span className="gzb-error-code">
              {shown.code}
              {shown.id !== undefined && ` · ${shown.id}`}
            </span>
            <Button size="small" type="link" icon={<CopyOutlined />} onClick={() => void copy()}>
              {copied ? '已复制' : '复制详情'}
            </Button>
          </div>
        </>
      }
    />
  )
}
