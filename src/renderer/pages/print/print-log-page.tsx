import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { inferRouterOutputs } from '@trpc/server'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'

import type { AppRouter } from '../../../main/app-router.ts'
import type { PrintKind } from '../../../main/features/prints/print-log.ts'
import { chinaDate, chinaMinute } from '../../../shared/dates.ts'
import { printKinds } from '../../../shared/entities/print-record.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import { useTRPC } from '../../api/client.ts'
import { DataTable, type DataColumn } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FilterBar, type FilterField } from '../../components/filter-bar.tsx'
import { NothingFound, isFiltered, withoutFilters } from '../../components/nothing-found.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'

type PrintRow = inferRouterOutputs<AppRouter>['prints']['log'][number]

const KIND_LABELS: Readonly<Record<PrintKind, string>> = {
  certificate: '聘书',
  noticeBoard: '公示牌',
  minutes: '会议纪要',
  meetingRecord: '会议记录',
  register: '登记簿',
  recoverySheet: '恢复码',
}

const SINCE_DAYS: Readonly<Record<string, number>> = { today: 0, week: 6, month: 29 }

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: '查找', kind: 'text', placeholder: '文书名称、编号、打印人' },
  {
    name: 'kind',
    label: '文书',
    kind: 'choice',
    options: printKinds.map((value) => ({ value, label: KIND_LABELS[value] })),
  },
  {
    name: 'since',
    label: '时间',
    kind: 'choice',
    options: [
      { value: 'today', label: '今天' },
      { value: 'week', label: '最近 7 天' },
      { value: 'month', label: '最近 30 天' },
    ],
  },
  {
    name: 'state',
    label: '状态',
    kind: 'choice',
    options: [
      { value: 'open', label: '待确认' },
      { value: 'done', label: '已打印' },
      { value: 'again', label: '补打' },
    ],
  },
]

const COLUMNS: readonly DataColumn<PrintRow>[] = [
  {
    key: 'at',
    title: '时间',
    width: 140,
    render: (row) => chinaMinute(new Date(row.handedOverAt)),
    sortValue: (row) => row.handedOverAt,
  },
  { key: 'kind', title: '文书', width: 90, render: (row) => KIND_LABELS[row.kind], sortValue: (row) => row.kind },
  { key: 'title', title: '名称', width: 240, grow: true, render: (row) => row.title, sortValue: (row) => row.title },
  {
    key: 'copies',
    title: '份数',
    width: 80,
    align: 'right',
    render: (row) => row.copies,
    sortValue: (row) => row.copies,
  },
  {
    key: 'operator',
    title: '打印人',
    width: 90,
    render: (row) => row.operatorName,
    sortValue: (row) => row.operatorName,
  },
  {
    key: 'state',
    title: '状态',
    width: 150,
    // Filled in by the page, since it holds the button that confirms.
    render: () => null,
    sortValue: (row) => (row.confirmedAt === null ? 0 : 1),
  },
  {
    key: 'times',
    title: '累计',
    width: 90,
    align: 'right',
    render: (row) => (row.timesPrinted === null ? '' : `${String(row.timesPrinted)} 份`),
    sortValue: (row) => row.timesPrinted,
  },
  { key: 'reason', title: '补打原因', width: 160, grow: true, render: (row) => row.reason },
]

/** 打印记录: what was handed to the printer or saved, by whom, when, how often, and whether it was printed. */
export function PrintLogPage(): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const say = useUndoMessage()
  const showError = useErrorMessage()
  const [search, setSearch] = useListSearch()
  // The day of mounting will do: the page does not stay open over midnight without being left.
  const [today] = useState(() => chinaDate(new Date()))
  const since = SINCE_DAYS[search['since'] ?? '']
  const list = useQuery(
    trpc.prints.log.queryOptions({
      ...(search['q'] && { q: search['q'] }),
      // The address may hold anything; the server refuses what is no choice.
      ...(search['kind'] && { kind: search['kind'] as PrintKind }),
      ...(since !== undefined && { from: addDays(today, -since) }),
      ...(search['state'] === 'again' && { reprints: true }),
      ...((search['state'] === 'open' || search['state'] === 'done') && { confirmed: search['state'] === 'done' }),
    }),
  )
  const confirm = useMutation(
    trpc.prints.confirm.mutationOptions({
      onSuccess: async (count) => {
        say(`已登记打印 ${String(count)} 份。`)
        await queries.invalidateQueries(trpc.prints.pathFilter())
        await queries.invalidateQueries(trpc.boards.pathFilter())
      },
      onError: showError,
    }),
  )
  const rows = useMemo(() => list.data ?? [], [list.data])
  const open = rows.filter((row) => row.confirmedAt === null).length
  const { mutate } = confirm
  const columns = useMemo(
    () =>
      COLUMNS.map((column) =>
        column.key === 'state'
          ? {
              ...column,
              render: (row: PrintRow): ReactNode =>
                row.confirmedAt === null && row.batch !== null ? (
                  <>
                    <StatusTag tone="attention">待确认</StatusTag>
                    <Button
                      type="link"
                      size="small"
                      onClick={() => {
                        if (row.batch !== null) mutate({ batch: row.batch })
                      }}
                    >
                      已打印
                    </Button>
                  </>
                ) : (
                  <StatusTag tone="good">已打印</StatusTag>
                ),
            }
          : column,
      ),
    [mutate],
  )
  return (
    <PageFrame
      title="打印记录"
      note={open > 0 ? `${String(open)} 份待确认` : undefined}
      filters={<FilterBar fields={FIELDS} values={search} onChange={setSearch} />}
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      <DataTable
        label="打印记录"
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        loading={list.isPending}
        sort={search['sort']}
        onSort={(sort) => setSearch({ sort })}
        empty={
          isFiltered(FIELDS, search) ? (
            <NothingFound onClear={() => setSearch(withoutFilters(FIELDS))} />
          ) : (
            <EmptyState
              text="这里是打印过的文书：哪一份、谁、什么时候、打印了几份。打印后请按“已打印”确认。"
              action={{ label: '去证书登记簿', onClick: () => void navigate({ to: '/print/register' }) }}
            />
          )
        }
      />
    </PageFrame>
  )
}
