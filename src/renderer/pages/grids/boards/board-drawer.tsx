import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'

import type { BoardRow } from '../../../../main/features/boards/stale-boards.ts'
import { chinaMinute } from '../../../../shared/dates.ts'
import { useTRPC } from '../../../api/client.ts'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { BoardStateTag } from './board-state-tag.tsx'

interface BoardDrawerProps {
  readonly row: BoardRow
  readonly onPrint: () => void
  readonly onTakeDown: () => void
  readonly onClose: () => void
}

/** The board of one grid: what changed since it was printed, what is missing, when it was printed. */
export function BoardDrawer({ row, onPrint, onTakeDown, onClose }: BoardDrawerProps): ReactNode {
  const trpc = useTRPC()
  const prints = useQuery({
    ...trpc.prints.log.queryOptions({ subjectId: row.boardId ?? '' }),
    enabled: row.boardId !== null,
  }).data
  return (
    <RecordDrawer
      title={row.gridName}
      facts={[
        row.captain === null ? '网格长暂缺' : `网格长 ${row.captain}`,
        <BoardStateTag key="state" state={row.state} />,
      ]}
      actions={
        <>
          {row.state !== 'retired' && (
            <Button size="small" onClick={onPrint}>
              预览和印制
            </Button>
          )}
          {row.boardId !== null && (
            <Button size="small" onClick={onTakeDown}>
              登记撤下
            </Button>
          )}
        </>
      }
      onClose={onClose}
    >
      {row.changes.length > 0 && <Part title="印制之后的变化" lines={row.changes} />}
      {row.gaps.length > 0 && <Part title="缺项" lines={row.gaps} />}
      {row.printedAt === null ? (
        <p className="gzb-soft">还没有印制。</p>
      ) : (
        <Part
          title="最近一次印制"
          lines={[
            `${chinaMinute(new Date(row.printedAt))}　${row.paper ?? ''}`,
            ...(prints ?? []).map(
              (print) =>
                `${print.operatorName}　${String(print.copies)} 份${print.reason === null ? '' : `　补打：${print.reason}`}`,
            ),
          ]}
        />
      )}
    </RecordDrawer>
  )
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <>
      <h3 className="gzb-drawer-part">{title}</h3>
      <ul className="gzb-act-people">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
