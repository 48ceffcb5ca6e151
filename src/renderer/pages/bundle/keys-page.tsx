import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 密钥. */
export function KeysPage(): ReactNode {
  return (
    <PageFrame title="密钥">
      <EmptyState text="这里是县级的密钥和本社区的密钥。" />
    </PageFrame>
  )
}
