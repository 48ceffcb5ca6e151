import { AutoComplete } from 'antd'
import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import type { RosterPerson } from '../../../../main/features/meetings/roster.ts'
import { isComposing } from '../../../hooks/key-name.ts'
import { matchingPeople } from './matching-people.ts'

/** Somebody as picked or typed; without an id when not from the roster. */
export interface PickedPerson {
  readonly personId: string | null
  readonly name: string | null
}

const MOST_SHOWN = 12

interface PersonFieldProps {
  readonly label: string
  readonly initial: PickedPerson
  readonly people: readonly RosterPerson[]
  readonly id?: string
  readonly className?: string
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly onPick: (person: PickedPerson) => void
  /** Enter, after a suggestion has been taken by it. */
  readonly onEnter?: (event: KeyboardEvent) => void
}

/** A person by name, pinyin or initials, or any other name (a unit, a guest). */
export function PersonField(props: PersonFieldProps): ReactNode {
  const { label, initial, people, id, className, placeholder = '姓名、拼音或首字母', disabled = false, onPick } = props
  const [text, setText] = useState(initial.name ?? '')
  const [open, setOpen] = useState(false)
  const composing = useRef(false)
  const told = useRef(initial.name ?? '')
  const tell = (personId: string | null, name: string): void => {
    if (name === told.current && personId === null) return
    told.current = name
    onPick({ personId, name: name.trim() === '' ? null : name.trim() })
  }
  const typed = (value: string): void => {
    setText(value)
    setOpen(value !== '')
    if (!composing.current) tell(people.find((person) => person.name === value.trim())?.personId ?? null, value)
  }
  const found = text === '' ? [] : matchingPeople(people, text).slice(0, MOST_SHOWN)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only watches the input inside
    <div
      className={className}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        if (event.target instanceof HTMLInputElement) typed(event.target.value)
      }}
      onKeyDown={(event) => {
        // The list inside has taken its person by now, so that one Enter both takes it and moves on.
        if (event.key === 'Enter' && !isComposing(event.nativeEvent)) props.onEnter?.(event)
      }}
    >
      <AutoComplete
        {...(id !== undefined && { id })}
        aria-label={label}
        disabled={disabled}
        {...(!disabled && { placeholder })}
        style={{ width: '100%' }}
        value={text}
        open={open && found.length > 0}
        onOpenChange={(next) => setOpen(next && text !== '')}
        options={found.map((person) => ({
          value: person.personId,
          person,
          label: (
            <>
              {person.name} <span className="gzb-soft">{[person.unit, person.grids].filter(Boolean).join(' · ')}</span>
            </>
          ),
        }))}
        showSearch={{ filterOption: false }}
        defaultActiveFirstOption
        onChange={(value: string, option) => {
          if (Array.isArray(option) || option === undefined || !('person' in option)) typed(value)
        }}
        onSelect={(_, { person }) => {
          setText(person.name)
          setOpen(false)
          tell(person.personId, person.name)
        }}
        onBlur={() => setOpen(false)}
      />
    </div>
  )
}
