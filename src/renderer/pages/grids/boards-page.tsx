import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 公示牌. */
export function BoardsPage(): ReactNode {
  return (
    <PageFrame title="公示牌">
      <EmptyState text="这里是各网格的公示牌。" />
    </PageFrame>
  )
}
