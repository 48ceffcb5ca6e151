import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { parseTimeText } from '../../../../shared/rules/time-input.ts'

interface TimeNoteProps {
  readonly label: string
  readonly initial: string | null
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly onTime: (time: string | null) => void
}

/** A time of day as people type it; becomes `09:30` when left, and stays as typed, marked, when it is none. */
export function TimeNote({ label, initial, disabled = false, placeholder, onTime }: TimeNoteProps): ReactNode {
  const [text, setText] = useState(initial ?? '')
  const [bad, setBad] = useState(false)
  const take = (): void => {
    const time = parseTimeText(text)
    setBad(time === undefined)
    if (time === undefined) return
    setText(time ?? '')
    onTime(time)
  }
  return (
    <Input
      aria-label={label}
      aria-invalid={bad}
      title={bad ? '时间可以写成 930、9:30 或 9点半' : undefined}
      className="gzb-time"
      disabled={disabled}
      {...(!disabled && { placeholder: placeholder ?? '如 930' })}
      {...(bad && { status: 'error' as const })}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onPressEnter={take}
    />
  )
}
