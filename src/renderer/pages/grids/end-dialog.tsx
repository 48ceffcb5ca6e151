import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import { chinaDate, printedDate, type IsoDate } from '../../../shared/dates.ts'
import { lastDayOf } from '../../../shared/rules/posting-term.ts'
import { useTRPC } from '../../api/client.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { DateField } from '../../components/date-field.tsx'
import type { GridActs } from './use-grids.ts'

interface EndDialogProps {
  readonly grid: GridOverview
  readonly acts: GridActs
  readonly onClose: () => void
}

/** Ends a grid with a last day, and shows whose postings end with it. */
export function EndDialog({ grid, acts, onClose }: EndDialogProps): ReactNode {
  const trpc = useTRPC()
  const [form] = Form.useForm<{ lastDay: IsoDate | null }>()
  const [today] = useState(() => chinaDate(new Date()))
  const watched: IsoDate | null | undefined = Form.useWatch('lastDay', form)
  const lastDay = watched === undefined ? today : watched
  const people = useQuery(trpc.grids.people.queryOptions({ id: grid.id }))
  const ending = (people.data ?? []).filter((one) => {
    const last = lastDayOf(one)
    return lastDay !== null && (last === null || last > lastDay)
  })
  return (
    <ActDialog
      title={`停用“${grid.name}”`}
      verb="停用"
      disabled={lastDay === null}
      onClose={onClose}
      act={async () => {
        if (lastDay === null) return
        const { act } = await acts.end({ id: grid.id, lastDay })
        acts.done(`已停用“${grid.name}”。`, act)
      }}
    >
      <Form form={form} className="gzb-form gzb-form-1" colon={false} initialValues={{ lastDay: today }}>
        <Form.Item name="lastDay" label="最后一天" rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
      </Form>
      <div className="gzb-summary">
        <strong>将要发生</strong>
        <ul>
          <li>
            “{grid.name}”用到{printedDate(lastDay)}为止，历史保留，以后可以恢复使用。
          </li>
          {ending.length > 0 && (
            <li>
              {ending.length} 人次的任职同日结束（原因：网格停用）：
              {ending.map((one) => one.personName).join('、')}。
            </li>
          )}
        </ul>
        <div className="gzb-soft">人员要转到别的网格时，请改用“合并”。</div>
      </div>
    </ActDialog>
  )
}
