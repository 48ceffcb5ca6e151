import { App, Button } from 'antd'
import { createElement, useCallback, useRef } from 'react'

import { useErrorMessage } from './use-error-message.ts'

const UNDO_SECONDS = 10

/**
 * A message after an act, with 撤销 for ten seconds: `undoMessage('已结束王敏的聘任。', () => restore.mutateAsync(…))`.
 * Without a second argument a plain message of three seconds.
 */
export function useUndoMessage(): (text: string, undo?: () => Promise<unknown>) => void {
  const { message } = App.useApp()
  const showError = useErrorMessage()
  const count = useRef(0)
  return useCallback(
    (text: string, undo?: () => Promise<unknown>) => {
      if (!undo) {
        void message.success(text, 3)
        return
      }
      count.current += 1
      const key = `undo-${String(count.current)}`
      const run = async (): Promise<void> => {
        message.destroy(key)
        try {
          await undo()
          void message.info('已撤销。', 3)
        } catch (error) {
          showError(error)
        }
      }
      void message.open({
        key,
        type: 'success',
        duration: UNDO_SECONDS,
        content: createElement(
          'span',
          null,
          text,
          createElement(Button, { type: 'link', size: 'small', onClick: () => void run() }, '撤销'),
        ),
      })
    },
    [message, showError],
  )
}
