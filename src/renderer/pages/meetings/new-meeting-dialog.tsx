import { useMutation, useQuery } from '@tanstack/react-query'
import { Modal, Spin } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import type { IsoDate } from '../../../shared/dates.ts'
import { weekdayOf } from '../../../shared/rules/calendar-day.ts'
import { meetingKindLabels } from '../../../shared/rules/meeting-kind-labels.ts'
import { useTRPC } from '../../api/client.ts'
import { DateField } from '../../components/date-field.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { isComposing } from '../../hooks/key-name.ts'
import { focusField } from './notes/focus-field.ts'

interface NewMeetingDialogProps {
  readonly community: string
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}

/** Begins a weekly meeting on the day proposed, a week after the last; place, chair and recorder are those of the last. */
export function NewMeetingDialog({ community, onMade, onClose }: NewMeetingDialogProps): ReactNode {
  const trpc = useTRPC()
  const next = useQuery({ ...trpc.meetings.next.queryOptions({ kind: 'weeklyMeeting' }), staleTime: 0 })
  const create = useMutation(trpc.meetings.create.mutationOptions({ onSuccess: ({ id }) => onMade(id) }))
  const [picked, setPicked] = useState<IsoDate | null | undefined>(undefined)
  const on = picked === undefined ? (next.data?.on ?? null) : picked
  const make = (): void => {
    if (!next.data || on === null || create.isPending) return
    const { on: _proposed, ...head } = next.data
    create.mutate({ kind: 'weeklyMeeting', title: community + meetingKindLabels.weeklyMeeting, on, head })
  }
  return (
    <Modal
      open
      afterOpenChange={(shown) => {
        if (shown) focusField('new-meeting-day')
      }}
      title="新建周例会"
      okText="开始记录"
      cancelText="取消"
      confirmLoading={create.isPending}
      okButtonProps={{ disabled: on === null || !next.data }}
      onOk={make}
      onCancel={onClose}
    >
      {next.isPending ? (
        <Spin />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only watches Enter of the field inside
        <div
          className="gzb-finish"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent) && event.target instanceof HTMLInputElement) {
              // The date field takes what was typed with the same key.
              setTimeout(() => document.querySelector<HTMLElement>('.ant-modal-footer .ant-btn-primary')?.focus())
            }
          }}
        >
          <div className="gzb-finish-number">
            <span>会议日期</span>
            <DateField id="new-meeting-day" value={on} onChange={setPicked} />
          </div>
          <p className="gzb-soft">
            {on !== null && `星期${weekdayOf(on)}。`}
            地点、主持人、记录人和到会名单沿用上次例会，记录时可以改。
          </p>
        </div>
      )}
      <ErrorNotice error={create.error ?? next.error} />
    </Modal>
  )
}
