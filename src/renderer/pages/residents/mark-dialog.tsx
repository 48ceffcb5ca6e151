import { useQuery } from '@tanstack/react-query'
import { Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { specialGroupCodes, type SpecialGroup } from '../../../shared/codes/special-group.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { choicesOf } from './resident-rows.ts'
import type { ResidentActs } from './use-resident-acts.ts'

interface MarkDialogProps {
  readonly personId: string
  readonly name: string
  readonly today: IsoDate
  readonly acts: ResidentActs
  readonly onClose: () => void
}

interface MarkValues {
  group: SpecialGroup | null
  from: IsoDate | null
  careContactId: string | null
  visitIntervalDays: number | null
}

const GROUPS = choicesOf(specialGroupCodes)

/** Marks a person as of a group: group, since when, who keeps in touch, how often. Nothing else is kept. */
export function MarkDialog({ personId, name, today, acts, onClose }: MarkDialogProps): ReactNode {
  const trpc = useTRPC()
  const [form] = Form.useForm<MarkValues>()
  const group: SpecialGroup | null | undefined = Form.useWatch('group', form)
  const [typed, setTyped] = useState('')
  const people = useQuery({ ...trpc.people.list.queryOptions({ q: typed }), enabled: typed.trim() !== '' })
  return (
    <ActDialog
      title={`标记${name}`}
      verb="标记"
      disabled={group === undefined || group === null}
      onClose={onClose}
      act={async () => {
        const values = form.getFieldsValue()
        if (!values.group) return
        await acts.mark({ ...values, group: values.group, personId, from: values.from ?? today })
      }}
    >
      <Form<MarkValues>
        form={form}
        className="gzb-form gzb-form-1"
        colon={false}
        initialValues={{ group: null, from: today, careContactId: null, visitIntervalDays: 30 }}
      >
        <Form.Item name="group" label="群体" rules={[{ required: true }]}>
          <ChoiceField choices={GROUPS} clearable={false} placeholder="请选择" />
        </Form.Item>
        <Form.Item name="from" label="起">
          <DateField />
        </Form.Item>
        <Form.Item name="careContactId" label="包联人">
          <Select
            allowClear
            placeholder="输入姓名或拼音查找"
            showSearch={{ filterOption: false, onSearch: setTyped }}
            options={(people.data ?? []).slice(0, 20).map((one) => ({
              value: one.id,
              label: `${one.name} ${one.postings[0]?.gridName ?? ''}`.trim(),
            }))}
          />
        </Form.Item>
        <Form.Item name="visitIntervalDays" label="走访间隔" extra="多少天走访一次；不定期的留空。">
          <InputNumber min={1} max={366} suffix="天" />
        </Form.Item>
      </Form>
      <p className="gzb-soft">只记这些内容。案情、病情、收入等不在这里登记。</p>
    </ActDialog>
  )
}
