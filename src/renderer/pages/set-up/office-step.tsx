import { Input } from 'antd'
import type { ReactNode } from 'react'

import { LabelledField } from '../../components/labelled-field.tsx'
import { parsePhones } from '../../../shared/rules/phone.ts'
import type { DraftChange, SetUpDraft } from './set-up-draft.ts'

interface OfficeStepProps {
  readonly draft: SetUpDraft
  readonly onChange: DraftChange
}

/** How the office is named on papers, and where it is reached. */
export function OfficeStep({ draft, onChange }: OfficeStepProps): ReactNode {
  const { unreadable } = parsePhones(draft.telephone)
  const input = (field: keyof SetUpDraft, max: number): ReactNode => (
    <Input
      id={`set-up-${field}`}
      maxLength={max}
      autoComplete="off"
      value={draft[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  )
  return (
    <div className="gzb-form-fields">
      <LabelledField
        id="set-up-name"
        label="社区"
        required
        hint={draft.officialName === '' ? '印在文书上的写法' : `印在文书上的写法；区划名录中为“${draft.officialName}”`}
        fault={draft.name.trim() === '' ? '请填写社区名称。' : undefined}
      >
        {input('name', 40)}
      </LabelledField>
      <LabelledField id="set-up-subdistrict" label="街道（镇）" hint="如“兴州街道”，不写“办事处”">
        {input('subdistrict', 40)}
      </LabelledField>
      <LabelledField id="set-up-leadDepartment" label="县直牵头部门" hint="没有或不清楚可以留空，以后在“设置”中填写">
        {input('leadDepartment', 60)}
      </LabelledField>
      <LabelledField
        id="set-up-telephone"
        label="社区电话"
        hint={
          unreadable.length > 0 ? (
            <span className="gzb-hint">“{unreadable.join('、')}”不像电话号码，请核对；确认无误可以继续。</span>
          ) : (
            '印在公示牌上，如 0916-4822345'
          )
        }
      >
        {input('telephone', 40)}
      </LabelledField>
      <LabelledField id="set-up-address" label="社区地址">
        {input('address', 80)}
      </LabelledField>
    </div>
  )
}
