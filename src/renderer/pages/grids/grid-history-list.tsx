import { useQuery } from '@tanstack/react-query'
import { Button, Spin, Timeline } from 'antd'
import type { ReactNode } from 'react'

import type { GridEvent } from '../../../main/features/grids/history.ts'
import { chinaMinute, printedDate } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { eventTitle } from './grid-words.ts'
import type { GridActs } from './use-grids.ts'

/** 历史 of a grid: who did what and when, the newest first; the newest can be taken back while nothing depends on it. */
export function GridHistoryList({ id, acts }: { readonly id: string; readonly acts: GridActs }): ReactNode {
  const trpc = useTRPC()
  const history = useQuery(trpc.grids.history.queryOptions({ id }))
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
              <strong>{eventTitle(event)}</strong>
              <span className="gzb-soft">
                {' '}
                {chinaMinute(new Date(event.at))} {event.who}
              </span>
              {event.canUndo && !event.created && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => acts.attempt(async () => await acts.undo({ act: event.act }))}
                >
                  撤销
                </Button>
              )}
            </div>
            <EventText event={event} />
          </>
        ),
      }))}
    />
  )
}

function EventText({ event }: { readonly event: GridEvent }): ReactNode {
  const { recut, changes } = event
  return (
    <>
      {recut && (
        <div>
          {recut.kind === 'move'
            ? `${recut.from.join('、')}，自${printedDate(recut.on)}起`
            : `${recut.from.join('、')} → ${recut.to.join('、')}，自${printedDate(recut.on)}起`}
          {recut.reason !== null && `。原因：${recut.reason}`}
        </div>
      )}
      {changes.map((change) => (
        <div key={change.label}>
          {change.label}：<span className="gzb-soft">{change.before || '空'}</span> → {change.after || '空'}
        </div>
      ))}
    </>
  )
}
