import { Spin } from 'antd'
import type { ReactNode } from 'react'

/** The whole window while something is awaited. Nothing is shown for the first moment, so that a quick start does not flicker. */
export function LoadingScreen({ text }: { readonly text: string }): ReactNode {
  return (
    <div className="gzb-screen" role="status">
      <Spin delay={200} />
      <span className="gzb-visually-hidden">{text}</span>
    </div>
  )
}
