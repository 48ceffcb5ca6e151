import { Form } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import { chinaDate } from '../../../shared/dates.ts'
import { FormGrid } from '../../components/form-grid.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { GridFields, type GridFormValues } from './grid-form.tsx'
import type { GridActs } from './use-grids.ts'

interface NewGridDrawerProps {
  readonly grids: readonly GridOverview[]
  /** The grid chosen in the tree: the new one goes under it, or beside it when it is of the third level. */
  readonly near: GridOverview | undefined
  readonly acts: GridActs
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}

/** The form of a new grid beside the list; 保存并继续 keeps level and parent for the next one. */
export function NewGridDrawer({ grids, near, acts, onMade, onClose }: NewGridDrawerProps): ReactNode {
  const [form] = Form.useForm<GridFormValues>()
  const [initial] = useState(() => startOf(near))
  const made = useRef<string | null>(null)
  const save = async (values: GridFormValues): Promise<void> => {
    const { code, ...rest } = values
    const first = { ...rest, ...(code !== null && code !== '' && { code }) }
    const { grids: added, act } = await acts.createMany({ first, count: 1 })
    acts.done(`已新建“${values.name}”。`, act)
    made.current = added[0]?.id ?? null
  }
  return (
    <RecordDrawer title="新建网格" onClose={onClose}>
      <FormGrid<GridFormValues>
        form={form}
        initialValues={initial}
        onSave={save}
        onSaved={() => (made.current === null ? onClose() : onMade(made.current))}
        onNext={() => undefined}
        onCancel={onClose}
      >
        <GridFields form={form} grids={grids} />
      </FormGrid>
    </RecordDrawer>
  )
}

/** Level and parent by where one stands in the tree; what grids of one place share is taken from there. */
export function startOf(near: GridOverview | undefined): Partial<GridFormValues> {
  const level = near === undefined ? 1 : near.level < 3 ? ((near.level + 1) as 2 | 3) : 3 // levels are 1 to 3
  return {
    level,
    parentId: near === undefined ? null : near.level < 3 ? near.id : near.parentId,
    kind: near?.kind ?? 'residential',
    place: near !== undefined && near.level === 3 ? near.place : null,
    code: null,
    supervisionPhone: near?.supervisionPhone ?? null,
    validFrom: chinaDate(new Date()),
  }
}
