import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'

import type { RegisterRow } from '../../../main/features/prints/certificate-register.ts'
import { FormGrid } from '../../components/form-grid.tsx'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'
import type { AppointmentActs } from '../grids/appointments/use-appointments.ts'

interface VoidDialogProps {
  /** `void` only voids; `reissue` also gives a new number. */
  readonly kind: 'void' | 'reissue'
  readonly row: RegisterRow
  readonly acts: AppointmentActs
  /** After a reissue: the new certificate, to be printed. */
  readonly onReissued: (certificateId: string) => void
  readonly onClose: () => void
}

/** 作废, with or without a new certificate in its place. The number stays used. */
export function VoidDialog({ kind, row, acts, onReissued, onClose }: VoidDialogProps): ReactNode {
  const [form] = Form.useForm<{ reason: string }>()
  const say = useUndoMessage()
  const verb = kind === 'void' ? '作废' : '作废换发'
  return (
    <Modal
      open
      title={`${verb}聘书 ${row.number}（${row.name}）`}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      keyboard={false}
    >
      <p>作废后编号不再使用，登记簿中保留这一条。{kind === 'reissue' && '新聘书用本年度的下一个编号。'}</p>
      <FormGrid<{ reason: string }>
        form={form}
        saveLabel={verb}
        onCancel={onClose}
        onSaved={onClose}
        onSave={async ({ reason }) => {
          const input = { certificateId: row.id, reason }
          if (kind === 'void') {
            await acts.voidCertificate(input)
            say(`已作废聘书 ${row.number}。`)
          } else {
            const fresh = await acts.reissueCertificate(input)
            say(`已换发聘书 ${fresh.number}。`)
            onReissued(fresh.id)
          }
        }}
      >
        <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请填写原因' }]}>
          <Input maxLength={200} placeholder="如：姓名写错、遗失" />
        </Form.Item>
      </FormGrid>
    </Modal>
  )
}
