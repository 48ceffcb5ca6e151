import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'
import type { BuildingRow } from './resident-rows.ts'

interface DoorsDialogProps {
  readonly building: BuildingRow
  readonly onClose: () => void
}

interface DoorsValues {
  units: number | null
  floors: number | null
  perFloor: number | null
}

/** The doors of a building by units, floors and doors on a floor: 101, 102, 201 … */
export function DoorsDialog({ building, onClose }: DoorsDialogProps): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const say = useUndoMessage()
  const create = useMutation(trpc.places.createDwellings.mutationOptions())
  const [form] = Form.useForm<DoorsValues>()
  const units: number | null | undefined = Form.useWatch('units', form)
  const floors: number | null | undefined = Form.useWatch('floors', form)
  const perFloor: number | null | undefined = Form.useWatch('perFloor', form)
  const isReady = typeof floors === 'number' && typeof perFloor === 'number'
  const pattern = { units: units ?? 0, floors: floors ?? 1, perFloor: perFloor ?? 1 }
  const count = Math.max(1, pattern.units) * pattern.floors * pattern.perFloor
  const last = `${pattern.units > 0 ? `${String(pattern.units)}单元` : ''}${String(pattern.floors)}${String(pattern.perFloor).padStart(2, '0')}`
  return (
    <ActDialog
      title={`${building.name}批量建房`}
      verb={`建 ${String(count)} 套`}
      disabled={!isReady}
      onClose={onClose}
      act={async () => {
        const { created } = await create.mutateAsync({ buildingId: building.id, pattern })
        await queries.invalidateQueries()
        say(created === 0 ? '这些房屋都已建好，没有新增。' : `已建 ${String(created)} 套房屋。`)
      }}
    >
      <Form<DoorsValues>
        form={form}
        className="gzb-form gzb-form-1"
        colon={false}
        initialValues={{ units: building.units, floors: building.floors, perFloor: 2 }}
      >
        <Form.Item name="units" label="单元数" extra="不分单元的留空。">
          <InputNumber min={0} max={30} />
        </Form.Item>
        <Form.Item name="floors" label="层数" rules={[{ required: true }]}>
          <InputNumber min={1} max={60} />
        </Form.Item>
        <Form.Item name="perFloor" label="每层户数" rules={[{ required: true }]} extra="分单元的按每单元每层算。">
          <InputNumber min={1} max={30} />
        </Form.Item>
      </Form>
      <div className="gzb-summary">
        从 {pattern.units > 0 ? '1单元' : ''}101 到 {last}，共 {count} 套；已有的不变。
      </div>
    </ActDialog>
  )
}
