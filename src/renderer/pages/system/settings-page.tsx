import { Radio } from 'antd'
import type { ReactNode } from 'react'

import { PageFrame } from '../../components/page-frame.tsx'
import { setLetterSize, useLetterSize } from '../../settings.ts'
import { LETTER_SIZES } from '../../theme.ts'

/** 设置. */
export function SettingsPage(): ReactNode {
  const size = useLetterSize()
  return (
    <PageFrame title="设置" scroll>
      <section className="gzb-section" aria-labelledby="settings-letters">
        <h2 id="settings-letters">字号</h2>
        <p className="gzb-soft">只影响这台电脑的显示，打印件不变。</p>
        <Radio.Group
          aria-labelledby="settings-letters"
          value={size}
          options={LETTER_SIZES.map((choice) => ({ value: choice.size, label: choice.label }))}
          onChange={(event) => {
            const chosen = LETTER_SIZES.find((choice) => choice.size === event.target.value)
            if (chosen) setLetterSize(chosen.size)
          }}
        />
      </section>
    </PageFrame>
  )
}
