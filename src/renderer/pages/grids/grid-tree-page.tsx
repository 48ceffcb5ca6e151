import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 网格树. */
export function GridTreePage(): ReactNode {
  return (
    <PageFrame title="网格树">
      <EmptyState text="这里是三级网格的划分。" />
    </PageFrame>
  )
}
