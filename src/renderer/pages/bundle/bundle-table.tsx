import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'

import { useTRPC } from '../../api/client.ts'
import type { SentBundle } from '../../api/client.ts'
import { downloadFile, fileUrl } from '../../api/files.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { DataColumn } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { chinaMinute } from '../../../shared/dates.ts'

const KINDS = { full: '全量', incremental: '增量' } as const
const KIB = 1024

function sizeText(bytes: number): string {
  return bytes < KIB * KIB
    ? `${String(Math.max(1, Math.round(bytes / KIB)))} KB`
    : `${(bytes / KIB / KIB).toFixed(1)} MB`
}

const COLUMNS: readonly DataColumn<SentBundle>[] = [
  {
    key: 'number',
    title: '编号',
    width: 90,
    render: (row) => `第 ${String(row.number)} 号`,
    sortValue: (row) => row.number,
  },
  {
    key: 'createdAt',
    title: '生成时间',
    width: 160,
    render: (row) => chinaMinute(new Date(row.createdAt)),
    sortValue: (row) => row.createdAt,
  },
  { key: 'kind', title: '种类', width: 80, render: (row) => KINDS[row.kind] },
  { key: 'changes', title: '条数', width: 90, render: (row) => row.changes.toLocaleString('zh-CN') },
  { key: 'size', title: '大小', width: 90, render: (row) => sizeText(row.size) },
  { key: 'recipient', title: '接收方', width: 180, grow: true, render: (row) => row.recipientName },
  { key: 'receipt', title: '回执', width: 120, render: () => <StatusTag tone="attention">尚未回执</StatusTag> },
]

/** The bundles this PC wrote; the newest few can be saved again, byte for byte. */
export function BundleTable(): ReactNode {
  const trpc = useTRPC()
  const showError = useErrorMessage()
  const list = useQuery({ ...trpc.bundles.list.queryOptions(), staleTime: 0 })
  const download = useMutation(
    trpc.bundles.download.mutationOptions({
      onSuccess: async ({ documentId, fileName }) => {
        await downloadFile(fileUrl(documentId), fileName)
      },
      onError: showError,
    }),
  )
  const actionsOf = (row: SentBundle): ReactNode => (
    <Button type="link" size="small" onClick={() => download.mutate({ id: row.id })}>
      保存文件
    </Button>
  )
  return (
    <DataTable
      label="数据包"
      unit="个数据包"
      rows={list.data ?? []}
      rowKey={(row) => row.id}
      columns={COLUMNS}
      loading={list.isPending}
      rowActions={actionsOf}
      rowActionsWidth={110}
      empty={<EmptyState text="还没有生成过数据包。" />}
    />
  )
}
