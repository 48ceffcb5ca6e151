import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import type { RecutInput } from '../../../main/features/grids/recut-plan.ts'
import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import { chinaDate } from '../../../shared/dates.ts'
import { isInForce } from '../../../shared/rules/posting-term.ts'
import { useTRPC } from '../../api/client.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { RecutFields, type RecutTerms } from './recut-fields.tsx'
import { RecutSummary } from './recut-summary.tsx'
import type { GridActs } from './use-grids.ts'

interface SplitDialogProps {
  readonly grids: readonly GridOverview[]
  readonly grid: GridOverview
  readonly acts: GridActs
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}

interface Part {
  readonly name?: string
  readonly scope?: string | null
}

type Values = RecutTerms & { readonly parts: readonly (Part | undefined)[] }

/** Splits a grid into new ones and says who and which grids below go where; the first part when nothing is said. */
export function SplitDialog({ grids, grid, acts, onMade, onClose }: SplitDialogProps): ReactNode {
  const trpc = useTRPC()
  const [form] = Form.useForm<Values>()
  const [initial] = useState((): Values => ({
    parts: [{ name: `${grid.name}（甲）`, scope: grid.scope }, { name: `${grid.name}（乙）` }],
    on: chinaDate(new Date()),
    reason: null,
  }))
  const [places, setPlaces] = useState<Readonly<Record<string, number>>>({})
  const values = { ...initial, ...(Form.useWatch([], form) as Partial<Values> | undefined) } // the form's own values
  const { parts, on, reason } = values
  const people = useQuery(trpc.grids.people.queryOptions({ id: grid.id }))
  const affected = on === null ? [] : (people.data ?? []).filter((one) => isInForce(one, on) || one.from > on)
  const children = grids.filter((one) => one.parentId === grid.id && one.state !== 'ended')
  const options = parts.map((part, value) => ({ value, label: part?.name ?? `第 ${String(value + 1)} 个` }))
  const placeOf = (id: string): number => Math.min(places[id] ?? 0, parts.length - 1)
  const input: RecutInput | null =
    on === null || parts.length < 2 || parts.some((part) => (part?.name ?? '').trim() === '')
      ? null
      : {
          kind: 'split',
          gridId: grid.id,
          into: parts.map((part) => ({ name: part?.name ?? '', scope: part?.scope ?? null })),
          people: Object.fromEntries(affected.map((one) => [one.id, placeOf(one.id)])),
          children: Object.fromEntries(children.map((one) => [one.id, placeOf(one.id)])),
          on,
          reason,
        }
  const goers = [
    ...affected.map((one) => ({ id: one.id, name: `${one.personName}（${labelOf(postingRoleCodes, one.role)}）` })),
    ...children.map((one) => ({ id: one.id, name: `下级网格 ${one.name}` })),
  ]
  return (
    <ActDialog
      title={`拆分“${grid.name}”`}
      verb={`拆分为 ${String(parts.length)} 个`}
      width={680}
      disabled={input === null}
      onClose={onClose}
      act={async () => {
        if (input === null) return
        const { act, grids: after } = await acts.recut(input)
        acts.done(`已把“${grid.name}”拆分为 ${String(after.length)} 个网格。`, act)
        const [made] = after
        if (made) onMade(made.id)
      }}
    >
      <Form<Values> form={form} className="gzb-form gzb-form-1" colon={false} initialValues={initial}>
        <Form.List name="parts">
          {(fields, { add, remove }) => (
            <Form.Item label="拆分后的网格">
              {fields.map((field) => (
                <div key={field.key} className="gzb-split-part">
                  <Form.Item name={[field.name, 'name']} noStyle rules={[{ required: true, whitespace: true }]}>
                    <Input maxLength={40} aria-label={`第 ${String(field.name + 1)} 个的名称`} placeholder="名称" />
                  </Form.Item>
                  <Form.Item name={[field.name, 'scope']} noStyle>
                    <Input maxLength={500} aria-label={`第 ${String(field.name + 1)} 个的范围`} placeholder="范围" />
                  </Form.Item>
                  <Button
                    type="text"
                    aria-label={`去掉第 ${String(field.name + 1)} 个`}
                    icon={<DeleteOutlined />}
                    disabled={fields.length <= 2}
                    onClick={() => remove(field.name)}
                  />
                </div>
              ))}
              <Button size="small" icon={<PlusOutlined />} onClick={() => add({ name: '' })}>
                再加一个
              </Button>
            </Form.Item>
          )}
        </Form.List>
        {goers.length > 0 && (
          <Form.Item label="各归何处">
            <div className="gzb-split-goers">
              {goers.map((one) => (
                <div key={one.id}>
                  <span>{one.name}</span>
                  <Select<number>
                    size="small"
                    aria-label={`${one.name}归入`}
                    value={placeOf(one.id)}
                    options={options}
                    onChange={(to) => setPlaces((old) => ({ ...old, [one.id]: to }))}
                  />
                </div>
              ))}
            </div>
          </Form.Item>
        )}
        <RecutFields />
      </Form>
      <RecutSummary input={input} />
    </ActDialog>
  )
}
