import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import type { OperatorRow } from '../../api/client.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { DataColumn } from '../../components/data-table.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { useConfirmDanger } from '../../hooks/use-confirm-danger.ts'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'
import { chinaMinute } from '../../../shared/dates.ts'
import { OperatorDialog } from './operator-dialog.tsx'
import { operatorRoleLabels } from './operator-roles.ts'
import { RecoveryDialog } from './recovery-dialog.tsx'

const COLUMNS: readonly DataColumn<OperatorRow>[] = [
  { key: 'name', title: '姓名', width: 160, grow: true, render: (row) => row.name, sortValue: (row) => row.name },
  { key: 'role', title: '身份', width: 120, render: (row) => operatorRoleLabels[row.role] },
  {
    key: 'lastUnlockAt',
    title: '上次打开',
    width: 180,
    render: (row) => (row.lastUnlockAt === null ? '' : chinaMinute(new Date(row.lastUnlockAt))),
    sortValue: (row) => row.lastUnlockAt,
  },
  {
    key: 'state',
    title: '状态',
    width: 120,
    render: (row) =>
      row.disabled ? <StatusTag tone="off">已停用</StatusTag> : <StatusTag tone="good">在用</StatusTag>,
  },
]

/** 操作员: who may open this PC's records, and the recovery code. */
export function OperatorsPage(): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const say = useUndoMessage()
  const confirm = useConfirmDanger()
  const [dialog, setDialog] = useState<'add' | 'recovery' | OperatorRow | null>(null)
  const list = useQuery(trpc.operators.list.queryOptions())
  const disable = useMutation(trpc.operators.disable.mutationOptions())
  const askDisable = (row: OperatorRow): void =>
    confirm({
      question: `停用操作员“${row.name}”？`,
      consequence:
        '停用后，此人的口令不能再打开本机的资料。以前做的备份里仍有此人的口令，仍可打开；不放心时，请收回或销毁这些备份。记录中的姓名保留。停用不能撤销，可以重新添加。',
      verb: '停用',
      act: async () => {
        await disable.mutateAsync({ operatorId: row.id })
        await queries.invalidateQueries(trpc.operators.list.queryFilter())
        await queries.invalidateQueries(trpc.office.status.queryFilter())
        say(`已停用“${row.name}”。`)
      },
    })
  const actionsOf = (row: OperatorRow): ReactNode =>
    row.disabled ? null : (
      <>
        <Button type="link" size="small" onClick={() => setDialog(row)}>
          更换口令
        </Button>
        <Button type="link" size="small" danger onClick={() => askDisable(row)}>
          停用
        </Button>
      </>
    )
  return (
    <PageFrame
      title="操作员"
      primary={{ label: '添加操作员', onClick: () => setDialog('add') }}
      actions={[{ label: '换新恢复码', onClick: () => setDialog('recovery') }]}
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      <DataTable
        label="操作员"
        unit="人"
        rows={list.data ?? []}
        rowKey={(row) => row.id}
        columns={COLUMNS}
        loading={list.isPending}
        onOpen={(row) => {
          if (!row.disabled) setDialog(row)
        }}
        rowActions={actionsOf}
        rowActionsWidth={180}
      />
      {dialog === 'recovery' && <RecoveryDialog onClose={() => setDialog(null)} onDone={say} />}
      {dialog !== null && dialog !== 'recovery' && (
        <OperatorDialog operator={dialog === 'add' ? null : dialog} onClose={() => setDialog(null)} onDone={say} />
      )}
    </PageFrame>
  )
}
