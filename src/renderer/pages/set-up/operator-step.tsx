import { Input } from 'antd'
import type { ReactNode } from 'react'

import { LabelledField } from '../../components/labelled-field.tsx'
import { NewPassphraseFields } from '../../components/new-passphrase-fields.tsx'
import type { DraftChange, SetUpDraft } from './set-up-draft.ts'

interface OperatorStepProps {
  readonly draft: SetUpDraft
  readonly onChange: DraftChange
}

/** The first operator and the passphrase that opens the store. */
export function OperatorStep({ draft, onChange }: OperatorStepProps): ReactNode {
  return (
    <div className="gzb-form-fields">
      <LabelledField
        id="set-up-operator"
        label="操作员姓名"
        required
        hint="您本人的姓名；其他操作员以后在“系统 → 操作员”中添加"
      >
        <Input
          id="set-up-operator"
          maxLength={30}
          autoComplete="off"
          value={draft.operatorName}
          onChange={(event) => onChange({ operatorName: event.target.value })}
        />
      </LabelledField>
      <NewPassphraseFields id="set-up" passphrase={draft.passphrase} repeated={draft.repeated} onChange={onChange} />
      <p className="gzb-soft">
        资料以口令加密后存在这台电脑上。口令不会保存在任何地方，也没有人能代为找回；忘记时只能用下一步给出的恢复码打开。
      </p>
    </div>
  )
}
