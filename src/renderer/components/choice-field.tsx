import { Select } from 'antd'
import type { ReactNode } from 'react'

import { choiceMatches } from './choice-match.ts'

/** One choice. */
export interface Choice {
  readonly value: string
  readonly label: string
}

interface ChoiceFieldProps {
  readonly choices: readonly Choice[]
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
  readonly id?: string
  readonly disabled?: boolean
  readonly placeholder?: string
  /** Whether 'nothing' may be chosen again; true by default. */
  readonly clearable?: boolean
  // `Form.Item` hands these down.
  readonly 'aria-required'?: boolean | 'true' | 'false'
  readonly 'aria-invalid'?: boolean | 'true' | 'false'
  readonly 'aria-describedby'?: string
}

interface PlacedChoice extends Choice {
  readonly place: number
}

function renderChoice({ data }: { readonly data: PlacedChoice }): ReactNode {
  return (
    <span className="gzb-choice">
      <span className="gzb-soft">{data.place}</span>
      {data.label}
    </span>
  )
}

/**
 * One of a list, by number, pinyin initials or part of the word: typing narrows, Enter takes the first. Works inside
 * `Form.Item`.
 */
export function ChoiceField(props: ChoiceFieldProps): ReactNode {
  const { choices, value = null, onChange, id, disabled = false, placeholder, clearable = true, ...aria } = props
  return (
    <Select<string, PlacedChoice>
      {...aria}
      {...(id !== undefined && { id })}
      {...(placeholder !== undefined && { placeholder })}
      disabled={disabled}
      allowClear={clearable}
      showSearch={{
        filterOption: (typed, option) =>
          option !== undefined && choiceMatches(typed, option.label, option.place, choices.length),
      }}
      value={value}
      options={choices.map((choice, index) => ({ ...choice, place: index + 1 }))}
      optionRender={renderChoice}
      onChange={(next: string | undefined) => onChange?.(next ?? null)}
    />
  )
}
