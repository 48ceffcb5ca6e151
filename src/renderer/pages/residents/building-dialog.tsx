import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import type { BuildingRow, CompoundNode } from './resident-rows.ts'

interface BuildingDialogProps {
  readonly places: readonly CompoundNode[]
  /** The building to change; undefined for a new one. */
  readonly building: BuildingRow | undefined
  /** The compound a new one begins with. */
  readonly near: string | null
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}

interface BuildingValues {
  compoundId: string | null
  name: string
  address: string
  floors: number | null
  units: number | null
  gridId: string | null
  stewardId: string | null
}

/** A new building, or a change of one: its compound, grid, size and steward. */
export function BuildingDialog({ places, building, near, onMade, onClose }: BuildingDialogProps): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const create = useMutation(trpc.places.createBuilding.mutationOptions())
  const update = useMutation(trpc.places.updateBuilding.mutationOptions())
  const grids = useQuery(trpc.grids.list.queryOptions({}))
  const [typed, setTyped] = useState('')
  const people = useQuery({
    ...trpc.residents.list.queryOptions({ filter: { q: typed, state: 'living' } }),
    enabled: typed.trim() !== '',
  })
  const [form] = Form.useForm<BuildingValues>()
  const name: string | undefined = Form.useWatch('name', form)
  const stewards = (people.data?.rows ?? [])
    .slice(0, 20)
    .map((one) => ({ value: one.personId, label: `${one.name} ${one.address}` }))
  const { stewardId = null, stewardName = null } = building ?? {}
  const known = stewardId === null ? [] : [{ value: stewardId, label: stewardName ?? '' }]
  return (
    <ActDialog
      title={building ? `修改${building.name}` : '新建楼栋'}
      verb={building ? '保存' : '新建'}
      disabled={(name ?? building?.name ?? '').trim() === ''}
      onClose={onClose}
      act={async () => {
        const values = form.getFieldsValue()
        const saved = building
          ? await update.mutateAsync({ id: building.id, patch: values, ifUpdatedAt: building.updatedAt })
          : await create.mutateAsync(values)
        await queries.invalidateQueries()
        onMade(saved.id)
      }}
    >
      <Form<BuildingValues>
        form={form}
        className="gzb-form gzb-form-1"
        colon={false}
        initialValues={{
          compoundId: building ? building.compoundId : near,
          name: building?.name ?? '',
          address: building?.address ?? '',
          floors: building?.floors ?? null,
          units: building?.units ?? null,
          gridId: building?.gridId ?? null,
          stewardId,
        }}
      >
        <Form.Item name="compoundId" label="小区">
          <ChoiceField
            choices={places.flatMap(({ compound }) =>
              compound === null ? [] : [{ value: compound.id, label: compound.name }],
            )}
            placeholder="不在小区的留空"
          />
        </Form.Item>
        <Form.Item name="name" label="楼栋名称" rules={[{ required: true }]}>
          <Input maxLength={50} autoComplete="off" placeholder="如：3号楼" />
        </Form.Item>
        <Form.Item name="gridId" label="网格" extra="房屋没有另外指定网格时随楼栋。">
          <ChoiceField choices={(grids.data ?? []).map((one) => ({ value: one.id, label: one.name }))} />
        </Form.Item>
        <Form.Item name="floors" label="层数">
          <InputNumber min={0} max={200} />
        </Form.Item>
        <Form.Item name="units" label="单元数">
          <InputNumber min={0} max={100} />
        </Form.Item>
        <Form.Item name="stewardId" label="楼栋长">
          <Select
            allowClear
            placeholder="输入姓名或拼音查找"
            showSearch={{ filterOption: false, onSearch: setTyped }}
            options={typed.trim() === '' ? known : stewards}
          />
        </Form.Item>
        <Form.Item name="address" label="地址">
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
    </ActDialog>
  )
}
