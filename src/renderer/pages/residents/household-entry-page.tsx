import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { populationKindCodes } from '../../../shared/codes/population-kind.ts'
import { registrationMatchCodes } from '../../../shared/codes/registration-match.ts'
import { useTRPC } from '../../api/client.ts'
import { shownError } from '../../api/shown-error.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormGrid } from '../../components/form-grid.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'
import { SimilarPeople, similarIdsOf } from '../grids/similar-people.tsx'
import { emptyMember, householdOf, type EntryValues } from './entry-values.ts'
import { MemberFields } from './member-fields.tsx'
import { choicesOf } from './resident-rows.ts'

const KINDS = choicesOf(populationKindCodes)
const MATCHES = choicesOf(registrationMatchCodes)

/** 录入住户: a household with its members by keyboard alone; Enter goes on, an empty last line ends the members. */
export function HouseholdEntryPage(): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const say = useUndoMessage()
  const [search] = useListSearch()
  const tree = useQuery(trpc.places.tree.queryOptions())
  const create = useMutation(trpc.residents.createHousehold.mutationOptions())
  const [form] = Form.useForm<EntryValues>()
  const [similar, setSimilar] = useState<readonly string[]>([])
  const [accepted, setAccepted] = useState(false)
  const [last, setLast] = useState<EntryValues | null>(null)
  const buildings = (tree.data ?? []).flatMap(({ compound, buildings: own }) =>
    own.map((one) => ({ value: one.id, label: `${compound?.name ?? ''}${one.name}` })),
  )
  const back = (): void =>
    void navigate({
      to: search['number'] === undefined ? '/residents/list' : '/residents/places',
      search: search['building'] === undefined ? {} : { building: search['building'] },
    })
  const save = async (values: EntryValues): Promise<void> => {
    const input = householdOf(values)
    try {
      await create.mutateAsync({ ...input, acceptSimilar: accepted })
    } catch (error) {
      const shown = shownError(error)
      setSimilar(shown.code === 'PERSON_SIMILAR' ? similarIdsOf(shown) : [])
      throw error
    }
    setSimilar([])
    setAccepted(false)
    setLast(values)
    say(`已录入${input.members[0]?.person?.name ?? ''}一户，${String(input.members.length)} 人。`)
    await queries.invalidateQueries()
  }
  return (
    <PageFrame title="录入住户" note="回车到下一栏，Ctrl+Enter 保存并录下一户" scroll>
      <FormGrid<EntryValues>
        form={form}
        columns={2}
        initialValues={{
          buildingId: search['building'] ?? null,
          unit: search['unit'] ?? '',
          number: search['number'] ?? '',
          householdNumber: '',
          registrationMatches: null,
          populationKind: 'registered',
          from: null,
          members: [emptyMember('02')],
        }}
        onSave={save}
        onSaved={back}
        onNext={() => {
          // The next household lives in the same building, behind another door.
          if (last) form.setFieldsValue({ buildingId: last.buildingId, unit: last.unit, number: '' })
        }}
        onCancel={back}
      >
        {similar.length > 0 && (
          <div className="gzb-wide">
            <SimilarPeople
              ids={similar}
              mayAccept
              accepted={accepted}
              onAccept={setAccepted}
              onOpen={(id) => void navigate({ to: '/residents/list', search: { id } })}
            />
          </div>
        )}
        <Form.Item name="buildingId" label="楼栋">
          <ChoiceField choices={buildings} placeholder="输入楼号或拼音首字母" />
        </Form.Item>
        <Form.Item name="unit" label="单元">
          <Input autoComplete="off" maxLength={20} placeholder="如 2，即 2单元" />
        </Form.Item>
        <Form.Item name="number" label="房号">
          <Input autoComplete="off" maxLength={50} placeholder="如 502" />
        </Form.Item>
        <Form.Item name="householdNumber" label="户号">
          <Input autoComplete="off" maxLength={20} />
        </Form.Item>
        <Form.Item name="populationKind" label="人口类型">
          <ChoiceField choices={KINDS} clearable={false} />
        </Form.Item>
        <Form.Item name="registrationMatches" label="人户一致">
          <ChoiceField choices={MATCHES} />
        </Form.Item>
        <Form.Item name="from" label="入住日期">
          <DateField />
        </Form.Item>
        <div className="gzb-wide">
          <MemberFields />
        </div>
      </FormGrid>
    </PageFrame>
  )
}
