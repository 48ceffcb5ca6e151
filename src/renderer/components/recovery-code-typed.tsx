import { Input } from 'antd'
import type { ReactNode } from 'react'

import { LabelledField } from './labelled-field.tsx'

/** Letters and digits of a code: eight groups of four. */
const CODE_LENGTH = 32

interface RecoveryCodeTypedProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Whether all groups were typed; whether they are right only the keyring can say. */
export function isRecoveryCodeWhole(typed: string): boolean {
  return typed.normalize('NFKC').replaceAll(/[\s\-—–_]/g, '').length === CODE_LENGTH
}

/** The recovery code typed back from the paper. */
export function RecoveryCodeTyped({ value, onChange }: RecoveryCodeTypedProps): ReactNode {
  const count = value.normalize('NFKC').replaceAll(/[\s\-—–_]/g, '').length
  return (
    <div className="gzb-form-fields">
      <p>请照着打印或手抄的恢复码输入一遍。程序会用它真正打开一次密钥，打开了才算核对通过。</p>
      <LabelledField
        id="recovery-typed"
        label="恢复码"
        required
        hint={`大小写、空格和短横不影响；已输入 ${String(count)} 个字，共 ${String(CODE_LENGTH)} 个`}
      >
        <Input.TextArea
          id="recovery-typed"
          className="gzb-recovery-typed"
          autoSize={{ minRows: 2, maxRows: 3 }}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </LabelledField>
    </div>
  )
}
