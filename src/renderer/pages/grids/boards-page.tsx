import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'

import type { BoardRow, BoardState } from '../../../main/features/boards/stale-boards.ts'
import { chinaDate, shortDate } from '../../../shared/dates.ts'
import { compareNatural } from '../../../shared/rules/natural-order.ts'
import { useTRPC } from '../../api/client.ts'
import { DataTable, type DataColumn } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { FilterBar, type FilterField } from '../../components/filter-bar.tsx'
import { NothingFound, isFiltered, withoutFilters } from '../../components/nothing-found.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useErrorMessage } from '../../hooks/use-error-message.ts'
import { useListSearch } from '../../hooks/use-list-search.ts'
import { useUndoMessage } from '../../hooks/use-undo-message.ts'
import { BOARD_STATE_LABELS, BoardStateTag } from './boards/board-state-tag.tsx'
import { BoardDrawer } from './boards/board-drawer.tsx'
import { BoardPrintDialog } from './boards/board-print-dialog.tsx'

const STATES: readonly BoardState[] = ['unprinted', 'valid', 'stale', 'retired']

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: '查找', kind: 'text', placeholder: '网格、网格长' },
  {
    name: 'state',
    label: '状态',
    kind: 'choice',
    options: STATES.map((value) => ({ value, label: BOARD_STATE_LABELS[value] })),
  },
  {
    name: 'level',
    label: '级别',
    kind: 'choice',
    options: ['一', '二', '三'].map((word, index) => ({ value: String(index + 1), label: `${word}级网格` })),
  },
]

const COLUMNS: readonly DataColumn<BoardRow>[] = [
  { key: 'grid', title: '网格', width: 150, grow: true, render: (row) => row.gridName },
  {
    key: 'level',
    title: '级别',
    width: 80,
    render: (row) => `${'一二三'.charAt(row.level - 1)}级`,
    sortValue: (row) => row.level,
  },
  {
    key: 'captain',
    title: '负责人',
    width: 90,
    render: (row) => row.captain ?? <span className="gzb-soft">暂缺</span>,
    sortValue: (row) => row.captain,
  },
  {
    key: 'members',
    title: '其他人员',
    width: 110,
    align: 'right',
    render: (row) => row.memberCount,
    sortValue: (row) => row.memberCount,
  },
  {
    key: 'state',
    title: '状态',
    width: 90,
    render: (row) => <BoardStateTag state={row.state} />,
    sortValue: (row) => STATES.indexOf(row.state),
  },
  {
    key: 'printed',
    title: '印制',
    width: 130,
    render: (row) =>
      row.printedAt === null ? '' : `${shortDate(chinaDate(new Date(row.printedAt)))} ${row.paper ?? ''}`,
    sortValue: (row) => row.printedAt,
  },
  {
    key: 'notes',
    title: '变化和缺项',
    width: 260,
    grow: true,
    render: (row) => <span title={notesOf(row)}>{notesOf(row)}</span>,
  },
]

function notesOf(row: BoardRow): string {
  return [...row.changes, ...row.gaps].join('；')
}

