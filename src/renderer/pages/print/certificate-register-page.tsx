import type { ReactNode } from 'react'

import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'

/** 证书登记簿. */
export function CertificateRegisterPage(): ReactNode {
  return (
    <PageFrame title="证书登记簿">
      <EmptyState text="这里是已编号的聘书。" />
    </PageFrame>
  )
}
