import { Input } from 'antd'
import type { InputRef } from 'antd'
import { useState } from 'react'
import type { ReactNode, Ref } from 'react'

interface PassphraseInputProps {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isNew?: boolean
  readonly disabled?: boolean
  readonly inputRef?: Ref<InputRef>
}

/** A passphrase, hidden unless the eye is pressed, with a word when the capitals key is on. */
export function PassphraseInput(props: PassphraseInputProps): ReactNode {
  const { id, value, onChange, isNew = false, disabled = false, inputRef } = props
  const [capitals, setCapitals] = useState(false)
  return (
    <>
      <Input.Password
        id={id}
        {...(inputRef && { ref: inputRef })}
        size="large"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        onKeyUp={(event) => setCapitals(event.getModifierState('CapsLock'))}
        onKeyDown={(event) => setCapitals(event.getModifierState('CapsLock'))}
      />
      {capitals && (
        <div className="gzb-hint" role="status">
          大写锁定已打开
        </div>
      )}
    </>
  )
}
