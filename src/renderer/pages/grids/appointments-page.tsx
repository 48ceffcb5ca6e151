import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 聘任. */
export function AppointmentsPage(): ReactNode {
  return (
    <PageFrame title="聘任">
      <EmptyState text="这里是聘任记录。" />
    </PageFrame>
  )
}
