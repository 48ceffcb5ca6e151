import { App } from 'antd'
import { createElement, useCallback } from 'react'

import { shownError } from '../api/shown-error.ts'

/** Shows an error that has no place of its own in a page, at the top right until closed: `showError(error)`. */
export function useErrorMessage(): (error: unknown) => void {
  const { notification } = App.useApp()
  return useCallback(
    (error: unknown) => {
      const shown = shownError(error)
      notification.error({
        title: shown.text.what,
        description: createElement(
          'div',
          null,
          createElement('div', null, shown.text.safe),
          createElement('div', null, shown.text.next),
          createElement('div', { className: 'gzb-error-code' }, shown.code),
        ),
        duration: 0,
        role: 'alert',
      })
    },
    [notification],
  )
}
