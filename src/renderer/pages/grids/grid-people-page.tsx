import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 队伍. */
export function GridPeoplePage(): ReactNode {
  return (
    <PageFrame title="队伍">
      <EmptyState text="这里是网格长、网格员和网格监督员。" />
    </PageFrame>
  )
}
