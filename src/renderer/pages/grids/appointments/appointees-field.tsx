import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'

import { labelOf } from '../../../../shared/codes/code-table.ts'
import { postingRoleCodes } from '../../../../shared/codes/posting-role.ts'
import { useTRPC } from '../../../api/client.ts'

/** Somebody to appoint, with the grid of the appointment. */
export interface Appointee {
  readonly personId: string
  readonly gridId: string | null
}

interface AppointeesFieldProps {
  readonly value?: readonly Appointee[]
  readonly onChange?: (value: readonly Appointee[]) => void
  readonly id?: string
}

interface PersonOption {
  readonly value: string
  readonly label: string
  readonly pinyin: string
  readonly initials: string
  /** The posts held, to tell namesakes apart. */
  readonly note: string
}

function renderPerson({ data }: { readonly data: PersonOption }): ReactNode {
  return (
    <>
      {data.label} <span className="gzb-soft">{data.note}</span>
    </>
  )
}

/** One or more people, found by name or pinyin, each with a grid: at first the one where they hold a post already. */
export function AppointeesField({ value = [], onChange, id }: AppointeesFieldProps): ReactNode {
  const trpc = useTRPC()
  const people = useQuery(trpc.people.list.queryOptions({})).data ?? []
  const grids = useQuery(trpc.grids.list.queryOptions({})).data ?? []
  const gridOptions = grids.map((grid) => ({ value: grid.id, label: grid.name }))
  const options = people.map((person): PersonOption => ({
    value: person.id,
    label: person.name,
    pinyin: (person.namePinyin ?? '').replaceAll(' ', ''),
    initials: (person.namePinyin ?? '')
      .split(' ')
      .map((syllable) => syllable.charAt(0))
      .join(''),
    note: person.postings
      .map((posting) => `${posting.gridName ?? ''}${labelOf(postingRoleCodes, posting.role)}`)
      .join('、'),
  }))
  const choose = (ids: readonly string[]): void => {
    onChange?.(
      ids.map((personId) => {
        const kept = value.find((one) => one.personId === personId)
        const held = people
          .find((person) => person.id === personId)
          ?.postings.find((posting) => posting.gridId !== null)
        return kept ?? { personId, gridId: held?.gridId ?? null }
      }),
    )
  }
  const setGrid = (personId: string, gridId: string | null): void =>
    onChange?.(value.map((one) => (one.personId === personId ? { personId, gridId } : one)))
  return (
    <div className="gzb-appointees">
      <Select<readonly string[], PersonOption>
        {...(id !== undefined && { id })}
        mode="multiple"
        placeholder="输入姓名或拼音"
        value={value.map((one) => one.personId)}
        onChange={choose}
        options={options}
        maxTagCount={0}
        maxTagPlaceholder={`已选 ${String(value.length)} 人`}
        showSearch={{
          filterOption: (typed, option) => {
            const wanted = typed.trim().toLowerCase()
            return [option?.label, option?.pinyin, option?.initials].some((text) => text?.includes(wanted) === true)
          },
        }}
        optionRender={renderPerson}
      />
      {value.map((one) => {
        const name = options.find((option) => option.value === one.personId)?.label ?? ''
        return (
          <div key={one.personId} className="gzb-appointee">
            <span>{name}</span>
            <Select<string>
              aria-label={`${name}的网格`}
              placeholder="选择网格"
              value={one.gridId}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={gridOptions}
              onChange={(gridId: string | undefined) => setGrid(one.personId, gridId ?? null)}
            />
            <Button
              type="text"
              size="small"
              aria-label={`去掉${name}`}
              icon={<CloseOutlined />}
              onClick={() => onChange?.(value.filter((other) => other.personId !== one.personId))}
            />
          </div>
        )
      })}
    </div>
  )
}
