import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 操作员. */
export function OperatorsPage(): ReactNode {
  return (
    <PageFrame title="操作员">
      <EmptyState text="这里是可以打开本程序的人。" />
    </PageFrame>
  )
}
