import { Form, Input } from 'antd'
import type { ReactNode } from 'react'

import type { IsoDate } from '../../../shared/dates.ts'
import { DateField } from '../../components/date-field.tsx'

/** What every re-cut asks besides its grids. */
export interface RecutTerms {
  readonly on: IsoDate | null
  readonly reason: string | null
}

/** Date and reason of a re-cut. */
export function RecutFields(): ReactNode {
  return (
    <>
      <Form.Item name="on" label="自何日起" rules={[{ required: true }]}>
        <DateField />
      </Form.Item>
      <Form.Item name="reason" label="原因">
        <Input maxLength={200} placeholder="如 两委会议 2026年11月20日" />
      </Form.Item>
    </>
  )
}
