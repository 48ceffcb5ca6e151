import { Select } from 'antd'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import { isFound, levelWord } from './grid-words.ts'

interface ParentSelectProps {
  readonly grids: readonly GridOverview[]
  /** Level of the grids that are to lie under it. */
  readonly level: number
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
  readonly id?: string
}

/** Chooses a grid one level above, among those not ended; found by name, code or pinyin initials. */
export function ParentSelect({ grids, level, value, onChange, id }: ParentSelectProps): ReactNode {
  const options = grids
    .filter((one) => one.level === level - 1 && one.state !== 'ended')
    .map((one) => ({ value: one.id, label: one.name, grid: one }))
  return (
    <Select<string, (typeof options)[number]>
      {...(id !== undefined && { id })}
      allowClear
      disabled={level === 1}
      placeholder={level === 1 ? '一级网格没有上级' : `选择${levelWord(level - 1)}网格，也可以以后再选`}
      value={value ?? null}
      options={options}
      showSearch={{ filterOption: (text, option) => option !== undefined && isFound(option.grid, text) }}
      notFoundContent={`还没有${levelWord(level - 1)}网格`}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
    />
  )
}
