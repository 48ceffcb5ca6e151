import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../api/client.ts'
import type { OfficeStatus } from '../api/client.ts'
import { useSession } from '../api/session.ts'
import { useShortcuts } from '../hooks/use-shortcuts.ts'
import { AREAS } from './areas.ts'
import { JobBar } from './job-bar.tsx'
import { KeyHelp } from './key-help.tsx'
import { Sider } from './sider.tsx'
import { TopBar } from './top-bar.tsx'

interface FrameProps {
  readonly status: OfficeStatus
  readonly operator: string
  readonly onLock: () => void
}

/** The window's frame around every page. */
export function Frame({ status, operator, onLock }: FrameProps): ReactNode {
  const [help, setHelp] = useState(false)
  const navigate = useNavigate()
  const trpc = useTRPC()
  // The name in the records may have been changed since the plain header was written.
  const me = useQuery({ ...trpc.office.me.queryOptions(), enabled: useSession() !== null })
  const areaKeys = Object.fromEntries(
    AREAS.map((area, index) => [
      `alt+${String(index + 1)}`,
      () => {
        const path = area.pages[0]?.path
        if (path !== undefined) void navigate({ to: path })
      },
    ]),
  )
  useShortcuts({ ...areaKeys, 'ctrl+l': onLock, '?': () => setHelp(true) })
  return (
    <div className="gzb-frame">
      <Sider community={me.data?.profile.name ?? status.community?.name ?? '格中办'} />
      <div className="gzb-work">
        <TopBar operator={operator} demo={status.demo} onLock={onLock} onHelp={() => setHelp(true)} />
        <main className="gzb-main">
          <Outlet />
        </main>
        <JobBar />
      </div>
      <KeyHelp open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
