import { Button, Steps } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useShortcuts } from '../hooks/use-shortcuts.ts'
import { enterMovesOn } from './enter-moves-on.ts'
import { ErrorNotice } from './error-notice.tsx'
import { focusFirst } from './focus-next.ts'

/** One step. Put the summary of what will happen in the last step but one, the report of what happened in the last. */
export interface WizardStep {
  readonly key: string
  readonly title: string
  readonly content: ReactNode
  /** Whether 下一步 may be pressed; true by default. */
  readonly ready?: boolean
  /** The label of the button that leaves this step, e.g. `导入 312 人`; `下一步` by default. */
  readonly nextLabel?: string
  /** Done before going on, e.g. the import itself; a rejection is shown and the step stays. */
  readonly onNext?: () => Promise<unknown>
  /** After this step nothing can be taken back, so the next one has no 上一步. */
  readonly final?: boolean
}

interface WizardProps {
  readonly steps: readonly WizardStep[]
  readonly onCancel?: () => void
  /** The last step's button. */
  readonly onFinish: () => void
  readonly finishLabel?: string
}

/** A step begins in its first field, or in the one marked `data-begin`. Stable, so that it is called when the step appears and not again. */
function begin(body: HTMLDivElement | null): void {
  const first = body?.querySelector<HTMLElement>('[data-begin]')
  if (first) first.focus()
  else if (body) focusFirst(body)
}

/**
 * Steps with a summary of what will happen before anything happens, and a report after. Each step begins in its first field;
 * Enter goes from field to field and last to the button, Ctrl+Enter takes the step.
 */
export function Wizard({ steps, onCancel, onFinish, finishLabel = '完成' }: WizardProps): ReactNode {
  const [index, setIndex] = useState(0)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const step = steps[index]
  useShortcuts({ 'ctrl+enter': () => void next() }, { inDialog: true })
  const isLast = index === steps.length - 1
  const hasActed = steps[index - 1]?.final === true
  const next = async (): Promise<void> => {
    if (!step || busy || step.ready === false) return
    setError(null)
    setBusy(true)
    try {
      await step.onNext?.()
      if (isLast) onFinish()
      else setIndex(index + 1)
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }
  if (!step) return null
  return (
    <div className="gzb-wizard">
      <Steps size="small" current={index} items={steps.map(({ title }) => ({ title }))} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the fields inside */}
      <div key={step.key} ref={begin} className="gzb-wizard-body" onKeyDownCapture={enterMovesOn}>
        {step.content}
      </div>
      <ErrorNotice error={error} onClose={() => setError(null)} />
      <div className="gzb-wizard-foot">
        {onCancel && !hasActed && (
          <Button type="text" disabled={busy} onClick={onCancel}>
            取消
          </Button>
        )}
        <span className="gzb-grow" />
        {index > 0 && !hasActed && (
          <Button
            disabled={busy}
            onClick={() => {
              setError(null)
              setIndex(index - 1)
            }}
          >
            上一步
          </Button>
        )}
        <Button type="primary" loading={busy} disabled={step.ready === false} onClick={() => void next()}>
          {isLast ? finishLabel : (step.nextLabel ?? '下一步')}
        </Button>
      </div>
    </div>
  )
}
