import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 同步包. */
export function BundlesPage(): ReactNode {
  return (
    <PageFrame title="同步包">
      <EmptyState text="这里是报给县级的数据包。" />
    </PageFrame>
  )
}
