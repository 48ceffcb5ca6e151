import { Alert } from 'antd'
import type { ReactNode } from 'react'

import type { UndoReport } from './import-rows.ts'

/** What an undo did, and by name what it left. */
export function UndoOutcome({ report }: { readonly report: UndoReport }): ReactNode {
  const { removed, restored, kept } = report
  return (
    <Alert
      type={kept.length > 0 ? 'warning' : 'success'}
      showIcon
      title={`已撤销：删除 ${String(removed)} 条记录，还原 ${String(restored)} 人${kept.length > 0 ? `，保留 ${String(kept.length)} 条` : ''}。`}
      {...(kept.length > 0 && {
        description: (
          <ul>
            {kept.map((record, index) => (
              // One record may be kept for two reasons; the list never changes.
              <li key={String(index)}>
                {record.label} {record.name}：{record.reason}
              </li>
            ))}
          </ul>
        ),
      })}
    />
  )
}
