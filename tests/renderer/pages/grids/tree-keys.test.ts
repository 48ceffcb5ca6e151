import { describe, expect, it } from 'vitest'
import { treeMove, visibleRows } from '../../../../src/renderer/pages/grids/tree-keys.ts'
import { gridForest } from '../../../../src/shared/rules/grid-tree.ts'

const make = (id: string, level: number, parentId: string | null) => ({
  id,
  name: id,
  level,
  parentId,
  sortOrder: 0,
  validFrom: '2026-01-01',
  validTo: null,
})
const forest = gridForest([make('a', 1, null), make('b', 2, 'a'), make('c', 3, 'b'), make('d', 2, 'a')])
const open = visibleRows(forest, new Set(['a', 'b']))
const folded = visibleRows(forest, new Set(['a']))

describe('the keys of the tree', () => {
  it('see the rows that are not folded away', () => {
    expect(open.map((row) => row.id)).toEqual(['a', 'b', 'c', 'd'])
    expect(folded.map((row) => row.id)).toEqual(['a', 'b', 'd'])
  })

  it.each([
    ['ArrowDown', null, { act: 'choose', id: 'a' }],
    ['ArrowDown', 'b', { act: 'choose', id: 'c' }],
    ['ArrowDown', 'd', null],
    ['ArrowUp', 'a', null],
    ['ArrowUp', 'd', { act: 'choose', id: 'c' }],
    ['End', 'a', { act: 'choose', id: 'd' }],
    ['ArrowRight', 'b', { act: 'choose', id: 'c' }],
    ['ArrowRight', 'c', null],
    ['ArrowLeft', 'b', { act: 'fold', id: 'b' }],
    ['ArrowLeft', 'c', { act: 'choose', id: 'b' }],
    ['ArrowLeft', 'a', { act: 'fold', id: 'a' }],
    ['Enter', 'b', { act: 'open', id: 'b' }],
    ['Enter', null, null],
    ['x', 'b', null],
  ])('%s at %s', (key, at, expected) => {
    expect(treeMove(key, open, at)).toEqual(expected)
  })

  it('unfold a folded grid before going into it', () => {
    expect(treeMove('ArrowRight', folded, 'b')).toEqual({ act: 'unfold', id: 'b' })
  })
})