/** 公示牌: one board a grid, which are printed and right, which are wrong and why. */
export function BoardsPage(): ReactNode {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const say = useUndoMessage()
  const showError = useErrorMessage()
  const [search, setSearch] = useListSearch()
  const [selected, setSelected] = useState<readonly string[]>([])
  const [printing, setPrinting] = useState<readonly BoardRow[]>([])
  const list = useQuery(trpc.boards.list.queryOptions())
  const takeDown = useMutation(
    trpc.boards.takeDown.mutationOptions({
      onSuccess: async () => {
        say('已登记撤下。')
        setSelected([])
        await queries.invalidateQueries(trpc.boards.pathFilter())
      },
      onError: showError,
    }),
  )
  const all = useMemo(() => list.data ?? [], [list.data])
  const rows = useMemo(
    () =>
      all.filter(
        (row) =>
          (search['state'] === undefined || row.state === search['state']) &&
          (search['level'] === undefined || String(row.level) === search['level']) &&
          (search['q'] === undefined || `${row.gridName} ${row.captain ?? ''}`.includes(search['q'])),
      ),
    [all, search],
  )
  const columns = useMemo(() => {
    const order = new Map(all.map((row) => [row.gridId, row]))
    const names = [...order.values()].sort((a, b) => compareNatural(a.gridName, b.gridName))
    const places = new Map(names.map((row, index) => [row.gridId, index]))
    return COLUMNS.map((column) =>
      column.key === 'grid' ? { ...column, sortValue: (row: BoardRow) => places.get(row.gridId) ?? 0 } : column,
    )
  }, [all])
  const stale = all.filter((row) => row.state === 'stale')
  const retired = all.filter((row) => row.state === 'retired')
  const unprinted = all.filter((row) => row.state === 'unprinted')
  const openRow = rows.find((row) => row.gridId === search['id'])
  const printable = (keys: readonly string[]): readonly BoardRow[] =>
    rows.filter((row) => keys.includes(row.gridId) && row.state !== 'retired')
  const rowActions = (row: BoardRow): ReactNode =>
    row.state !== 'retired' && (
      <Button type="link" size="small" onClick={() => setPrinting([row])}>
        预览
      </Button>
    )
  const bulkActions = (keys: readonly string[]): ReactNode => (
    <>
      <Button size="small" disabled={printable(keys).length === 0} onClick={() => setPrinting(printable(keys))}>
        印制
      </Button>
      <Button size="small" onClick={() => takeDown.mutate({ gridIds: [...keys] })}>
        登记撤下
      </Button>
    </>
  )
  return (
    <PageFrame
      title="公示牌"
      note={`共 ${String(all.length)} 块`}
      {...(stale.length > 0
        ? { primary: { label: `重印已过时的 ${String(stale.length)} 块`, onClick: () => setPrinting(stale) } }
        : unprinted.length > 0 && {
            primary: { label: `印制未印制的 ${String(unprinted.length)} 块`, onClick: () => setPrinting(unprinted) },
          })}
      actions={[
        {
          label: '全部印制',
          onClick: () => setPrinting(all.filter((row) => row.state !== 'retired')),
          disabled: all.length === 0,
        },
      ]}
      filters={<FilterBar fields={FIELDS} values={search} onChange={setSearch} />}
      drawer={
        openRow ? (
          <BoardDrawer
            key={openRow.gridId}
            row={openRow}
            onPrint={() => setPrinting([openRow])}
            onTakeDown={() => takeDown.mutate({ gridIds: [openRow.gridId] })}
            onClose={() => setSearch({ id: undefined })}
          />
        ) : null
      }
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {retired.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${String(retired.length)} 块公示牌所在网格已停用，应撤下`}
          action={
            <Button size="small" onClick={() => takeDown.mutate({ gridIds: retired.map((row) => row.gridId) })}>
              已撤下
            </Button>
          }
        />
      )}
      <DataTable
        label="公示牌"
        unit="块公示牌"
        rows={rows}
        total={all.length}
        rowKey={(row) => row.gridId}
        columns={columns}
        loading={list.isPending}
        sort={search['sort']}
        onSort={(sort) => setSearch({ sort })}
        selected={selected}
        onSelect={setSelected}
        openKey={openRow?.gridId ?? null}
        onOpen={(row) => setSearch({ id: row.gridId }, { replace: openRow !== undefined })}
        rowActionsWidth={70}
        rowActions={rowActions}
        bulkActions={bulkActions}
        empty={
          isFiltered(FIELDS, search) ? (
            <NothingFound onClear={() => setSearch(withoutFilters(FIELDS))} />
          ) : (
            <EmptyState
              text="这里是各网格的公示牌：网格长、网格员、公开电话、职责和监督电话。先建好网格，公示牌的内容自动带出。"
              action={{ label: '去网格树', onClick: () => void navigate({ to: '/grids/tree' }) }}
            />
          )
        }
      />
      {printing.length > 0 && <BoardPrintDialog rows={printing} onClose={() => setPrinting([])} />}
    </PageFrame>
  )
}
