import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 周例会. */
export function WeeklyMeetingsPage(): ReactNode {
  return (
    <PageFrame title="周例会">
      <EmptyState text="这里是每周例会的记录和纪要。" />
    </PageFrame>
  )
}
