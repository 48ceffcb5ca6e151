import { Button, Descriptions, Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { AppointmentRow } from '../../../../main/features/appointments/queries.ts'
import { labelOf } from '../../../../shared/codes/code-table.ts'
import { removalWayCodes } from '../../../../shared/codes/removal-way.ts'
import { printedDate, type IsoDate } from '../../../../shared/dates.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FormGrid } from '../../../components/form-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { useShortcuts } from '../../../hooks/use-shortcuts.ts'
import { AppointmentStateTag, roleText } from './appointment-words.tsx'
import type { AppointmentActs } from './use-appointments.ts'

interface AppointmentDrawerProps {
  readonly row: AppointmentRow
  readonly acts: AppointmentActs
  readonly actions: ReactNode
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onClose: () => void
}

interface ChangeValues {
  from: IsoDate
  to: IsoDate | null
  basis: string | null
  issuer: string | null
  appointedOn: IsoDate | null
}

/** One appointment: what it says, how it stands, and its correction (F2). */
export function AppointmentDrawer(props: AppointmentDrawerProps): ReactNode {
  const { row, acts, actions, onPrevious, onNext, onClose } = props
  const [editing, setEditing] = useState(false)
  const [form] = Form.useForm<ChangeValues>()
  useShortcuts({ f2: () => setEditing(true) })
  const items: readonly (readonly [string, ReactNode])[] = [
    ['聘期', `${printedDate(row.from)} 至 ${row.to === null ? '（未定）' : printedDate(row.to)}`],
    ['证书编号', row.certificateNumber ?? (row.lacksCertificate ? '还没有发证' : '这个角色不发聘书')],
    ['聘任日期', printedDate(row.appointedOn)],
    ['依据', row.basis],
    ['签发单位', row.issuer],
    ...(row.endedOn === null
      ? []
      : ([
          ['离任', `${printedDate(row.endedOn)}　${labelOf(removalWayCodes, row.endWay)}`],
          ['离任原因', row.endReason],
        ] as const)),
    ...(row.renewed ? ([['续聘', '已续聘']] as const) : []),
  ]
  return (
    <RecordDrawer
      title={row.personName}
      facts={[`${row.gridName ?? '全社区'} ${roleText(row)}`, <AppointmentStateTag key="state" state={row.state} />]}
      actions={
        editing ? undefined : (
          <>
            {actions}
            <Button size="small" onClick={() => setEditing(true)}>
              更正
            </Button>
          </>
        )
      }
      onPrevious={onPrevious}
      onNext={onNext}
      onClose={onClose}
    >
      {editing ? (
        <FormGrid<ChangeValues>
          form={form}
          initialValues={row}
          onCancel={() => setEditing(false)}
          onSaved={() => setEditing(false)}
          onSave={async ({ to, appointedOn, ...change }) => {
            await acts.change({
              id: row.id,
              ifUpdatedAt: row.updatedAt,
              change: { ...change, ...(to && { to }), ...(appointedOn && { appointedOn }) },
            })
          }}
        >
          <Form.Item name="from" label="聘期自" rules={[{ required: true, message: '请填写聘期' }]}>
            <DateField />
          </Form.Item>
          <Form.Item name="to" label="至">
            <DateField />
          </Form.Item>
          <Form.Item name="basis" label="依据">
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="issuer" label="签发单位">
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name="appointedOn"
            label="聘任日期"
            extra={row.certificateNumber === null ? undefined : '聘书已打印的，更正后请在证书登记簿中作废换发。'}
          >
            <DateField />
          </Form.Item>
        </FormGrid>
      ) : (
        <Descriptions
          column={1}
          size="small"
          items={items.map(([label, children]) => ({ key: label, label, children: children ?? '' }))}
        />
      )}
    </RecordDrawer>
  )
}
