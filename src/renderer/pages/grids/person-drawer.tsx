import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Descriptions, Spin } from 'antd'
import type { ReactNode } from 'react'

import { labelOf } from '../../../shared/codes/code-table.ts'
import { ethnicGroupCodes } from '../../../shared/codes/ethnic-group.ts'
import { politicalStatusCodes } from '../../../shared/codes/political-status.ts'
import { sexCodes } from '../../../shared/codes/sex.ts'
import { printedDate } from '../../../shared/dates.ts'
import { useTRPC } from '../../api/client.ts'
import { attachmentUrl } from '../../api/files.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { MaskedText } from '../../components/masked-text.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { useConfirmDanger } from '../../hooks/use-confirm-danger.ts'
import { usePhoto } from '../../hooks/use-photo.ts'
import { useShortcuts } from '../../hooks/use-shortcuts.ts'
import { PersonPostings } from './person-postings.tsx'
import { postingText, type PersonRecord } from './person-rows.ts'

interface PersonDrawerProps {
  readonly id: string
  readonly onEdit: () => void
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onClose: () => void
}

/** A person beside the list: who it is, how to reach them (masked), what they do and did. */
export function PersonDrawer({ id, onEdit, onPrevious, onNext, onClose }: PersonDrawerProps): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const confirm = useConfirmDanger()
  const query = useQuery(trpc.people.get.queryOptions({ id }))
  const remove = useMutation(trpc.people.remove.mutationOptions())
  useShortcuts({ f2: onEdit })
  const record = query.data
  const ask = (): void =>
    confirm({
      question: `删除“${record?.name ?? ''}”的人员记录？`,
      consequence: '照片一并删除，删除会写入审计记录。有任职的人员不能删除。',
      verb: '删除',
      act: async () => {
        await remove.mutateAsync({ id })
        onClose()
        await queries.invalidateQueries({ queryKey: trpc.people.pathKey() })
      },
    })
  return (
    <RecordDrawer
      title={record?.name ?? '人员'}
      facts={record ? factsOf(record) : []}
      actions={
        record && (
          <>
            <Button size="small" onClick={onEdit} title="F2">
              修改
            </Button>
            <Button size="small" type="text" danger onClick={ask}>
              删除
            </Button>
          </>
        )
      }
      onPrevious={onPrevious}
      onNext={onNext}
      onClose={onClose}
    >
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Spin />}
      {record && <PersonFacts record={record} />}
    </RecordDrawer>
  )
}

function factsOf(record: PersonRecord): readonly ReactNode[] {
  const [first] = record.postings
  return [
    labelOf(sexCodes, record.sex),
    first ? postingText(first) : '无现任',
    ...(record.workUnit === null ? [] : [record.workUnit]),
  ].filter((fact) => fact !== '')
}

function PersonFacts({ record }: { readonly record: PersonRecord }): ReactNode {
  const trpc = useTRPC()
  const reveal = useMutation(trpc.people.reveal.mutationOptions())
  const photo = usePhoto(record.photoId === null ? null : attachmentUrl(record.photoId))
  const eye = (field: 'identityNumber' | 'phone' | 'otherPhones') => async (): Promise<string> =>
    (await reveal.mutateAsync({ id: record.id, field })).value
  const items = [
    {
      label: '联系电话',
      children: record.maskedPhone && <MaskedText masked={record.maskedPhone} label="联系电话" reveal={eye('phone')} />,
    },
    {
      label: '其他电话',
      children: record.otherPhonesMasked && (
        <MaskedText masked={record.otherPhonesMasked} label="其他电话" reveal={eye('otherPhones')} />
      ),
    },
    { label: '公开电话', children: record.publicPhone },
    {
      label: '身份证号',
      children: record.maskedIdentity && (
        <MaskedText masked={record.maskedIdentity} label="身份证号" reveal={eye('identityNumber')} />
      ),
    },
    { label: '存疑原因', children: record.identityOverride },
    { label: '出生日期', children: printedDate(record.birthDate) },
    { label: '民族', children: labelOf(ethnicGroupCodes, record.ethnicGroup) },
    { label: '政治面貌', children: labelOf(politicalStatusCodes, record.politicalStatus) },
    { label: '工作单位', children: record.workUnit },
    { label: '双报到', children: record.dualRegistration === 1 ? '是' : '' },
    { label: '曾用名', children: record.formerName },
    { label: '姓名拼音', children: record.namePinyin },
    { label: '备注', children: record.note },
  ].filter((item) => item.children !== null && item.children !== '')
  return (
    <>
      <div className="gzb-person-facts">
        <Descriptions column={1} size="small" items={items.map((item) => ({ key: item.label, ...item }))} />
        {photo.url !== null && <img className="gzb-portrait" src={photo.url} alt={`${record.name}的照片`} />}
      </div>
      <ErrorNotice error={photo.error} />
      <PersonPostings postings={record.allPostings} current={record.postings.length} />
    </>
  )
}
