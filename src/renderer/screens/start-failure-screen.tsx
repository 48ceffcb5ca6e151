import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { errorDetails } from '../api/error-details.ts'
import { shownError } from '../api/shown-error.ts'

interface StartFailureScreenProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/**
 * The window when the store cannot be opened: damaged, from a newer version, not ours, in use, read-only or full disk.
 * The sentences come with the error, so each cause reads as its own screen; none of them offers deletion.
 */
export function StartFailureScreen({ error, onRetry }: StartFailureScreenProps): ReactNode {
  const shown = shownError(error)
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(errorDetails(shown))
    setCopied(true)
  }
  return (
    <main className="gzb-screen">
      <div className="gzb-card gzb-failure" role="alert">
        <h1>{shown.text.what}</h1>
        <dl>
          <dt>已有的资料</dt>
          <dd>{shown.text.safe}</dd>
          <dt>接下来</dt>
          <dd>{shown.text.next}</dd>
        </dl>
        <div className="gzb-card-foot">
          <Button type="primary" onClick={onRetry}>
            重新打开
          </Button>
          <span className="gzb-grow" />
          <span className="gzb-error-code">
            {shown.code}
            {shown.id !== undefined && ` · ${shown.id}`}
          </span>
          <Button size="small" type="link" icon={<CopyOutlined />} onClick={() => void copy()}>
            {copied ? '已复制' : '复制详情'}
          </Button>
        </div>
      </div>
    </main>
  )
}
