import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { BACKGROUND, useTRPC } from '../api/client.ts'
import { useSession } from '../api/session.ts'
import { agoText } from '../components/ago.ts'

const LOOK_MS = 60_000

/** The top bar's facts: when the office last reported, and how much it has not reported yet. */
export function TopFacts(): ReactNode {
  const trpc = useTRPC()
  const session = useSession()
  const { data } = useQuery({
    ...trpc.today.report.queryOptions(undefined, BACKGROUND),
    enabled: session !== null,
    refetchInterval: LOOK_MS,
  })
  if (!data) return null
  const last = data.lastBundle === null ? '尚未上报' : `上报 ${agoText(data.lastBundle.createdAt)}`
  const pending = data.lastBundle !== null && data.pending > 0 ? ` · ${String(data.pending)} 处变更未上报` : ''
  return (
    <Link to="/bundle/export" className="gzb-soft gzb-top-fact">
      {last}
      {pending}
    </Link>
  )
}
