import { Button, Input, Tree } from 'antd'
import type { GetRef, InputRef } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import { ancestorsOf, gridForest, type GridNode } from '../../../shared/rules/grid-tree.ts'
import { useElementSize } from '../../hooks/use-element-size.ts'
import { useShortcuts } from '../../hooks/use-shortcuts.ts'
import { isFound } from './grid-words.ts'
import { treeMove, visibleRows } from './tree-keys.ts'

interface GridTreePanelProps {
  /** The grids to show, with those above them. */
  readonly grids: readonly GridOverview[]
  readonly problemIds: ReadonlySet<string>
  readonly text: string
  readonly onText: (text: string) => void
  /** The grid chosen, or null for all. */
  readonly at: string | null
  /** Chosen by a click, or by a key, which is no step for 'back'. */
  readonly onChoose: (id: string | null, options?: { replace?: boolean }) => void
  readonly onOpen: (id: string) => void
}

interface TreeItem {
  readonly key: string
  readonly title: ReactNode
  readonly children: TreeItem[]
}

/** The tree at the left with its search. Keys: see `treeMove`; Ctrl+F searches. */
export function GridTreePanel(props: GridTreePanelProps): ReactNode {
  const { grids, problemIds, text, onText, at, onChoose, onOpen } = props
  const [box, size] = useElementSize<HTMLDivElement>()
  const search = useRef<InputRef>(null)
  const tree = useRef<GetRef<typeof Tree>>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const shown = useMemo(() => withAncestors(grids, text), [grids, text])
  const forest = useMemo(() => gridForest(shown), [shown])
  const items = useMemo(() => forest.map((node) => itemOf(node, problemIds)), [forest, problemIds])
  // A search shows what it found, also under what was closed.
  const expanded = shown.filter((one) => text !== '' || !closed.has(one.id)).map((one) => one.id)
  useEffect(() => {
    // The chosen grid comes into view, also after the search that found it is cleared.
    if (at !== null && text === '') tree.current?.scrollTo({ key: at, align: 'auto' })
  }, [at, text])
  useShortcuts({ 'ctrl+f': () => search.current?.focus({ cursor: 'all' }) })
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = treeMove(event.key, visibleRows(forest, new Set(expanded)), at)
    if (move === null) return
    // Captured: antd's own keys would begin at the top after a click.
    event.preventDefault()
    event.stopPropagation()
    if (move.act === 'open') onOpen(move.id)
    else if (move.act === 'choose') onChoose(move.id, { replace: true })
    else {
      const next = new Set(closed)
      if (move.act === 'unfold') next.delete(move.id)
      else next.add(move.id)
      setClosed(next)
    }
  }
  return (
    <nav className="gzb-tree" aria-label="网格树">
      <div className="gzb-tree-search">
        <Input
          ref={search}
          allowClear
          aria-label="查找网格"
          placeholder="名称、编号、拼音首字母"
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      <button
        type="button"
        className={`gzb-tree-all${at === null ? ' gzb-tree-current' : ''}`}
        onClick={() => onChoose(null)}
      >
        全部网格
        <span className="gzb-soft">{grids.filter((one) => one.state === 'current').length}</span>
      </button>
      <div className="gzb-tree-box" ref={box} onKeyDownCapture={onKeyDown}>
        {size.height > 0 && items.length > 0 && (
          <Tree<TreeItem>
            ref={tree}
            blockNode
            virtual
            height={size.height}
            motion={false}
            treeData={items}
            selectedKeys={at === null ? [] : [at]}
            expandedKeys={expanded}
            onExpand={(keys) => {
              const open = new Set(keys.map(String))
              setClosed(new Set(shown.filter((one) => !open.has(one.id)).map((one) => one.id)))
            }}
            onSelect={(_keys, { node }) => onChoose(node.key)}
          />
        )}
        {items.length === 0 && text !== '' && (
          <p className="gzb-tree-none gzb-soft">
            没有名称、编号或拼音含“{text}”的网格。
            <Button type="link" size="small" onClick={() => onText('')}>
              清除
            </Button>
          </p>
        )}
      </div>
    </nav>
  )
}

function withAncestors(grids: readonly GridOverview[], text: string): readonly GridOverview[] {
  if (text.trim() === '') return grids
  const byId = new Map(grids.map((one) => [one.id, one]))
  const kept = new Set<string>()
  for (const one of grids) {
    if (!isFound(one, text)) continue
    kept.add(one.id)
    for (const above of ancestorsOf(one, byId)) kept.add(above.id)
  }
  return grids.filter((one) => kept.has(one.id))
}

function itemOf({ grid, children }: GridNode<GridOverview>, problemIds: ReadonlySet<string>): TreeItem {
  const note = grid.level === 3 ? grid.captains.join('、') : `${String(grid.gridsBelow)} 个下级`
  return {
    key: grid.id,
    title: (
      <span className={grid.state === 'current' ? 'gzb-tree-item' : 'gzb-tree-item gzb-soft'}>
        <span className="gzb-tree-name">{grid.name}</span>
        {grid.state !== 'current' && <span className="gzb-soft">{grid.state === 'ended' ? '已停用' : '未启用'}</span>}
        {problemIds.has(grid.id) && (
          <span className="gzb-tree-mark" title="有待处理的问题" aria-label="有待处理的问题">
            ！
          </span>
        )}
        <span className="gzb-tree-note gzb-soft">{note}</span>
      </span>
    ),
    children: children.map((child) => itemOf(child, problemIds)),
  }
}
