import { Form } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import type { RecutInput } from '../../../main/features/grids/recut-plan.ts'
import { chinaDate } from '../../../shared/dates.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { levelWord } from './grid-words.ts'
import { ParentSelect } from './parent-select.tsx'
import { RecutFields, type RecutTerms } from './recut-fields.tsx'
import { RecutSummary } from './recut-summary.tsx'
import type { GridActs } from './use-grids.ts'

interface MoveDialogProps {
  readonly grids: readonly GridOverview[]
  readonly moved: readonly GridOverview[]
  readonly acts: GridActs
  readonly onClose: () => void
}

type Values = RecutTerms & { readonly parentId: string | null }

/** Moves grids under another parent. */
export function MoveDialog({ grids, moved, acts, onClose }: MoveDialogProps): ReactNode {
  const [form] = Form.useForm<Values>()
  const [initial] = useState((): Values => ({ parentId: null, on: chinaDate(new Date()), reason: null }))
  const values = { ...initial, ...(Form.useWatch([], form) as Partial<Values> | undefined) } // the form's own values
  const level = moved[0]?.level ?? 3
  const input: RecutInput | null =
    values.parentId !== null && values.on !== null
      ? {
          kind: 'move',
          gridIds: moved.map((one) => one.id),
          parentId: values.parentId,
          on: values.on,
          reason: values.reason,
        }
      : null
  const title = moved.length === 1 ? `移动“${moved[0]?.name ?? ''}”` : `移动 ${String(moved.length)} 个网格`
  return (
    <ActDialog
      title={title}
      verb="移动"
      disabled={input === null}
      onClose={onClose}
      act={async () => {
        if (input === null) return
        const { act, grids: after } = await acts.recut(input)
        if (after.length > 0) acts.done(`已移动 ${String(after.length)} 个网格。`, act)
      }}
    >
      <Form<Values> form={form} className="gzb-form gzb-form-1" colon={false} initialValues={initial}>
        <Form.Item name="parentId" label={`归入${levelWord(level - 1)}网格`} rules={[{ required: true }]}>
          <ParentSelect grids={grids} level={level} />
        </Form.Item>
        <RecutFields />
      </Form>
      <RecutSummary input={input} parent={grids.find((one) => one.id === values.parentId)?.name} />
    </ActDialog>
  )
}
