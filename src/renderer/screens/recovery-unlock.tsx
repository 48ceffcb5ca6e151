import { useMutation } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'

import { useTRPC } from '../api/client.ts'
import type { OfficeStatus } from '../api/client.ts'
import type { Session } from '../api/session.ts'
import { ErrorNotice } from '../components/error-notice.tsx'
import { passphraseFault } from '../../shared/rules/passphrase.ts'
import { PassphraseInput } from './passphrase-input.tsx'

interface RecoveryUnlockProps {
  readonly status: OfficeStatus
  readonly onUnlocked: (session: Session) => void
  readonly onBack: () => void
}

/** Opening with the printed recovery code; the operator's passphrase is set anew with it. */
export function RecoveryUnlock({ status, onUnlocked, onBack }: RecoveryUnlockProps): ReactNode {
  const trpc = useTRPC()
  const [operator, setOperator] = useState(status.operators[0]?.id ?? '')
  const [recoveryCode, setRecoveryCode] = useState('')
  const [newPassphrase, setNewPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const unlock = useMutation(trpc.office.unlockWithRecovery.mutationOptions({ onSuccess: onUnlocked }))
  const fault = newPassphrase !== '' && repeated !== '' ? passphraseFault(newPassphrase) : null
  const differs = repeated !== '' && repeated !== newPassphrase
  const isReady = recoveryCode.trim() !== '' && passphraseFault(newPassphrase) === null && repeated === newPassphrase
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isReady && !unlock.isPending) unlock.mutate({ operator, recoveryCode: recoveryCode.trim(), newPassphrase })
  }
  return (
    <form onSubmit={submit} className="gzb-unlock">
      <p className="gzb-soft">恢复码在设立本社区时打印的“恢复码”页上。打开后原口令不再有效，恢复码继续有效。</p>
      <label htmlFor="recovery-code">恢复码</label>
      <Input.TextArea
        id="recovery-code"
        autoSize={{ minRows: 2, maxRows: 3 }}
        autoComplete="off"
        spellCheck={false}
        value={recoveryCode}
        onChange={(event) => setRecoveryCode(event.target.value)}
        // The code has no lines of its own: Enter goes on, as in every other field here.
        onPressEnter={(event) => {
          event.preventDefault()
          if (isReady) event.currentTarget.form?.requestSubmit()
          else document.getElementById('recovery-new')?.focus()
        }}
        placeholder="按纸上的分组输入，大小写和空格不影响"
      />
      {status.operators.length > 1 && (
        <>
          <label htmlFor="recovery-operator">为哪位操作员设置新口令</label>
          <Select
            id="recovery-operator"
            value={operator}
            options={status.operators.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => setOperator(id)}
            // In the body the list would be hidden with the locked pages.
            getPopupContainer={(trigger: HTMLElement) => trigger}
          />
        </>
      )}
      <label htmlFor="recovery-new">新口令（至少 6 个字，只用数字时至少 8 位）</label>
      <PassphraseInput id="recovery-new" isNew value={newPassphrase} onChange={setNewPassphrase} />
      <label htmlFor="recovery-repeat">再输入一次</label>
      <PassphraseInput id="recovery-repeat" isNew value={repeated} onChange={setRepeated} />
      {(fault !== null || differs) && (
        <div className="gzb-hint-bad" role="alert">
          {fault === null ? '两次输入的口令不同。' : `${fault}。`}
        </div>
      )}
      <ErrorNotice error={unlock.error} />
      <Button type="primary" size="large" htmlType="submit" block loading={unlock.isPending} disabled={!isReady}>
        打开
      </Button>
      <button type="button" className="gzb-link gzb-center-text" onClick={onBack}>
        返回，用口令打开
      </button>
    </form>
  )
}
