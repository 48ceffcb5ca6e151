import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import { useLayoutEffect, useMemo } from 'react'
import type { ReactNode } from 'react'

import { queryClient, trpcClient, TRPCProvider } from './api/client.ts'
import { antdLocale } from './antd-locale.ts'
import type { makeRouter } from './router.tsx'
import { useLetterSize } from './letter-size.ts'
import { applyTheme, themeFor } from './theme.ts'

interface OfficeAppProps {
  readonly router: ReturnType<typeof makeRouter>
  /** Admits antd's style elements under the policy; empty when the page has none. */
  readonly nonce: string
}

/**
 * Lists open in the body, dialogs in their own root: antd locks the scrolling of a body that holds a dialog by a style
 * element without our nonce, which the policy rightly refuses. Our body never scrolls. A dialog asks without a trigger, or with the body.
 */
function popupContainer(trigger?: HTMLElement): HTMLElement {
  const dialogs = document.querySelector<HTMLElement>('#dialog-root')
  return (trigger === undefined || trigger === document.body) && dialogs ? dialogs : document.body
}

/** Everything around the pages: language, theme, cache, API, router. */
export function OfficeApp({ router, nonce }: OfficeAppProps): ReactNode {
  const size = useLetterSize()
  const theme = useMemo(() => themeFor(size), [size])
  useLayoutEffect(() => applyTheme(size), [size])
  return (
    <ConfigProvider
      locale={antdLocale}
      theme={theme}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      getPopupContainer={popupContainer}
      form={{ validateMessages: { required: '请填写${label}' } }}
    >
      <App component={false} message={{ maxCount: 3 }} notification={{ placement: 'topRight' }}>
        <QueryClientProvider client={queryClient}>
          <TRPCProvider queryClient={queryClient} trpcClient={trpcClient}>
            <RouterProvider router={router} />
          </TRPCProvider>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
