import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { LabelledField } from '../../components/labelled-field.tsx'
import { isNewPassphraseReady, NewPassphraseFields } from '../../components/new-passphrase-fields.tsx'
import { operatorRoles } from '../../../shared/entities/operator.ts'
import { operatorRoleLabels } from './operator-roles.ts'

interface OperatorDialogProps {
  /** Whose passphrase is changed; null adds an operator. */
  readonly operator: { readonly id: string; readonly name: string } | null
  readonly onClose: () => void
  /** Told after it was done, in a sentence. */
  readonly onDone: (text: string) => void
}

/** Adds an operator, or gives one a new passphrase. */
export function OperatorDialog({ operator, onClose, onDone }: OperatorDialogProps): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [role, setRole] = useState<(typeof operatorRoles)[number]>('clerk')
  const [words, setWords] = useState({ passphrase: '', repeated: '' })
  const add = useMutation(trpc.operators.add.mutationOptions())
  const change = useMutation(trpc.operators.setPassphrase.mutationOptions())
  const act = async (): Promise<void> => {
    const { passphrase } = words
    if (operator) await change.mutateAsync({ operatorId: operator.id, passphrase })
    else await add.mutateAsync({ name: name.trim(), role, passphrase })
    await queries.invalidateQueries(trpc.operators.list.queryFilter())
    await queries.invalidateQueries(trpc.office.status.queryFilter())
    onDone(operator ? `已更换“${operator.name}”的口令。` : `已添加操作员“${name.trim()}”。`)
  }
  return (
    <ActDialog
      title={operator ? `更换“${operator.name}”的口令` : '添加操作员'}
      verb={operator ? '更换' : '添加'}
      disabled={!isNewPassphraseReady(words.passphrase, words.repeated) || (operator === null && name.trim() === '')}
      act={act}
      onClose={onClose}
    >
      <Form component="div" className="gzb-form gzb-form-1" layout="horizontal">
        {operator === null && (
          <>
            <LabelledField id="operator-name" label="姓名" required>
              <Input
                id="operator-name"
                maxLength={30}
                autoComplete="off"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </LabelledField>
            <LabelledField id="operator-role" label="身份">
              <ChoiceField
                id="operator-role"
                clearable={false}
                choices={operatorRoles.map((value) => ({ value, label: operatorRoleLabels[value] }))}
                value={role}
                onChange={(value) => {
                  const chosen = operatorRoles.find((one) => one === value)
                  if (chosen) setRole(chosen)
                }}
              />
            </LabelledField>
          </>
        )}
        <NewPassphraseFields
          id="operator"
          passphrase={words.passphrase}
          repeated={words.repeated}
          onChange={(patch) => setWords((before) => ({ ...before, ...patch }))}
        />
      </Form>
      <p className="gzb-soft">
        {operator
          ? '原来的口令从此不能打开本机资料；以前做的备份仍用做备份时的口令。'
          : '请让本人输入口令；口令不保存在任何地方，忘记时可由其他操作员在这里更换。'}
      </p>
    </ActDialog>
  )
}
