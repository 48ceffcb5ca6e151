import type { ReactNode } from 'react'

import { PassphraseInput } from '../screens/passphrase-input.tsx'
import { passphraseFault, passphraseStrength } from '../../shared/rules/passphrase.ts'
import { LabelledField } from './labelled-field.tsx'

const STRENGTH = {
  weak: '强度：较弱，建议再长一些',
  fair: '强度：一般',
  strong: '强度：较强',
} as const

interface NewPassphraseFieldsProps {
  /** Prefix of the fields' ids. */
  readonly id: string
  readonly passphrase: string
  readonly repeated: string
  readonly onChange: (patch: { passphrase?: string; repeated?: string }) => void
}

/** Whether both fields hold the same passphrase and it will do. */
export function isNewPassphraseReady(passphrase: string, repeated: string): boolean {
  return passphraseFault(passphrase) === null && passphrase === repeated
}

/** A new passphrase twice, with the strength in words. */
export function NewPassphraseFields({ id, passphrase, repeated, onChange }: NewPassphraseFieldsProps): ReactNode {
  const fault = passphrase === '' ? null : passphraseFault(passphrase)
  const differs = repeated !== '' && !passphrase.startsWith(repeated)
  return (
    <>
      <LabelledField
        id={`${id}-passphrase`}
        label="口令"
        required
        fault={fault === null ? undefined : `${fault}。`}
        hint={
          passphrase === '' ? (
            '至少 6 个字；建议用一句自己记得住的话，中文、字母、数字都可以'
          ) : (
            <span role="status">{STRENGTH[passphraseStrength(passphrase)]}</span>
          )
        }
      >
        <PassphraseInput
          id={`${id}-passphrase`}
          isNew
          value={passphrase}
          onChange={(value) => onChange({ passphrase: value })}
        />
      </LabelledField>
      <LabelledField
        id={`${id}-repeated`}
        label="再输入一次"
        required
        fault={differs ? '两次输入的口令不同。' : undefined}
      >
        <PassphraseInput
          id={`${id}-repeated`}
          isNew
          value={repeated}
          onChange={(value) => onChange({ repeated: value })}
        />
      </LabelledField>
    </>
  )
}
