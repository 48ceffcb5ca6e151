import {
  CheckCircleFilled,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  StopOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'

/** How a status stands: done, in progress, needs a look, faulty, off. */
export type StatusTone = 'good' | 'running' | 'attention' | 'bad' | 'off'

const SHAPES: Record<StatusTone, ReactNode> = {
  good: <CheckCircleFilled aria-hidden />,
  running: <ClockCircleOutlined aria-hidden />,
  attention: <ExclamationCircleFilled aria-hidden />,
  bad: <StopOutlined aria-hidden />,
  off: <MinusCircleOutlined aria-hidden />,
}

/** A status by word, shape and colour together, so that none of the three is needed alone. */
export function StatusTag({ tone, children }: { readonly tone: StatusTone; readonly children: ReactNode }): ReactNode {
  return (
    <span className={`gzb-status gzb-status-${tone}`}>
      {SHAPES[tone]}
      <span>{children}</span>
    </span>
  )
}
