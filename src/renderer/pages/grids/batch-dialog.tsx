import { Form, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import { gridKindCodes } from '../../../shared/codes/grid-kind.ts'
import { serialNames } from '../../../shared/rules/serial-names.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { DateField } from '../../components/date-field.tsx'
import type { GridFormValues } from './grid-form.tsx'
import { levelWord } from './grid-words.ts'
import { startOf } from './new-grid-drawer.tsx'
import { ParentSelect } from './parent-select.tsx'
import type { GridActs } from './use-grids.ts'

interface BatchDialogProps {
  readonly grids: readonly GridOverview[]
  readonly near: GridOverview | undefined
  readonly acts: GridActs
  readonly onClose: () => void
}

type Values = GridFormValues & { readonly count: number | null }

/** Many grids alike at once: the first name counts on, and the summary shows what will be there. */
export function BatchDialog({ grids, near, acts, onClose }: BatchDialogProps): ReactNode {
  const [form] = Form.useForm<Values>()
  const [initial] = useState(() => ({
    ...startOf(near),
    name: nextName(grids, startOf(near).parentId ?? null),
    count: 10,
  }))
  const values: Partial<Values> = { ...initial, ...(Form.useWatch([], form) as Partial<Values> | undefined) } // the form's own values
  const { name = '', count, level = 3 } = values
  const names = name.trim() === '' || count === null || count === undefined ? [] : serialNames(name, count)
  const taken = new Set(
    grids
      .filter((one) => one.state !== 'ended' && one.level === level && one.parentId === (values.parentId ?? null))
      .map((one) => one.name),
  )
  const doubles = names.filter((one) => taken.has(one))
  return (
    <ActDialog
      title="批量新建网格"
      verb={names.length > 0 ? `新建 ${String(names.length)} 个` : '新建'}
      disabled={names.length === 0}
      onClose={onClose}
      act={async () => {
        const { count: _count, code: _code, ...first } = await form.validateFields()
        const made = await acts.createMany({ first, count: names.length })
        acts.done(`已新建 ${String(names.length)} 个网格。`, made.act)
      }}
    >
      <Form<Values> form={form} className="gzb-form gzb-form-1" colon={false} initialValues={initial}>
        <Form.Item name="level" label="级别">
          <Radio.Group
            options={[1, 2, 3].map((value) => ({ value, label: levelWord(value) }))}
            onChange={() => form.setFieldValue('parentId', null)}
          />
        </Form.Item>
        <Form.Item name="parentId" label="上级网格">
          <ParentSelect grids={grids} level={level} />
        </Form.Item>
        <Form.Item name="name" label="第一个名称" rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="count" label="个数" rules={[{ required: true }]}>
          <InputNumber min={1} max={300} precision={0} />
        </Form.Item>
        <Form.Item name="kind" label="类型">
          <Radio.Group
            options={gridKindCodes.entries.map((one) => ({ value: one.code, label: one.label.replace('网格', '') }))}
          />
        </Form.Item>
        <Form.Item name="supervisionPhone" label="监督电话">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="validFrom" label="启用日期" rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
      </Form>
      <div className="gzb-summary">
        {names.length === 0
          ? '写出第一个名称和个数。'
          : `将新建 ${String(names.length)} 个${levelWord(level)}网格：${shownNames(names)}。编号自动接续。`}
        {doubles.length > 0 && (
          <div className="gzb-hint">同一上级下已有同名的：{shownNames(doubles)}。仍可新建，会列入问题。</div>
        )}
      </div>
    </ActDialog>
  )
}

/** The name after the last one under a parent, so that a run goes on where it ended. */
function nextName(grids: readonly GridOverview[], parentId: string | null): string {
  const last = grids.findLast((one) => one.parentId === parentId && one.state !== 'ended' && /\d|第/.test(one.name))
  return last === undefined ? '第1网格' : (serialNames(last.name, 2)[1] ?? '第1网格')
}

function shownNames(names: readonly string[]): string {
  return names.length <= 4 ? names.join('、') : `${names.slice(0, 2).join('、')} … ${names.at(-1) ?? ''}`
}
