import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Select, Spin } from 'antd'
import type { ReactNode } from 'react'

import type { MadeAppointment } from '../../../../main/features/appointments/commands.ts'
import type { PostingRole } from '../../../../shared/codes/posting-role.ts'
import { printedDate, type IsoDate } from '../../../../shared/dates.ts'
import { termEnd } from '../../../../shared/rules/appointment-term.ts'
import { useTRPC } from '../../../api/client.ts'
import { DateField } from '../../../components/date-field.tsx'
import { FormGrid } from '../../../components/form-grid.tsx'
import { RecordDrawer } from '../../../components/record-drawer.tsx'
import { ROLE_OPTIONS } from './appointment-words.tsx'
import { AppointeesField, type Appointee } from './appointees-field.tsx'
import type { AppointmentActs } from './use-appointments.ts'

interface AppointValues {
  people: readonly Appointee[]
  role: PostingRole
  from: IsoDate
  to: IsoDate
  basis?: string
  issuer: string
  appointedOn: IsoDate
}

interface AppointDrawerProps {
  /** People chosen elsewhere, such as in 队伍. */
  readonly people: readonly Appointee[]
  readonly acts: AppointmentActs
  readonly onMade: (made: readonly MadeAppointment[]) => void
  readonly onClose: () => void
}

/** 新聘: one or more people to one role for one term, each with a grid of their own. */
export function AppointDrawer({ people, acts, onMade, onClose }: AppointDrawerProps): ReactNode {
  const trpc = useTRPC()
  const defaults = useQuery(trpc.appointments.defaults.queryOptions()).data
  return (
    <RecordDrawer title="新聘" onClose={onClose}>
      {defaults === undefined ? (
        <Spin />
      ) : (
        <AppointForm people={people} acts={acts} onMade={onMade} onClose={onClose} defaults={defaults} />
      )}
    </RecordDrawer>
  )
}

interface AppointFormProps extends AppointDrawerProps {
  readonly defaults: Pick<AppointValues, 'from' | 'to' | 'issuer' | 'appointedOn'> & { readonly years: number }
}

function AppointForm({ people, acts, onMade, onClose, defaults }: AppointFormProps): ReactNode {
  const [form] = Form.useForm<AppointValues>()
  return (
    <FormGrid<AppointValues>
      form={form}
      initialValues={{ ...defaults, people, role: 'gridMember' }}
      saveLabel="聘任"
      onCancel={onClose}
      onSave={async ({ people: chosen, ...rest }) => {
        onMade(await acts.appoint({ ...rest, people: chosen.map((one) => ({ ...one })) }))
      }}
    >
      <Form.Item name="role" label="角色" rules={[{ required: true, message: '请选择角色' }]}>
        <Select options={ROLE_OPTIONS} />
      </Form.Item>
      <Form.Item
        name="people"
        label="人员和网格"
        rules={[
          {
            validator: async (_, value: readonly Appointee[] | undefined) => {
              if (!value || value.length === 0) throw new Error('请选择人员')
            },
          },
        ]}
      >
        <AppointeesField />
      </Form.Item>
      <Form.Item name="from" label="聘期自" rules={[{ required: true, message: '请填写聘期' }]}>
        <DateField />
      </Form.Item>
      <Form.Item
        name="to"
        label="至"
        rules={[{ required: true, message: '请填写聘期' }]}
        extra={<TermHint years={defaults.years} onTake={(to) => form.setFieldsValue({ to })} />}
      >
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
      <PlanNotes />
    </FormGrid>
  )
}

/** The usual end of a term that begins when the form says, taken over by a click. */
function TermHint({ years, onTake }: { readonly years: number; readonly onTake: (to: IsoDate) => void }): ReactNode {
  const form = Form.useFormInstance<AppointValues>()
  const from = Form.useWatch('from', form)
  const to = Form.useWatch('to', form)
  if (!from) return null
  const usual = termEnd(from, years)
  if (to === usual) return `聘期 ${String(years)} 年，含起止两天`
  return (
    <button type="button" className="gzb-link" onClick={() => onTake(usual)}>
      按 {years} 年填为{printedDate(usual)}
    </button>
  )
}

/** What stands against the list, and what to know before it is made: asked from the server while the form is filled. */
function PlanNotes(): ReactNode {
  const trpc = useTRPC()
  const form = Form.useFormInstance<AppointValues>()
  const { people, role, from, to } = {
    people: Form.useWatch('people', form) ?? [],
    role: Form.useWatch('role', form),
    from: Form.useWatch('from', form),
    to: Form.useWatch('to', form),
  }
  const names = new Map((useQuery(trpc.people.list.queryOptions({})).data ?? []).map(({ id, name }) => [id, name]))
  const isFilled = people.length > 0 && people.every((one) => one.gridId !== null) && from && to && to >= from
  const plan = useQuery({
    ...trpc.appointments.check.queryOptions({ people: people.map((one) => ({ ...one })), role, from, to }),
    enabled: Boolean(isFilled && role),
    placeholderData: (previous) => previous,
  }).data
  if (!isFilled || !plan) return null
  const line = (one: { readonly personId: string; readonly text: string }): ReactNode => (
    <div key={one.personId + one.text}>
      {names.get(one.personId) ?? ''}：{one.text}
    </div>
  )
  return (
    <div className="gzb-wide">
      {plan.problems.length > 0 && (
        <Alert type="error" showIcon title="不能这样聘任" description={plan.problems.map(line)} />
      )}
      {plan.warnings.length > 0 && (
        <Alert type="warning" showIcon title="请留意" description={plan.warnings.map(line)} />
      )}
    </div>
  )
}
