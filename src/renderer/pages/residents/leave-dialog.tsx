import { Form, Input } from 'antd'
import type { ReactNode } from 'react'

import type { IsoDate } from '../../../shared/dates.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { DateField } from '../../components/date-field.tsx'
import type { PersonCard } from './resident-rows.ts'
import type { ResidentActs } from './use-resident-acts.ts'

interface LeaveDialogProps {
  readonly kind: 'moveOut' | 'death'
  readonly card: PersonCard
  readonly residencyId: string
  readonly today: IsoDate
  readonly acts: ResidentActs
  readonly onClose: () => void
}

interface LeaveValues {
  on: IsoDate | null
  movedTo?: string
}

/** Moving out or death, with the day; the record stays. */
export function LeaveDialog({ kind, card, residencyId, today, acts, onClose }: LeaveDialogProps): ReactNode {
  const [form] = Form.useForm<LeaveValues>()
  const watched: IsoDate | null | undefined = Form.useWatch('on', form)
  const on = watched === undefined ? today : watched
  const { name } = card.person
  const isHead = card.household?.members.some((one) => one.isHead && one.personId === card.person.id) ?? false
  const others = (card.household?.members ?? []).filter(
    (one) => one.state === 'living' && one.personId !== card.person.id,
  )
  return (
    <ActDialog
      title={kind === 'death' ? `登记${name}去世` : `${name}迁出`}
      verb={kind === 'death' ? '登记' : '迁出'}
      disabled={on === null}
      onClose={onClose}
      act={async () => {
        if (on === null) return
        const movedTo = form.getFieldValue('movedTo') as string | undefined // the field's own value
        if (kind === 'death') await acts.death(residencyId, on, name)
        else await acts.moveOut({ residencyIds: [residencyId], on, movedTo: movedTo ?? null, reason: null }, name)
      }}
    >
      <Form form={form} className="gzb-form gzb-form-1" colon={false} initialValues={{ on: today }}>
        <Form.Item name="on" label={kind === 'death' ? '去世日期' : '迁出日期'} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
        {kind === 'moveOut' && (
          <Form.Item name="movedTo" label="迁往地">
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        )}
      </Form>
      <div className="gzb-summary">
        <strong>将要发生</strong>
        <ul>
          <li>{kind === 'death' ? '档案保留，状态改为已故。' : '档案保留，状态改为已迁出，以后可以恢复为在住。'}</li>
          {isHead && others.length > 0 && (
            <li>
              这一户暂时没有户主：请打开{others.map((one) => one.name).join('、')}
              {others.length > 1 && '中的一位'}，选“改为户主”。
            </li>
          )}
          {others.length === 0 && card.household !== null && <li>这一户没有其他在住的人，同日结束。</li>}
        </ul>
      </div>
    </ActDialog>
  )
}
