import { Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import type { ReactNode } from 'react'

import { kinshipCodes } from '../../../shared/codes/kinship.ts'
import { parseIdentityNumber } from '../../../shared/rules/identity-number.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { emptyMember, isEmptyMember, type EntryValues, type MemberValues } from './entry-values.ts'

/** The relations a household has nearly always, in front; all others behind them. */
const FIRST = ['02', '11', '12', '20', '30', '51', '52', '41', '42', '38', '28', '99']
const RELATIONS = [
  ...FIRST.flatMap((code) => kinshipCodes.entries.filter((entry) => entry.code === code)),
  ...kinshipCodes.entries.filter((entry) => !FIRST.includes(entry.code) && entry.code !== '01'),
].map(({ code, label }) => ({ value: code, label }))

/** The members, a line each. A new empty line comes by itself as soon as the last one has a name. */
export function MemberFields(): ReactNode {
  const form = Form.useFormInstance<EntryValues>()
  const members = Form.useWatch('members', form) as readonly (MemberValues | undefined)[] | undefined // antd: unset before the first render
  const lastIsUsed = members !== undefined && members.length > 0 && !isEmptyMember(members.at(-1))
  useEffect(() => {
    if (lastIsUsed) form.setFieldValue('members', [...(form.getFieldValue('members') as MemberValues[]), emptyMember()]) // the form's own value
  }, [form, lastIsUsed])
  return (
    <Form.List name="members">
      {(fields, { remove }) => (
        <div className="gzb-members" role="group" aria-label="家庭成员">
          <div className="gzb-member gzb-member-head" aria-hidden="true">
            <span />
            <span>姓名</span>
            <span>与户主关系</span>
            <span>身份证号</span>
            <span>联系电话</span>
            <span />
          </div>
          {fields.map(({ key, name }) => {
            const isLast = name === fields.length - 1
            const line = members?.[name]
            const place = String(name + 1)
            return (
              <div key={key} className="gzb-member">
                <span className="gzb-soft gzb-number">{place}</span>
                <Form.Item
                  name={[name, 'person', 'name']}
                  rules={[{ required: !isEmptyMember(line) || name === 0, message: '请填写姓名' }]}
                >
                  <Input
                    autoComplete="off"
                    maxLength={50}
                    aria-label={`第${place}人姓名`}
                    placeholder={isLast && name > 0 ? '下一位' : ''}
                  />
                </Form.Item>
                <Form.Item name={[name, 'relationToHead']}>
                  <ChoiceField choices={RELATIONS} placeholder="序号或拼音" />
                </Form.Item>
                <Form.Item name={[name, 'person', 'identityNumber']}>
                  <Input autoComplete="off" maxLength={22} aria-label={`第${place}人身份证号`} />
                </Form.Item>
                <Form.Item name={[name, 'person', 'phone']}>
                  <Input autoComplete="off" maxLength={60} inputMode="tel" aria-label={`第${place}人联系电话`} />
                </Form.Item>
                {fields.length > 1 && !isLast ? (
                  <Button
                    type="text"
                    size="small"
                    tabIndex={-1}
                    aria-label={`去掉第${place}人`}
                    onClick={() => remove(name)}
                  >
                    去掉
                  </Button>
                ) : (
                  <span />
                )}
                {isDoubtful(line) && (
                  <Form.Item
                    className="gzb-member-doubt"
                    name={[name, 'person', 'identityOverride']}
                    label="存疑原因"
                    extra={doubtOf(line)}
                  >
                    <Input autoComplete="off" maxLength={100} placeholder="请改正身份证号；证件确实如此的，写明原因" />
                  </Form.Item>
                )}
              </div>
            )
          })}
        </div>
      )}
    </Form.List>
  )
}

/** What is wrong with the identity number of a line; half a number is no mistake yet. */
function doubtOf(line: MemberValues | undefined): string | undefined {
  const text = (line?.person?.identityNumber ?? '').trim()
  if (text === '') return undefined
  const { number, findings } = parseIdentityNumber(text)
  return number.length < 15 ? undefined : findings.find((finding) => finding.severity === 'error')?.text
}

function isDoubtful(line: MemberValues | undefined): boolean {
  return doubtOf(line) !== undefined
}
