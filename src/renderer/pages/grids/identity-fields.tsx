import { Form, Input } from 'antd'
import type { ReactNode } from 'react'

import {
  compareIdentityWithPerson,
  parseIdentityNumber,
  type IdentityFinding,
} from '../../../shared/rules/identity-number.ts'
import type { PersonFormValues } from './person-form-values.ts'

/** The identity number with what is wrong or remarkable about it, and the reason for saving a doubtful one. */
export function IdentityFields({ today }: { readonly today: string }): ReactNode {
  const form = Form.useFormInstance<PersonFormValues>()
  const text = Form.useWatch('identityNumber', form) ?? ''
  const sex = Form.useWatch('sex', form)
  const birthDate = Form.useWatch('birthDate', form)
  const identity = text.trim() === '' ? null : parseIdentityNumber(text, { today })
  // Half a number is no mistake yet.
  const isWhole = identity !== null && identity.number.length >= 15
  const errors = isWhole ? identity.findings.filter((finding) => finding.severity === 'error') : []
  const others = isWhole
    ? [
        ...identity.findings.filter((finding) => finding.severity !== 'error'),
        ...compareIdentityWithPerson(identity, { sex: sex ?? null, birthDate: birthDate ?? null }),
      ]
    : []
  const findings = [...errors, ...others]
  const isDoubtful = errors.length > 0 && errors.every((finding) => finding.overridable === true)
  return (
    <>
      <Form.Item
        name="identityNumber"
        label="身份证号"
        {...(errors.length > 0 && { validateStatus: 'warning' as const })}
        {...(findings.length > 0 && {
          extra: findings.map((finding) => <Finding key={finding.code} finding={finding} />),
        })}
      >
        <Input autoComplete="off" placeholder="选填，18 位" />
      </Form.Item>
      {isDoubtful && (
        <Form.Item
          name="identityOverride"
          label="存疑原因"
          rules={[{ required: true, message: '请改正身份证号，或填写原因' }]}
        >
          <Input autoComplete="off" placeholder="如：已与证件核对，证件如此" />
        </Form.Item>
      )}
    </>
  )
}

function Finding({ finding }: { readonly finding: IdentityFinding }): ReactNode {
  return <div className={finding.severity === 'error' ? 'gzb-hint-bad' : 'gzb-hint'}>{finding.text}</div>
}
