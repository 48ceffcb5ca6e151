import type { ReactNode } from 'react'

import type { Session } from '../../api/session.ts'
import { EmptyState } from '../../components/empty-state.tsx'

/** Setting up the community in an empty folder; `onDone` enters with the first operator's session. */
export function SetUpPage(_props: { readonly onDone: (session: Session) => void }): ReactNode {
  return (
    <main className="gzb-screen">
      <EmptyState text="这台电脑上还没有设立社区。" />
    </main>
  )
}
