import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { AppointmentRow } from '../../../../main/features/appointments/queries.ts'
import { chinaDate, type IsoDate } from '../../../../shared/dates.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FormGrid } from '../../../components/form-grid.tsx'
import { useUndoMessage } from '../../../hooks/use-undo-message.ts'
import { staleText } from './appointment-words.tsx'
import type { AppointmentActs } from './use-appointments.ts'

const WAYS = [
  { value: '2', label: '解聘' },
  { value: '4', label: '届满' },
  { value: '9', label: '其他' },
]

interface EndValues {
  lastDay: IsoDate
  way: '2' | '4' | '9'
  reason?: string
}

interface EndDialogProps {
  readonly rows: readonly AppointmentRow[]
  readonly acts: AppointmentActs
  readonly onClose: () => void
}

/** Ending appointments before their term: last day, way, reason. Can be taken back. */
export function EndDialog({ rows, acts, onClose }: EndDialogProps): ReactNode {
  const [form] = Form.useForm<EndValues>()
  const undoMessage = useUndoMessage()
  const [today] = useState(() => chinaDate(new Date()))
  const who = rows.length === 1 ? `${rows[0]?.personName ?? ''}的聘任` : `${String(rows.length)} 项聘任`
  const upcoming = rows.filter((row) => row.state === 'upcoming').length
  const postingIds = rows.map(({ id }) => id)
  return (
    <Modal open title={`结束${who}`} footer={null} onCancel={onClose} mask={{ closable: false }} keyboard={false}>
      {upcoming > 0 && (
        <p>
          {rows.length === 1 ? '聘期还没有开始' : `其中 ${String(upcoming)} 项聘期还没有开始`}
          ，结束后按未到任登记；已发的聘书请在证书登记簿中作废。
        </p>
      )}
      <FormGrid<EndValues>
        form={form}
        initialValues={{ lastDay: today, way: '2' }}
        saveLabel="结束聘任"
        onCancel={onClose}
        onSaved={onClose}
        onSave={async (values) => {
          const { staleBoards } = await acts.end({ ...values, postingIds })
          undoMessage(`已结束${who}。${staleText(staleBoards)}`, async () => await acts.resume({ postingIds }))
        }}
      >
        <Form.Item name="lastDay" label="最后一天" rules={[{ required: true, message: '请填写最后一天' }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="way" label="方式">
          <Select options={WAYS} />
        </Form.Item>
        <Form.Item name="reason" label="原因">
          <Input maxLength={200} />
        </Form.Item>
      </FormGrid>
    </Modal>
  )
}
