import { Button } from 'antd'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import { DataTable, type DataColumn } from '../../components/data-table.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { kindWords, levelWord } from './grid-words.ts'

interface GridTableProps {
  readonly rows: readonly GridOverview[]
  readonly total: number
  readonly loading: boolean
  readonly sort: string | undefined
  readonly onSort: (sort: string | undefined) => void
  readonly selected: readonly string[]
  readonly onSelect: (keys: readonly string[]) => void
  readonly openKey: string | null
  /** A record or form is open beside it, so that there is room for a few columns only. */
  readonly narrow: boolean
  readonly onOpen: (grid: GridOverview) => void
  readonly onMove: (ids: readonly string[]) => void
  readonly onMerge: (ids: readonly string[]) => void
  readonly empty: ReactNode
}

const COLUMNS: readonly DataColumn<GridOverview>[] = [
  {
    key: 'name',
    title: '网格名称',
    width: 166,
    grow: true,
    render: (row) => <span className={`gzb-level-${String(row.level)}`}>{row.name}</span>,
    sortValue: (row) => row.name,
  },
  { key: 'level', title: '级别', width: 68, render: (row) => levelWord(row.level), sortValue: (row) => row.level },
  {
    key: 'captains',
    title: '网格长',
    width: 88,
    render: (row) => row.captains.join('、'),
    sortValue: (row) => row.captains[0] ?? null,
  },
  {
    key: 'people',
    title: '人员',
    width: 66,
    align: 'right',
    render: (row) => row.peopleWithBelow,
    sortValue: (row) => row.peopleWithBelow,
  },
  {
    key: 'below',
    title: '下级',
    width: 66,
    align: 'right',
    render: (row) => (row.level === 3 ? '' : row.gridsBelow),
    sortValue: (row) => row.gridsBelow,
  },
  { key: 'kind', title: '类型', width: 98, render: kindWords, sortValue: kindWords },
  {
    key: 'scope',
    title: '范围',
    width: 110,
    grow: true,
    render: (row) => row.scope ?? <span className="gzb-soft">未填</span>,
  },
  { key: 'officer', title: '责任岗位', width: 106, render: (row) => row.officer },
  { key: 'code', title: '编号', width: 148, render: (row) => row.code, sortValue: (row) => row.code },
]

/** Shown when there are others than those in force. */
const STATE: DataColumn<GridOverview> = {
  key: 'state',
  title: '状态',
  width: 80,
  render: (row) =>
    row.state === 'current' ? (
      <StatusTag tone="good">在用</StatusTag>
    ) : row.state === 'future' ? (
      <StatusTag tone="running">未启用</StatusTag>
    ) : (
      <StatusTag tone="off">已停用</StatusTag>
    ),
  sortValue: (row) => row.state,
}

/** Beside an open record there is room for three. */
const NARROW = COLUMNS.filter((column) => ['name', 'captains', 'people'].includes(column.key))
const WITH_STATE = [...COLUMNS, STATE]

function bulkActions({ rows, onMove, onMerge }: GridTableProps): (keys: readonly string[]) => ReactNode {
  const levelOf = new Map(rows.map((row) => [row.id, row.level]))
  return (keys) => (
    <>
      <MoveButton levels={new Set(keys.flatMap((key) => levelOf.get(key) ?? []))} onClick={() => onMove(keys)} />
      <Button size="small" disabled={keys.length < 2} onClick={() => onMerge(keys)}>
        合并
      </Button>
    </>
  )
}

/** 移动, for grids that can have one parent together; else it says why not. */
function MoveButton({
  levels,
  onClick,
}: {
  readonly levels: ReadonlySet<number>
  readonly onClick: () => void
}): ReactNode {
  const fault = levels.size > 1 ? '请只勾选同一级的网格' : levels.has(1) ? '一级网格没有上级' : null
  return (
    <>
      <Button size="small" disabled={fault !== null} onClick={onClick}>
        移动
      </Button>
      {fault !== null && <span className="gzb-soft">不能移动：{fault}</span>}
    </>
  )
}

/** The grids as a table, with a bulk bar for moving and merging. */
export function GridTable(props: GridTableProps): ReactNode {
  return (
    <DataTable<GridOverview>
      label="网格"
      unit="个网格"
      rows={props.rows}
      total={props.total}
      rowKey={(row) => row.id}
      columns={props.narrow ? NARROW : props.rows.some((row) => row.state !== 'current') ? WITH_STATE : COLUMNS}
      loading={props.loading}
      sort={props.sort}
      onSort={props.onSort}
      selected={props.selected}
      onSelect={props.onSelect}
      bulkActions={bulkActions(props)}
      openKey={props.openKey}
      onOpen={props.onOpen}
      empty={props.empty}
    />
  )
}
