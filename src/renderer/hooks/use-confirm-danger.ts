import { App } from 'antd'
import { useCallback } from 'react'

import { useErrorMessage } from './use-error-message.ts'

/** An act that cannot be taken back, as the dialog asks for it. */
export interface DangerousAct {
  /** Names the thing: `删除“第一网格”的公示牌记录？`. */
  readonly question: string
  /** What follows from it: `删除会写入审计记录。`. */
  readonly consequence: string
  /** The button, a verb: `删除`. */
  readonly verb: string
  readonly act: () => Promise<unknown>
}

/** Asks before an act that cannot be undone. 取消 has the focus; an error is shown and the dialog closes. */
export function useConfirmDanger(): (act: DangerousAct) => void {
  const { modal } = App.useApp()
  const showError = useErrorMessage()
  return useCallback(
    ({ question, consequence, verb, act }: DangerousAct) => {
      modal.confirm({
        title: question,
        content: consequence,
        okText: verb,
        cancelText: '取消',
        okButtonProps: { danger: true, type: 'primary' },
        focusable: { autoFocusButton: 'cancel' },
        onOk: async () => {
          try {
            await act()
          } catch (error) {
            showError(error)
          }
        },
      })
    },
    [modal, showError],
  )
}
