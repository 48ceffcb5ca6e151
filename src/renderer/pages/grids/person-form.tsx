import { Checkbox, Form, Input } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'

import type { CodeTable } from '../../../shared/codes/code-table.ts'
import { ethnicGroupCodes } from '../../../shared/codes/ethnic-group.ts'
import { politicalStatusCodes } from '../../../shared/codes/political-status.ts'
import { sexCodes } from '../../../shared/codes/sex.ts'
import { chinaDate } from '../../../shared/dates.ts'
import { checkPersonName, normalisePersonName } from '../../../shared/rules/person-name.ts'
import { parsePhones } from '../../../shared/rules/phone.ts'
import { ChoiceField, type Choice } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { PhotoField } from '../../components/photo-field.tsx'
import { shownError } from '../../api/shown-error.ts'
import { IdentityFields } from './identity-fields.tsx'
import { formValuesOf, type PersonFormValues } from './person-form-values.ts'
import type { PersonClear } from './person-rows.ts'
import { SimilarPeople, similarIdsOf } from './similar-people.tsx'

interface PersonFormProps {
  readonly before: PersonClear | null
  readonly onSave: (values: PersonFormValues, acceptSimilar: boolean) => Promise<void>
  readonly onSaved: () => void
  readonly onNext?: () => void
  readonly onCancel: () => void
  readonly onOpen: (id: string) => void
}

const choicesOf = (table: CodeTable): readonly Choice[] =>
  table.entries.map(({ code, label }) => ({ value: code, label }))
const SEXES = choicesOf(sexCodes)
const POLITICS = choicesOf(politicalStatusCodes)
const ETHNIC_GROUPS = choicesOf(ethnicGroupCodes)

/** The form of a person. What can be checked while typing is; the server checks again. */
export function PersonForm({ before, onSave, onSaved, onNext, onCancel, onOpen }: PersonFormProps): ReactNode {
  const [form] = Form.useForm<PersonFormValues>()
  const [similar, setSimilar] = useState<readonly string[]>([])
  const [mayAccept, setMayAccept] = useState(false)
  const [accepted, setAccepted] = useState(false)
  const initial = useMemo(() => formValuesOf(before), [before])
  const [today] = useState(() => chinaDate(new Date()))
  useEffect(() => {
    form.focusField('name')
  }, [form])
  const save = async (values: PersonFormValues): Promise<void> => {
    try {
      await onSave({ ...values, name: normalisePersonName(values.name) }, accepted)
    } catch (error) {
      const shown = shownError(error)
      setSimilar(similarIdsOf(shown))
      setMayAccept(shown.code === 'PERSON_SIMILAR')
      throw error
    }
  }
  return (
    <FormGrid<PersonFormValues>
      form={form}
      initialValues={initial}
      onSave={save}
      onSaved={onSaved}
      onCancel={onCancel}
      {...(onNext && { onNext })}
    >
      <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }, { validator: checkName }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label="联系电话" rules={[{ validator: checkPhone }]}>
        <Input autoComplete="off" inputMode="tel" />
      </Form.Item>
      <IdentityFields today={today} />
      <Form.Item name="sex" label="性别">
        <ChoiceField choices={SEXES} placeholder="有身份证号时可不填" />
      </Form.Item>
      <Form.Item name="birthDate" label="出生日期">
        <DateField placeholder="有身份证号时可不填" />
      </Form.Item>
      <Form.Item name="politicalStatus" label="政治面貌">
        <ChoiceField choices={POLITICS} />
      </Form.Item>
      <Form.Item name="workUnit" label="工作单位">
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="dual" label="双报到党员" valuePropName="checked">
        <Checkbox>是</Checkbox>
      </Form.Item>
      <Form.Item
        name="publicPhone"
        label="公开电话"
        rules={[{ validator: checkPhone }]}
        extra="印在公示牌上，本人同意后填写。"
      >
        <Input autoComplete="off" inputMode="tel" />
      </Form.Item>
      <Form.Item name="otherPhones" label="其他电话" rules={[{ validator: checkPhone }]}>
        <Input autoComplete="off" inputMode="tel" placeholder="几个号码用顿号分开" />
      </Form.Item>
      <Form.Item name="photoId" label="照片">
        <PhotoField />
      </Form.Item>
      <Form.Item name="ethnicGroup" label="民族">
        <ChoiceField choices={ETHNIC_GROUPS} />
      </Form.Item>
      <Form.Item name="formerName" label="曾用名">
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="namePinyin" label="姓名拼音" extra="自动生成，读音不对时改正，音节间空一格。">
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      {similar.length > 0 && (
        <SimilarPeople ids={similar} mayAccept={mayAccept} accepted={accepted} onAccept={setAccepted} onOpen={onOpen} />
      )}
    </FormGrid>
  )
}

async function checkName(_rule: unknown, value: unknown): Promise<void> {
  if (typeof value !== 'string' || value.trim() === '') return
  const fault = checkPersonName(normalisePersonName(value)).find((finding) => finding.severity === 'error')
  if (fault) throw new Error(fault.text)
}

async function checkPhone(_rule: unknown, value: unknown): Promise<void> {
  if (typeof value !== 'string' || value.trim() === '') return
  if (parsePhones(value).unreadable.length > 0) throw new Error('不是电话号码，或少了、多了数字。')
}
