import { Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import { isComposing, keyName } from '../hooks/key-name.ts'
import { ErrorNotice } from './error-notice.tsx'
import { focusFirst } from './focus-next.ts'

interface ActDialogProps {
  readonly title: string
  /** The button, a verb: `合并`. */
  readonly verb: string
  /** Does it; a rejection is shown in the dialog, which stays open with what was typed. */
  readonly act: () => Promise<unknown>
  readonly onClose: () => void
  readonly disabled?: boolean
  /** Width in pixels at 14 px letters; 560 by default. */
  readonly width?: number
  readonly children: ReactNode
}

/** A dialog for one act with its fields and a summary of what will happen. Begins in its first field; Ctrl+Enter acts, Esc closes. */
export function ActDialog(props: ActDialogProps): ReactNode {
  const { title, verb, act, onClose, disabled = false, width = 560, children } = props
  const body = useRef<HTMLDivElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (): Promise<void> => {
    if (busy || disabled) return
    setBusy(true)
    setError(null)
    try {
      await act()
      onClose()
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  // Captured, since a choice field takes Enter for itself; acting waits until the field has given its value.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || keyName(event.nativeEvent) !== 'ctrl+enter') return
    event.preventDefault()
    setTimeout(() => void latest.current(), 0)
  }
  return (
    <Modal
      open
      title={title}
      width={`${String(width / 14)}rem`}
      okText={verb}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled, title: 'Ctrl+Enter' }}
      mask={{ closable: false }}
      onOk={() => void run()}
      onCancel={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen && body.current) focusFirst(body.current)
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only takes Ctrl+Enter of the fields inside */}
      <div ref={body} className="gzb-dialog-body" onKeyDownCapture={onKeyDown}>
        {children}
        <ErrorNotice error={error} onClose={() => setError(null)} />
      </div>
    </Modal>
  )
}
