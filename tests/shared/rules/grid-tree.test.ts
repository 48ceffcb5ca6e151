import { describe, expect, it } from 'vitest'
import { gridForest, gridsInOrder, parentFault, type TreeGrid } from '../../../src/shared/rules/grid-tree.ts'

const make = (id: string, level: number, parentId: string | null = null, more: Partial<TreeGrid> = {}): TreeGrid => ({
  id,
  name: id,
  level,
  parentId,
  sortOrder: 0,
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
})
const mapOf = (...grids: readonly TreeGrid[]) => new Map(grids.map((one) => [one.id, one]))

const names = (grids: readonly TreeGrid[]) => gridsInOrder(grids).map((one) => one.name)

describe('the parent of a grid', () => {
  const [first, second, third] = [make('一', 1), make('二', 2, '一'), make('三', 3, '二')]
  const all = mapOf(first, second, third)

  it('is one level above, or none', () => {
    expect(parentFault(third, '二', all, '2026-02-01')).toBeNull()
    expect(parentFault(third, null, all, '2026-02-01')).toBeNull()
    expect(parentFault(third, '一', all, '2026-02-01')).toBe('level')
    expect(parentFault({ id: null, level: 2 }, '三', all, '2026-02-01')).toBe('level')
  })

  it('is never the grid itself, one below it, one that is not there, or one that has ended', () => {
    expect(parentFault(first, '一', all, '2026-02-01')).toBe('self')
    expect(parentFault(first, '三', all, '2026-02-01')).toBe('cycle')
    expect(parentFault(third, '无', all, '2026-02-01')).toBe('missing')
    const ended = mapOf(first, { ...second, validTo: '2026-05-31' }, third)
    expect(parentFault(third, '二', ended, '2026-05-31')).toBeNull()
    expect(parentFault(third, '二', ended, '2026-06-01')).toBe('ended')
  })
})

describe('the tree', () => {
  it('orders those under one parent by name as people count, and by hand where that was done', () => {
    const parent = make('甲', 2)
    const children = ['第10网格', '第2网格', '第1网格'].map((name) => make(name, 3, '甲', { name }))
    expect(names([...children, parent])).toEqual(['甲', '第1网格', '第2网格', '第10网格'])
    const byHand = children.map((one, index) => ({ ...one, sortOrder: index + 1 }))
    expect(names([...byHand, parent])).toEqual(['甲', '第10网格', '第2网格', '第1网格'])
  })

  it('loses no grid: one without its parent stands at the top, and so do grids of a cycle that a merge of data made', () => {
    const grids = [make('三', 3, '不在'), make('一', 1), make('甲', 2, '乙'), make('乙', 2, '甲')]
    expect(gridForest(grids).map((node) => node.grid.id)).toEqual(['一', '甲', '乙', '三'])
    expect(gridsInOrder(grids)).toHaveLength(4)
  })
})
