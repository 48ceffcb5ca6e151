import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 打印记录. */
export function PrintLogPage(): ReactNode {
  return (
    <PageFrame title="打印记录">
      <EmptyState text="这里记录谁在何时打印了什么。" />
    </PageFrame>
  )
}
