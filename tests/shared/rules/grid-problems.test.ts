import { describe, expect, it } from 'vitest'
import { gridProblems } from '../../../src/shared/rules/grid-problems.ts'

const base = { sortOrder: 0, validFrom: '2026-01-01', validTo: null, code: null, scope: '东至嘉陵江' } as const
const first = { ...base, id: 'a', name: '一级', level: 1, parentId: null }
const second = { ...base, id: 'b', name: '二级', level: 2, parentId: 'a' }
const third = { ...base, id: 'c', name: '第1网格', level: 3, parentId: 'b' }
const found = (grids: Parameters<typeof gridProblems>[0], captains: readonly string[] = ['c', 'd']) =>
  gridProblems(grids, new Set(captains), '2026-11-24').map((one) => [one.kind, one.gridId, one.otherIds])

describe('the problem list', () => {
  it('is empty when all is well', () => {
    expect(found([first, second, third])).toEqual([])
  })

  it('names third-level grids in force without a captain, not those above or those to come', () => {
    expect(found([first, second, third], [])).toEqual([['captainMissing', 'c', []]])
    expect(found([first, second, { ...third, validFrom: '2027-01-01' }], [])).toEqual([])
  })

  it('names grids without a parent, under an ended one and under one of a wrong level', () => {
    expect(found([first, second, { ...third, parentId: null }])).toEqual([['parentMissing', 'c', []]])
    expect(found([first, { ...second, validTo: '2026-10-31' }, third])).toEqual([['parentEnded', 'c', ['b']]])
    expect(found([first, second, { ...third, parentId: 'a' }])).toEqual([['parentLevel', 'c', ['a']]])
  })

  it('names each side of equal codes and of equal names under one parent, but no ended grid', () => {
    const other = { ...third, id: 'd' }
    expect(found([first, second, { ...third, code: 'x' }, { ...other, code: 'x', name: '第2网格' }])).toEqual([
      ['codeDuplicate', 'c', ['d']],
      ['codeDuplicate', 'd', ['c']],
    ])
    expect(found([first, second, third, other])).toEqual([
      ['nameDuplicate', 'c', ['d']],
      ['nameDuplicate', 'd', ['c']],
    ])
    expect(found([first, second, third, { ...other, validTo: '2026-03-01' }])).toEqual([])
    const leaving = { ...third, validTo: '2026-11-30' }
    expect(found([first, second, leaving, { ...other, validFrom: '2026-12-01' }])).toEqual([])
  })

  it('names an empty scope', () => {
    expect(found([first, second, { ...third, scope: null }])).toEqual([['scopeEmpty', 'c', []]])
  })
})
