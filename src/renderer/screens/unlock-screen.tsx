import { useMutation } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import type { InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'

import { useTRPC } from '../api/client.ts'
import type { OfficeStatus } from '../api/client.ts'
import type { Session } from '../api/session.ts'
import { shownError } from '../api/shown-error.ts'
import { PassphraseInput } from './passphrase-input.tsx'
import { RecoveryUnlock } from './recovery-unlock.tsx'
import { useWait, waitSecondsOf } from './wait-seconds.ts'

interface UnlockScreenProps {
  readonly status: OfficeStatus
  /** Who was at work before it locked. */
  readonly lastOperator: string | null
  readonly onUnlocked: (session: Session) => void
}

/** The lock screen: who, passphrase; a wait after failures; the recovery code as the second way. */
export function UnlockScreen({ status, lastOperator, onUnlocked }: UnlockScreenProps): ReactNode {
  const trpc = useTRPC()
  const [operator, setOperator] = useState(lastOperator ?? status.operators[0]?.id ?? '')
  const [passphrase, setPassphrase] = useState('')
  const [recovery, setRecovery] = useState(false)
  const [wait, startWait] = useWait(status.waitSeconds)
  const field = useRef<InputRef>(null)
  const unlock = useMutation(
    trpc.office.unlock.mutationOptions({
      onSuccess: onUnlocked,
      onError: (error) => {
        const seconds = waitSecondsOf(shownError(error).data)
        if (seconds > 0) startWait(seconds)
        setPassphrase('')
      },
    }),
  )
  useEffect(() => {
    if (wait === 0 && !unlock.isPending) field.current?.focus()
  }, [wait, unlock.isPending])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (passphrase !== '' && wait === 0 && !unlock.isPending) unlock.mutate({ operator, passphrase })
  }
  const error = unlock.error ? shownError(unlock.error) : null
  const only = status.operators.length === 1 ? status.operators[0] : undefined

  return (
    <main className="gzb-screen">
      <div className="gzb-card">
        <h1>{status.community?.name ?? '格中办'}</h1>
        {status.demo && <p className="gzb-demo">演示数据，不用于实际工作</p>}
        {recovery ? (
          <RecoveryUnlock status={status} onUnlocked={onUnlocked} onBack={() => setRecovery(false)} />
        ) : (
          <form onSubmit={submit} className="gzb-unlock">
            <label htmlFor="unlock-operator">操作员</label>
            {only ? (
              <output id="unlock-operator">{only.name}</output>
            ) : (
              <Select
                id="unlock-operator"
                size="large"
                value={operator}
                options={status.operators.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) => setOperator(id)}
                // In the body the list would be hidden with the locked pages.
                getPopupContainer={(trigger: HTMLElement) => trigger}
              />
            )}
            <label htmlFor="unlock-passphrase">口令</label>
            <PassphraseInput
              id="unlock-passphrase"
              inputRef={field}
              value={passphrase}
              onChange={setPassphrase}
              disabled={wait > 0 || unlock.isPending}
            />
            {wait > 0 ? (
              <div className="gzb-hint-bad" role="alert">
                {error?.text.what}请在 {wait} 秒后再试。
              </div>
            ) : (
              error && (
                <div className="gzb-hint-bad" role="alert">
                  {error.text.what}
                  {error.text.next}
                </div>
              )
            )}
            <Button
              type="primary"
              size="large"
              htmlType="submit"
              block
              loading={unlock.isPending}
              disabled={passphrase === '' || wait > 0}
            >
              打开
            </Button>
            <button type="button" className="gzb-link gzb-center-text" onClick={() => setRecovery(true)}>
              用恢复码打开
            </button>
          </form>
        )}
      </div>
      <footer className="gzb-screen-foot">格中办 {status.version}</footer>
    </main>
  )
}
