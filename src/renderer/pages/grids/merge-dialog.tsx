import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import type { RecutInput } from '../../../main/features/grids/recut-plan.ts'
import { chinaDate } from '../../../shared/dates.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { isFound, levelWord } from './grid-words.ts'
import { ParentSelect } from './parent-select.tsx'
import { RecutFields, type RecutTerms } from './recut-fields.tsx'
import { RecutSummary } from './recut-summary.tsx'
import type { GridActs } from './use-grids.ts'

interface MergeDialogProps {
  readonly grids: readonly GridOverview[]
  readonly merged: readonly GridOverview[]
  readonly acts: GridActs
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}

type Values = RecutTerms & {
  readonly gridIds: readonly string[]
  readonly parentId: string | null
  readonly name: string
  readonly code: string | null
  readonly scope: string | null
}

/** Merges grids of one level into a new one. */
export function MergeDialog({ grids, merged, acts, onMade, onClose }: MergeDialogProps): ReactNode {
  const [form] = Form.useForm<Values>()
  const first = merged[0]
  const [initial] = useState((): Values => ({
    gridIds: merged.map((one) => one.id),
    parentId: first?.parentId ?? null,
    name: first?.name ?? '',
    code: first?.code ?? null,
    scope: scopesOf(merged),
    on: chinaDate(new Date()),
    reason: null,
  }))
  const values = { ...initial, ...(Form.useWatch([], form) as Partial<Values> | undefined) } // the form's own values
  const level = first?.level ?? 3
  const input = inputOf(values)
  const choices = grids
    .filter((one) => one.level === level && one.state !== 'ended')
    .map((one) => ({ value: one.id, label: one.name, grid: one }))
  const chosen = (ids: readonly string[]): void => {
    // The scope follows the choice as long as nobody wrote one.
    const before = scopesOf(grids.filter((one) => values.gridIds.includes(one.id)))
    if (values.scope === before) form.setFieldValue('scope', scopesOf(grids.filter((one) => ids.includes(one.id))))
  }
  return (
    <ActDialog
      title="合并网格"
      verb="合并"
      width={640}
      disabled={input === null}
      onClose={onClose}
      act={async () => {
        if (input === null) return
        const { act, grids: after } = await acts.recut(input)
        acts.done(`已合并为“${values.name}”。`, act)
        const [made] = after
        if (made) onMade(made.id)
      }}
    >
      <Form<Values> form={form} className="gzb-form gzb-form-1" colon={false} initialValues={initial}>
        <Form.Item name="gridIds" label="要合并的" rules={[{ required: true }]}>
          <Select<string[], (typeof choices)[number]>
            mode="multiple"
            options={choices}
            showSearch={{ filterOption: (text, option) => option !== undefined && isFound(option.grid, text) }}
            placeholder={`选择${levelWord(level)}网格`}
            onChange={chosen}
          />
        </Form.Item>
        <Form.Item name="name" label="合并后名称" rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="code" label="网格编号">
          <Input maxLength={20} placeholder="不填则自动编号" />
        </Form.Item>
        {level > 1 && (
          <Form.Item name="parentId" label="上级网格">
            <ParentSelect grids={grids} level={level} />
          </Form.Item>
        )}
        <Form.Item name="scope" label="范围">
          <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
        <RecutFields />
      </Form>
      <RecutSummary input={input} />
    </ActDialog>
  )
}

function inputOf({ gridIds, parentId, name, code, scope, on, reason }: Values): RecutInput | null {
  if (gridIds.length < 2 || name.trim() === '' || on === null) return null
  const into = { name, scope, ...(code !== null && code !== '' && { code }) }
  return { kind: 'merge', gridIds: [...gridIds], parentId, into, on, reason }
}

function scopesOf(grids: readonly GridOverview[]): string | null {
  const texts = grids.flatMap((one) => (one.scope === null ? [] : [one.scope]))
  return texts.length === 0 ? null : Array.from(texts.join('；')).slice(0, 500).join('')
}
