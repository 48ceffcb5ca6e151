import { useQueryClient } from '@tanstack/react-query'
import { Form, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC, useTRPCClient } from '../../api/client.ts'
import { RecoveryCodeSheet } from '../../components/recovery-code-sheet.tsx'
import { isRecoveryCodeWhole, RecoveryCodeTyped } from '../../components/recovery-code-typed.tsx'
import { Wizard } from '../../components/wizard.tsx'
import '../set-up/set-up.css'

interface RecoveryDialogProps {
  readonly onClose: () => void
  readonly onDone: (text: string) => void
}

/** A new recovery code: what it means, the code with its sheet, typed back. */
export function RecoveryDialog({ onClose, onDone }: RecoveryDialogProps): ReactNode {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const [code, setCode] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  return (
    <Modal open title="换新恢复码" footer={null} width="62rem" mask={{ closable: false }} onCancel={onClose}>
      <Form component="div" layout="horizontal" className="gzb-recovery-dialog">
        <Wizard
          onCancel={onClose}
          finishLabel="核对并完成"
          onFinish={() => {
            void queries.invalidateQueries(trpc.today.pathFilter())
            onDone('已换新恢复码，并核对无误。请销毁旧的恢复码单。')
            onClose()
          }}
          steps={[
            {
              key: 'why',
              title: '说明',
              content: (
                <>
                  <p>遗失了恢复码单、怀疑被人看到过，或管理人员交接时，请换新恢复码。</p>
                  <p>换新后，旧恢复码不能再打开本机的资料；以前做的备份仍能用旧恢复码打开，请一并妥善保管或销毁。</p>
                  <p>口令不受影响。</p>
                </>
              ),
              nextLabel: '换新恢复码',
              onNext: async () => setCode((await client.operators.renewRecoveryCode.mutate()).recoveryCode),
              final: true,
            },
            {
              key: 'code',
              title: '恢复码',
              content: code !== null && <RecoveryCodeSheet code={code} />,
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
    </Modal>
  )
}
