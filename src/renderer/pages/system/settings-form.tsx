import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber, Radio, Switch } from 'antd'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import type { OfficeProfile } from '../../api/client.ts'
import { FormGrid } from '../../components/form-grid.tsx'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'
import { setLetterSize } from '../../letter-size.ts'
import { LETTER_SIZES } from '../../theme.ts'
import { chinaDate } from '../../../shared/dates.ts'
import type { Settings } from '../../../shared/settings.ts'
import { CertificateSettings } from './certificate-settings.tsx'

const DUTIES = [
  { name: 'officerDuties', label: '网格责任人职责' },
  { name: 'captainDuties', label: '网格长职责' },
  { name: 'memberDuties', label: '网格员职责' },
  { name: 'supervisorDuties', label: '网格监督员职责' },
] as const

function thisYear(): number {
  return Number(chinaDate(new Date()).slice(0, 4))
}

interface SettingsFormProps {
  readonly part: 'certificates' | 'boards' | 'screen'
  readonly settings: Settings
  readonly profile: OfficeProfile
}

/** One part of the settings as a form; what another part holds stays as it is. */
export function SettingsForm({ part, settings, profile }: SettingsFormProps): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const say = useUndoMessage()
  const [form] = Form.useForm<Settings>()
  const save = useMutation(trpc.settings.change.mutationOptions())
  return (
    <FormGrid<Settings>
      form={form}
      columns={part === 'certificates' ? 2 : 1}
      initialValues={settings}
      onSave={async (values) => {
        const saved = await save.mutateAsync(values)
        setLetterSize(saved.fontSize)
      }}
      onSaved={() => {
        void queries.invalidateQueries(trpc.office.pathFilter())
        void queries.invalidateQueries(trpc.settings.pathFilter())
        say('已保存设置。')
      }}
    >
      {part === 'certificates' && <CertificateSettings form={form} office={profile} year={thisYear()} />}
      {part === 'boards' && (
        <>
          {DUTIES.map(({ name, label }) => (
            <Form.Item key={name} name={name} label={label} extra="一行一条，最多 400 字">
              <Input.TextArea maxLength={400} autoSize={{ minRows: 3, maxRows: 8 }} />
            </Form.Item>
          ))}
          <Form.Item
            name="boardPrivatePhone"
            label="印个人电话"
            valuePropName="checked"
            extra="没有填写公开电话的人，是否印联系电话；须本人同意"
          >
            <Switch aria-label="印个人电话" />
          </Form.Item>
        </>
      )}
      {part === 'screen' && (
        <>
          <Form.Item
            name="idleMinutes"
            label="自动锁定（分钟）"
            rules={[{ required: true }]}
            extra="这么久没有操作就锁定，1 至 120 分钟；正在进行的打印、导入等不会中断，未保存的内容解锁后仍在"
          >
            <InputNumber min={1} max={120} precision={0} />
          </Form.Item>
          <Form.Item name="fontSize" label="字号" extra="只改变屏幕上的字，打印件不变">
            <Radio.Group options={LETTER_SIZES.map(({ size, label }) => ({ value: size, label }))} />
          </Form.Item>
        </>
      )}
    </FormGrid>
  )
}
