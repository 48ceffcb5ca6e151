import { Modal } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'

import { useShortcuts } from '../hooks/use-shortcuts.ts'
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
  useShortcuts({ 'ctrl+enter': () => void run() }, { inDialog: true })
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
      <div ref={body} className="gzb-dialog-body">
        {children}
        <ErrorNotice error={error} onClose={() => setError(null)} />
      </div>
    </Modal>
  )
}
