import type { GridNode, TreeGrid } from '../../../shared/rules/grid-tree.ts'

/** A row of the tree as it is seen. */
export interface TreeRow {
  readonly id: string
  readonly parentId: string | null
  readonly hasChildren: boolean
  readonly unfolded: boolean
}

/** The rows that are seen, from the top: those under a folded grid are not. */
export function visibleRows(
  forest: readonly GridNode[],
  unfolded: ReadonlySet<string>,
  parent: TreeGrid | null = null,
): readonly TreeRow[] {
  return forest.flatMap(({ grid, children }) => {
    const isOpen = unfolded.has(grid.id)
    const row = { id: grid.id, parentId: parent?.id ?? null, hasChildren: children.length > 0, unfolded: isOpen }
    return [row, ...(isOpen ? visibleRows(children, unfolded, grid) : [])]
  })
}

/** What a key does in the tree. */
export interface TreeMove {
  readonly act: 'choose' | 'open' | 'fold' | 'unfold'
  readonly id: string
}

/**
 * ↑↓ Home End choose the row; → unfolds, then goes to the first below; ← folds, then goes to the one above; Enter opens
 * the record. Null for any other key, and where there is nowhere to go.
 */
export function treeMove(key: string, rows: readonly TreeRow[], at: string | null): TreeMove | null {
  const index = rows.findIndex((row) => row.id === at)
  const row = rows[index]
  const choose = (target: TreeRow | undefined): TreeMove | null =>
    target === undefined ? null : { act: 'choose', id: target.id }
  switch (key) {
    case 'ArrowDown':
      return choose(rows[index + 1])
    case 'ArrowUp':
      return choose(rows[index - 1])
    case 'Home':
      return choose(rows[0])
    case 'End':
      return choose(rows.at(-1))
    case 'ArrowRight':
      if (row === undefined || !row.hasChildren) return null
      return row.unfolded ? choose(rows[index + 1]) : { act: 'unfold', id: row.id }
    case 'ArrowLeft':
      if (row === undefined) return null
      return row.hasChildren && row.unfolded
        ? { act: 'fold', id: row.id }
        : choose(rows.find((one) => one.id === row.parentId))
    case 'Enter':
      return row === undefined ? null : { act: 'open', id: row.id }
    default:
      return null
  }
}
