import { Tabs } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import { ancestorsOf } from '../../../shared/rules/grid-tree.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useConfirmDanger } from '../../hooks/use-confirm-danger.ts'
import { useListSearch } from '../../hooks/use-list-search.ts'
import type { GridProblem } from '../../../shared/rules/grid-problems.ts'
import { BatchDialog } from './batch-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { GridDrawer, type GridDialogAct, type GridTab } from './grid-drawer.tsx'
import { GridProblemsList } from './grid-problems-list.tsx'
import { GridTable } from './grid-table.tsx'
import { GridTreePanel } from './grid-tree-panel.tsx'
import { isFound } from './grid-words.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NewGridDrawer } from './new-grid-drawer.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { useGridActs, useGrids } from './use-grids.ts'

interface OpenDialog {
  readonly kind: 'batch' | 'move' | 'merge' | 'split' | 'end'
  readonly ids: readonly string[]
}

/** 网格树: the tree, the grids under the chosen one, the record, and what is to be put right. */
export function GridTreePage(): ReactNode {
  const [search, setSearch] = useListSearch()
  const { grids, byId, problems, pending, error, retry } = useGrids()
  const acts = useGridActs()
  const confirmDanger = useConfirmDanger()
  const [selected, setSelected] = useState<readonly string[]>([])
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [editing, setEditing] = useState(false)
  const [adding, setAdding] = useState<{ readonly near: GridOverview | undefined } | null>(null)

  const text = search['q'] ?? ''
  const withEnded = search['ended'] === '1'
  const onProblems = search['tab'] === 'problems'
  const openGrid = byId.get(search['id'] ?? '')
  const at = byId.get(search['at'] ?? '')
  const shown = useMemo(() => (withEnded ? grids : grids.filter((one) => one.state !== 'ended')), [grids, withEnded])
  const rows = useMemo(
    () =>
      shown.filter(
        (one) =>
          isFound(one, text) &&
          (at === undefined || one.id === at.id || ancestorsOf(one, byId).some((above) => above.id === at.id)),
      ),
    [shown, text, at, byId],
  )
  const problemIds = useMemo(() => new Set(problems.map((one) => one.gridId)), [problems])

  const open = (id: string, tab?: GridTab): void => {
    setAdding(null)
    setEditing(false)
    setSearch({ id, ...(tab && { view: tab }) })
  }
  const close = (): void => {
    setEditing(false)
    setSearch({ id: undefined, view: undefined })
  }
  const choose = (id: string | null, options: { replace?: boolean } = {}): void => {
    const grid = id === null ? undefined : byId.get(id)
    setAdding(null)
    setEditing(false)
    // A grid of the third level has none under it: its record opens, among its neighbours.
    if (grid?.level === 3) setSearch({ at: grid.parentId ?? undefined, id: grid.id }, options)
    else setSearch({ at: grid?.id, id: openGrid && grid ? grid.id : undefined }, options)
  }
  const add = (near: GridOverview | undefined): void => {
    setSearch({ id: undefined })
    setAdding({ near })
  }
  const fix = (problem: GridProblem): void => {
    open(problem.gridId, problem.kind === 'captainMissing' ? 'people' : 'details')
    if (problem.kind.startsWith('parent')) setDialog({ kind: 'move', ids: [problem.gridId] })
    else if (problem.kind !== 'captainMissing') setEditing(true)
  }
  const act = (grid: GridOverview, kind: GridDialogAct): void => {
    if (kind === 'child') add(grid)
    else if (kind === 'remove')
      confirmDanger({
        question: `删除“${grid.name}”？`,
        consequence: '只有从未用过的网格可以删除；用过的请停用。删除会写入审计记录。',
        verb: '删除',
        act: async () => {
          const removed = await acts.remove({ id: grid.id })
          close()
          acts.done(`已删除“${grid.name}”。`, removed.act)
        },
      })
    else setDialog({ kind, ids: [grid.id] })
  }
  const step = (by: 1 | -1): (() => void) | undefined => {
    const next = rows[rows.findIndex((one) => one.id === openGrid?.id) + by]
    return openGrid && next && rows.includes(openGrid) ? () => open(next.id, viewOf(search['view'])) : undefined
  }
  const near = openGrid ?? at
  const chosen = (ids: readonly string[]): readonly GridOverview[] => grids.filter((one) => ids.includes(one.id))
  const done = (): void => setDialog(null)
  const made = (id: string): void => {
    setSelected([])
    open(id)
  }
  const current = grids.filter((one) => one.state === 'current')
  const first = dialog === null ? undefined : byId.get(dialog.ids[0] ?? '')
  return (
    <PageFrame
      title="网格树"
      note={[1, 2, 3]
        .map(
          (level) => `${'一二三'.charAt(level - 1)}级 ${String(current.filter((one) => one.level === level).length)}`,
        )
        .join(' · ')}
      primary={{ label: '新建网格', onClick: () => add(near) }}
      actions={[{ label: '批量新建', onClick: () => setDialog({ kind: 'batch', ids: [] }) }]}
      more={[
        {
          label: withEnded ? '不显示已停用的网格' : '显示已停用的网格',
          onClick: () => setSearch({ ended: withEnded ? undefined : '1' }),
        },
      ]}
      filters={
        <Tabs
          className="gzb-page-tabs"
          activeKey={onProblems ? 'problems' : 'grids'}
          onChange={(key) => setSearch({ tab: key === 'problems' ? key : undefined })}
          items={[
            { key: 'grids', label: '网格' },
            { key: 'problems', label: `待处理的问题 ${String(problems.length)}` },
          ]}
        />
      }
      drawer={
        adding !== null ? (
          <NewGridDrawer
            key={adding.near?.id ?? 'top'}
            grids={grids}
            near={adding.near}
            acts={acts}
            onMade={open}
            onClose={() => setAdding(null)}
          />
        ) : openGrid ? (
          <GridDrawer
            grid={openGrid}
            grids={grids}
            byId={byId}
            problems={problems.filter((one) => one.gridId === openGrid.id)}
            acts={acts}
            tab={viewOf(search['view'])}
            onTab={(view) => setSearch({ view }, { replace: true })}
            editing={editing}
            onEdit={setEditing}
            onAct={(kind) => act(openGrid, kind)}
            onFix={fix}
            onOpen={open}
            onPrevious={step(-1)}
            onNext={step(1)}
            onClose={close}
          />
        ) : null
      }
    >
      {error ? (
        <ErrorNotice error={error} onRetry={retry} />
      ) : onProblems ? (
        <GridProblemsList
          problems={problems}
          byId={byId}
          kind={search['problem']}
          onKind={(problem) => setSearch({ problem })}
          openId={openGrid?.id ?? null}
          onOpen={open}
          onFix={fix}
        />
      ) : (
        <div className="gzb-tree-layout">
          <GridTreePanel
            grids={shown}
            problemIds={problemIds}
            text={text}
            onText={(q) => setSearch({ q }, { replace: true })}
            at={openGrid?.level === 3 ? openGrid.id : (at?.id ?? null)}
            onChoose={choose}
            onOpen={open}
          />
          <GridTable
            rows={rows}
            total={shown.length}
            loading={pending}
            sort={search['sort']}
            onSort={(sort) => setSearch({ sort })}
            selected={selected}
            onSelect={setSelected}
            openKey={openGrid?.id ?? null}
            narrow={openGrid !== undefined || adding !== null}
            onOpen={(row) => open(row.id, viewOf(search['view']))}
            onMove={(ids) => setDialog({ kind: 'move', ids })}
            onMerge={(ids) => setDialog({ kind: 'merge', ids })}
            empty={
              text === '' ? (
                <EmptyState
                  text="这里是三级网格的划分：先建一级网格，再在它下面批量新建二级、三级网格。"
                  action={{ label: '新建网格', onClick: () => add(undefined) }}
                />
              ) : (
                <EmptyState
                  text={`没有名称、编号或拼音含“${text}”的网格。`}
                  link={{ label: '清除查找', onClick: () => setSearch({ q: undefined }) }}
                />
              )
            }
          />
        </div>
      )}
      {dialog?.kind === 'batch' && <BatchDialog grids={grids} near={near} acts={acts} onClose={done} />}
      {dialog?.kind === 'move' && <MoveDialog grids={grids} moved={chosen(dialog.ids)} acts={acts} onClose={done} />}
      {dialog?.kind === 'merge' && (
        <MergeDialog grids={grids} merged={chosen(dialog.ids)} acts={acts} onMade={made} onClose={done} />
      )}
      {dialog?.kind === 'split' && first && (
        <SplitDialog grids={grids} grid={first} acts={acts} onMade={made} onClose={done} />
      )}
      {dialog?.kind === 'end' && first && <EndDialog grid={first} acts={acts} onClose={done} />}
    </PageFrame>
  )
}

function viewOf(text: string | undefined): GridTab {
  return text === 'people' || text === 'history' ? text : 'details'
}
