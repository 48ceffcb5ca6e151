import { Form } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPCClient } from '../../api/client.ts'
import type { Session } from '../../api/session.ts'
import { RecoveryCodeSheet } from '../../components/recovery-code-sheet.tsx'
import { isRecoveryCodeWhole, RecoveryCodeTyped } from '../../components/recovery-code-typed.tsx'
import { Wizard } from '../../components/wizard.tsx'
import { CommunityStep } from './community-step.tsx'
import { OfficeStep } from './office-step.tsx'
import { OperatorStep } from './operator-step.tsx'
import { EMPTY_DRAFT, isCommunityChosen, operatorFaults, profileOf } from './set-up-draft.ts'
import type { SetUpDraft } from './set-up-draft.ts'
import { SummaryStep } from './summary-step.tsx'
import './set-up.css'

interface SetUpPageProps {
  readonly version: string
  /** The store is made: from here on calls carry this session. */
  readonly onCreated: (session: Session) => void
  /** The recovery code was typed back: to the pages. */
  readonly onDone: (session: Session) => void
}

/**
 * Setting up the community in an empty folder. Nothing is written before the summary; after it the recovery code is shown
 * once and typed back (reliability §12.5).
 */
export function SetUpPage({ version, onCreated, onDone }: SetUpPageProps): ReactNode {
  const client = useTRPCClient()
  const [draft, setDraft] = useState<SetUpDraft>(EMPTY_DRAFT)
  const [made, setMade] = useState<(Session & { readonly recoveryCode: string }) | null>(null)
  const [typed, setTyped] = useState('')
  const change = (patch: Partial<SetUpDraft>): void => setDraft((before) => ({ ...before, ...patch }))
  const create = async (): Promise<void> => {
    const { token, operator, recoveryCode } = await client.office.create.mutate({
      profile: profileOf(draft),
      operatorName: draft.operatorName.trim(),
      passphrase: draft.passphrase,
    })
    setMade({ token, operator, recoveryCode })
    setDraft((before) => ({ ...before, passphrase: '', repeated: '' }))
    onCreated({ token, operator })
  }
  return (
    <main className="gzb-screen gzb-set-up">
      <div className="gzb-card">
        <h1>设立社区</h1>
        <Form component="div" className="gzb-form gzb-form-1" layout="horizontal">
          <Wizard
            onFinish={() => made && onDone({ token: made.token, operator: made.operator })}
            finishLabel="核对并开始使用"
            steps={[
              {
                key: 'community',
                title: '选择社区',
                content: <CommunityStep draft={draft} onChange={change} />,
                ready: isCommunityChosen(draft),
              },
              {
                key: 'office',
                title: '社区资料',
                content: <OfficeStep draft={draft} onChange={change} />,
                ready: isCommunityChosen(draft),
              },
              {
                key: 'operator',
                title: '操作员和口令',
                content: <OperatorStep draft={draft} onChange={change} />,
                ready: Object.keys(operatorFaults(draft)).length === 0,
              },
              {
                key: 'summary',
                title: '核对',
                content: <SummaryStep draft={draft} />,
                nextLabel: `设立${draft.name}`,
                onNext: create,
                final: true,
              },
              {
                key: 'code',
                title: '恢复码',
                content: made && <RecoveryCodeSheet code={made.recoveryCode} />,
                nextLabel: '已打印或抄好，下一步',
              },
              {
                key: 'typed',
                title: '核对恢复码',
                content: <RecoveryCodeTyped value={typed} onChange={setTyped} />,
                ready: isRecoveryCodeWhole(typed),
                onNext: async () => await client.office.proveRecoveryCode.mutate({ recoveryCode: typed }),
              },
            ]}
          />
        </Form>
      </div>
      <footer className="gzb-screen-foot">格中办 {version}</footer>
    </main>
  )
}
