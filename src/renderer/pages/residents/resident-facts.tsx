import { useMutation } from '@tanstack/react-query'
import { Descriptions } from 'antd'
import type { ReactNode } from 'react'

import { labelOf } from '../../../shared/codes/code-table.ts'
import { documentTypeCodes } from '../../../shared/codes/document-type.ts'
import { educationCodes } from '../../../shared/codes/education.ts'
import { ethnicGroupCodes } from '../../../shared/codes/ethnic-group.ts'
import { healthCodes } from '../../../shared/codes/health.ts'
import { inflowReasonCodes } from '../../../shared/codes/inflow-reason.ts'
import { leftBehindTypeCodes } from '../../../shared/codes/left-behind-type.ts'
import { lodgingTypeCodes } from '../../../shared/codes/lodging-type.ts'
import { maritalStatusCodes } from '../../../shared/codes/marital-status.ts'
import { permitTypeCodes } from '../../../shared/codes/permit-type.ts'
import { politicalStatusCodes } from '../../../shared/codes/political-status.ts'
import { visitPurposeCodes } from '../../../shared/codes/visit-purpose.ts'
import { printedDate } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { MaskedText } from '../../components/masked-text.tsx'
import type { PersonCard } from './resident-rows.ts'

interface Item {
  readonly label: string
  readonly children: ReactNode
}

/** 基本: the person block and what the population kind adds; numbers behind an eye whose opening is noted. */
export function ResidentFacts({ card }: { readonly card: PersonCard }): ReactNode {
  const items = [...usePersonItems(card), ...useKindItems(card)].filter(
    (item) => item.children !== null && item.children !== '',
  )
  return <Descriptions column={1} size="small" items={items.map((item) => ({ key: item.label, ...item }))} />
}

function usePersonItems({ person, residencies }: PersonCard): readonly Item[] {
  const trpc = useTRPC()
  const reveal = useMutation(trpc.people.reveal.mutationOptions())
  const masked = (field: 'identityNumber' | 'phone' | 'otherPhones', label: string, text: string | null): Item => ({
    label,
    children: text && (
      <MaskedText
        masked={text}
        label={label}
        reveal={async () => (await reveal.mutateAsync({ id: person.id, field })).value}
      />
    ),
  })
  return [
    masked('phone', '联系电话', person.maskedPhone),
    masked('otherPhones', '其他电话', person.otherPhonesMasked),
    masked('identityNumber', '身份证号', person.maskedIdentity),
    { label: '出生日期', children: printedDate(person.birthDate) },
    { label: '网格', children: residencies[0]?.gridName ?? null },
    { label: '民族', children: labelOf(ethnicGroupCodes, person.ethnicGroup) },
    { label: '婚姻状况', children: labelOf(maritalStatusCodes, person.maritalStatus) },
    { label: '政治面貌', children: labelOf(politicalStatusCodes, person.politicalStatus) },
    { label: '学历', children: labelOf(educationCodes, person.education) },
    { label: '职业', children: person.occupation },
    { label: '工作单位', children: person.workUnit },
    { label: '籍贯', children: person.nativePlace },
    { label: '户籍地址', children: person.registeredAddress },
    { label: '现住址', children: person.currentAddress },
    { label: '曾用名', children: person.formerName },
    { label: '备注', children: person.note },
  ]
}

function useKindItems({ residencies }: PersonCard): readonly Item[] {
  const trpc = useTRPC()
  const reveal = useMutation(trpc.residents.revealResidency.mutationOptions())
  const [current] = residencies
  if (!current) return []
  const open = (field: 'permitNumber' | 'documentNumber' | 'health') => async (): Promise<string> => {
    const { value } = await reveal.mutateAsync({ id: current.id, field })
    return field === 'health' ? labelOf(healthCodes, value) : value
  }
  return [
    { label: '流入原因', children: labelOf(inflowReasonCodes, current.inflowReason) },
    { label: '办证类型', children: labelOf(permitTypeCodes, current.permitType) },
    {
      label: '居住证号码',
      children: current.maskedPermit && (
        <MaskedText masked={current.maskedPermit} label="居住证号码" reveal={open('permitNumber')} />
      ),
    },
    { label: '证件到期', children: printedDate(current.permitUntil) },
    { label: '住所类型', children: labelOf(lodgingTypeCodes, current.lodgingType) },
    {
      label: '外文姓名',
      children: [current.foreignSurname, current.foreignGivenName].filter((part) => part !== null).join(' '),
    },
    { label: '国籍', children: current.nationality },
    { label: '证件类型', children: labelOf(documentTypeCodes, current.documentType) },
    {
      label: '证件号码',
      children: current.maskedDocument && (
        <MaskedText masked={current.maskedDocument} label="证件号码" reveal={open('documentNumber')} />
      ),
    },
    { label: '证件有效期', children: printedDate(current.documentUntil) },
    { label: '来华目的', children: labelOf(visitPurposeCodes, current.visitPurpose) },
    { label: '抵达日期', children: printedDate(current.arrivedOn) },
    { label: '预计离开', children: printedDate(current.leavesOn) },
    { label: '留守类型', children: labelOf(leftBehindTypeCodes, current.leftBehindType) },
    {
      label: '健康状况',
      children: current.hasHealth && <MaskedText masked="已登记" label="健康状况" reveal={open('health')} />,
    },
    { label: '家庭成员', children: current.familyMembers },
    { label: '困难及诉求', children: current.difficulties },
    { label: '帮扶情况', children: current.help },
  ].map((item) => ({ ...item, children: item.children === false ? null : item.children }))
}
