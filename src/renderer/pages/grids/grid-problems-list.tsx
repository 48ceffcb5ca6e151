import { Button } from 'antd'
import { useMemo } from 'react'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import { gridProblemKinds, type GridProblem } from '../../../shared/rules/grid-problems.ts'
import { DataTable, type DataColumn } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { levelWord, problemWords } from './grid-words.ts'

interface GridProblemsListProps {
  readonly problems: readonly GridProblem[]
  readonly byId: ReadonlyMap<string, GridOverview>
  readonly kind: string | undefined
  readonly onKind: (kind: string | undefined) => void
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  readonly onFix: (problem: GridProblem) => void
}

interface Row {
  readonly key: string
  readonly problem: GridProblem
  readonly title: string
  readonly grid: string
  readonly level: number
  readonly above: string
  readonly others: string
}

const COLUMNS: readonly DataColumn<Row>[] = [
  { key: 'title', title: '问题', width: 136, render: (row) => row.title, sortValue: (row) => row.title },
  { key: 'grid', title: '网格', width: 130, grow: true, render: (row) => row.grid, sortValue: (row) => row.grid },
  { key: 'level', title: '级别', width: 68, render: (row) => levelWord(row.level), sortValue: (row) => row.level },
  { key: 'above', title: '上级网格', width: 100, render: (row) => row.above, sortValue: (row) => row.above },
  { key: 'others', title: '相关网格', width: 100, render: (row) => row.others },
]

/** What is to be put right, each line with the button that opens the place where it is done. */
export function GridProblemsList(props: GridProblemsListProps): ReactNode {
  const { problems, byId, kind, onKind } = props
  const rows = useMemo(() => problems.map((problem) => rowOf(problem, byId)), [problems, byId])
  const shown = kind === undefined ? rows : rows.filter((row) => row.problem.kind === kind)
  const counted = gridProblemKinds.flatMap((value) => {
    const count = problems.filter((problem) => problem.kind === value).length
    return count === 0 ? [] : [{ value, label: `${problemWords[value].title} ${String(count)}` }]
  })
  return (
    <div className="gzb-pane">
      <div className="gzb-pane-filter">
        <FilterBar
          fields={[{ name: 'problem', label: '问题', kind: 'choice', options: counted, width: 220 }]}
          values={{ problem: kind }}
          onChange={(patch) => onKind(patch['problem'])}
        />
      </div>
      <DataTable<Row>
        label="网格的问题"
        unit="个问题"
        rows={shown}
        total={rows.length}
        rowKey={(row) => row.key}
        columns={COLUMNS}
        openKey={shown.find((row) => row.problem.gridId === props.openId)?.key ?? null}
        onOpen={(row) => props.onOpen(row.problem.gridId)}
        rowActions={fixButton(props.onFix)}
        rowActionsWidth={92}
        empty={<EmptyState text="没有要处理的问题：每个三级网格都有网格长和上级，编号和名称不重复，范围已填。" />}
      />
    </div>
  )
}

function fixButton(onFix: (problem: GridProblem) => void): (row: Row) => ReactNode {
  return ({ problem }) => (
    <Button
      type="link"
      size="small"
      onClick={(event) => {
        // The row's own click opens the record only.
        event.stopPropagation()
        onFix(problem)
      }}
    >
      {problemWords[problem.kind].fix}
    </Button>
  )
}

function rowOf(problem: GridProblem, byId: ReadonlyMap<string, GridOverview>): Row {
  const grid = byId.get(problem.gridId)
  const parent = grid?.parentId == null ? undefined : byId.get(grid.parentId)
  return {
    key: `${problem.kind}/${problem.gridId}`,
    problem,
    title: problemWords[problem.kind].title,
    grid: grid?.name ?? '',
    level: grid?.level ?? 3,
    above: parent?.name ?? '',
    others: problem.otherIds.map((id) => byId.get(id)?.name ?? '').join('、'),
  }
}
