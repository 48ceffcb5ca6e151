import { useQuery } from '@tanstack/react-query'
import { Form, Input, Modal, Spin } from 'antd'
import type { ReactNode } from 'react'

import type { MadeAppointment } from '../../../../main/features/appointments/commands.ts'
import type { AppointmentRow } from '../../../../main/features/appointments/queries.ts'
import type { IsoDate } from '../../../../shared/dates.ts'
import { useTRPC } from '../../../api/client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FormGrid } from '../../../components/form-grid.tsx'
import { termText } from '../../../components/term-text.ts'
import { roleText } from './appointment-words.tsx'
import type { AppointmentActs } from './use-appointments.ts'

interface CertifyValues {
  basis?: string
  issuer: string
  appointedOn: IsoDate
  to?: IsoDate | null
}

interface CertifyDialogProps {
  /** 续聘: a new term after the old one; 发证: certificates for postings of the roster that have none. */
  readonly kind: 'renew' | 'issue'
  readonly rows: readonly AppointmentRow[]
  readonly acts: AppointmentActs
  readonly onMade: (made: readonly MadeAppointment[]) => void
  readonly onClose: () => void
}

const SHOWN_ROWS = 6

/** Renewing appointments, or issuing the certificates that a roster lacks; one or many. */
export function CertifyDialog({ kind, rows, acts, onMade, onClose }: CertifyDialogProps): ReactNode {
  const trpc = useTRPC()
  const [form] = Form.useForm<CertifyValues>()
  const defaults = useQuery(trpc.appointments.defaults.queryOptions()).data
  const verb = kind === 'renew' ? '续聘' : '发证'
  const postingIds = rows.map(({ id }) => id)
  return (
    <Modal
      open
      title={`${verb}（${String(rows.length)} 人）`}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      keyboard={defaults === undefined}
    >
      <p>
        {kind === 'renew'
          ? '新聘期从原聘期届满的次日起，编发新的聘书编号。'
          : '为名册中没有聘书的人员编发聘书编号；名册里没有的聘期止、依据、签发单位按下面填写。'}
      </p>
      <ul className="gzb-act-people">
        {rows.slice(0, SHOWN_ROWS).map((row) => (
          <li key={row.id}>
            {row.personName}　{row.gridName}
            {roleText(row)}　<span className="gzb-soft">{termText(row)}</span>
          </li>
        ))}
        {rows.length > SHOWN_ROWS && <li className="gzb-soft">……共 {rows.length} 人</li>}
      </ul>
      {defaults === undefined ? (
        <Spin />
      ) : (
        <FormGrid<CertifyValues>
          form={form}
          initialValues={{ issuer: defaults.issuer, appointedOn: defaults.appointedOn }}
          saveLabel={verb}
          onCancel={onClose}
          onSave={async ({ to, ...act }) => {
            const input = { ...act, postingIds, ...(to && { to }) }
            onMade(await (kind === 'renew' ? acts.renew(input) : acts.issue(input)))
          }}
        >
          <Form.Item name="to" label="聘期至" extra={`空着按 ${String(defaults.years)} 年计算，各人从自己的聘期起算。`}>
            <DateField />
          </Form.Item>
          <Form.Item name="basis" label="依据">
            <Input maxLength={100} placeholder="如：社区党支部会议 2026年1月5日" />
          </Form.Item>
          <Form.Item name="issuer" label="签发单位" rules={[{ required: true, message: '请填写签发单位' }]}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="appointedOn" label="聘任日期" rules={[{ required: true, message: '请填写聘任日期' }]}>
            <DateField />
          </Form.Item>
        </FormGrid>
      )}
    </Modal>
  )
}
