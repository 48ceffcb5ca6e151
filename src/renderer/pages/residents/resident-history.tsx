import { useQuery } from '@tanstack/react-query'
import { Spin, Timeline } from 'antd'
import type { ReactNode } from 'react'

import { chinaMinute } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'

/** What acts are called in a history; an act without a name here is shown by what it changed. */
const ACTS: Readonly<Record<string, string>> = {
  'residents.createHousehold': '录入住户',
  'residents.moveIn': '入户',
  'residents.moveOut': '迁出',
  'residents.recordDeath': '登记死亡',
  'residents.backToLiving': '恢复为在住',
  'residents.changeHead': '变更户主',
  'residents.updateHousehold': '修改住户',
  'residents.updateResidency': '修改居住登记',
  'residents.markGroup': '标记特殊群体',
  'residents.updateMark': '修改群体标记',
  'residents.visited': '登记走访',
  'people.create': '登记人员',
  'people.update': '修改人员',
}

/** 历史: who changed what and when, the newest first; sensitive values stay masked. */
export function ResidentHistory({ personId }: { readonly personId: string }): ReactNode {
  const trpc = useTRPC()
  const history = useQuery(trpc.residents.history.queryOptions({ personId }))
  if (history.error) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
  if (history.isPending) return <Spin />
  return (
    <Timeline
      className="gzb-history"
      items={history.data.map((event) => ({
        key: event.act,
        content: (
          <>
            <div>
              <strong>{ACTS[event.action] ?? (event.created.length > 0 ? '登记' : '修改')}</strong>
              <span className="gzb-soft">
                {' '}
                {chinaMinute(new Date(event.at))} {event.who}
              </span>
            </div>
            {event.changes.map((change) => (
              <div key={change.label}>
                {change.label}：<span className="gzb-soft">{change.before || '空'}</span> → {change.after || '空'}
              </div>
            ))}
          </>
        ),
      }))}
    />
  )
}
