import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 今日. */
export function TodayPage(): ReactNode {
  return (
    <PageFrame title="今日">
      <EmptyState text="今天没有待办。" />
    </PageFrame>
  )
}
