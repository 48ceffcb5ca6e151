import { memo, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import { isComposing } from '../../../hooks/key-name.ts'

interface NoteFieldProps {
  readonly label: string
  /** What it begins with; afterwards the field itself holds the text, so that no key draws the page anew. */
  readonly initial: string | null
  readonly lines?: boolean
  readonly id?: string
  readonly className?: string
  readonly placeholder?: string
  readonly readOnly?: boolean
  readonly maxLength?: number
  /** The text after a key or after a composed word; never the letters of a word being composed. */
  readonly onText: (text: string) => void
  /** When the field is left. */
  readonly onLeave?: (text: string) => void
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
}

/** A field of the notes that keeps its own text; grows with its lines. */
export const NoteField = memo(function NoteField(props: NoteFieldProps): ReactNode {
  const { label, initial, lines = false, id, className = '', placeholder, readOnly = false, maxLength } = props
  const told = useRef(initial ?? '')
  const tell = (text: string): void => {
    if (text === told.current) return
    told.current = text
    props.onText(text)
  }
  const shared = {
    'aria-label': label,
    className: `gzb-note-field ${className}`,
    defaultValue: initial ?? '',
    readOnly,
    autoComplete: 'off',
    spellCheck: false,
    ...(id !== undefined && { id }),
    ...(placeholder !== undefined && !readOnly && { placeholder }),
    ...(maxLength !== undefined && { maxLength }),
    onChange: (event: { currentTarget: { value: string }; nativeEvent: Event }) => {
      if ('isComposing' in event.nativeEvent && event.nativeEvent.isComposing === true) return
      tell(event.currentTarget.value)
    },
    onCompositionEnd: (event: { currentTarget: { value: string } }) => tell(event.currentTarget.value),
    onBlur: (event: { currentTarget: { value: string } }) => {
      tell(event.currentTarget.value)
      props.onLeave?.(event.currentTarget.value)
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (!isComposing(event.nativeEvent)) props.onKey?.(event)
    },
  }
  return lines ? <textarea rows={1} {...shared} /> : <input type="text" {...shared} />
})
