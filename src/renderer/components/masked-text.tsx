import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'

import { useErrorMessage } from '../hooks/use-error-message.ts'

const SHOWN_FOR_MS = 60_000

interface MaskedTextProps {
  /** The masked value as the server gives it, e.g. `139****5069`. */
  readonly masked: string
  /** What it is, for the eye's name: `手机号`. */
  readonly label: string
  /** Asks the server for the clear value (it checks the right and records the view). Absent: no eye. */
  readonly reveal?: () => Promise<string>
}

/** A masked value with an eye; open for a minute, then masked again and forgotten. */
export function MaskedText({ masked, label, reveal }: MaskedTextProps): ReactNode {
  const [clear, setClear] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const showError = useErrorMessage()
  useEffect(() => {
    if (clear === null) return undefined
    const timer = setTimeout(() => setClear(null), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [clear])
  const toggle = async (): Promise<void> => {
    if (clear !== null || !reveal) {
      setClear(null)
      return
    }
    setBusy(true)
    try {
      setClear(await reveal())
    } catch (error) {
      showError(error)
    } finally {
      setBusy(false)
    }
  }
  const hint = clear === null ? `查看${label}（会留下记录）` : `隐藏${label}`
  return (
    <span className="gzb-masked">
      <span>{clear ?? masked}</span>
      {reveal && masked !== '' && (
        <Tooltip title={hint}>
          <Button
            type="text"
            size="small"
            aria-label={hint}
            loading={busy}
            icon={clear === null ? <EyeOutlined /> : <EyeInvisibleOutlined />}
            onClick={(event) => {
              event.stopPropagation()
              void toggle()
            }}
          />
        </Tooltip>
      )}
    </span>
  )
}
