import { useMutation } from '@tanstack/react-query'
import { Radio } from 'antd'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { setLetterSize, useLetterSize } from '../../letter-size.ts'
import { LETTER_SIZES } from '../../theme.ts'

/** 设置. */
export function SettingsPage(): ReactNode {
  const trpc = useTRPC()
  const showError = useErrorMessage()
  const size = useLetterSize()
  const save = useMutation(trpc.settings.change.mutationOptions({ onError: showError }))
  return (
    <PageFrame title="设置" scroll>
      <section className="gzb-section" aria-labelledby="settings-letters">
        <h2 id="settings-letters">字号</h2>
        <p className="gzb-soft">只改变屏幕上的字，打印件不变。</p>
        <Radio.Group
          aria-labelledby="settings-letters"
          value={size}
          options={LETTER_SIZES.map((choice) => ({ value: choice.size, label: choice.label }))}
          onChange={(event) => {
            const chosen = LETTER_SIZES.find((choice) => choice.size === event.target.value)
            if (!chosen) return
            setLetterSize(chosen.size)
            save.mutate({ fontSize: chosen.size })
          }}
        />
      </section>
    </PageFrame>
  )
}
