import { describe, expect, it } from 'vitest'

import { sortedRows } from '../../../src/renderer/components/sorted-rows.ts'

interface Row {
  readonly name: string
  readonly age: number | null
}
const COLUMNS = [
  { key: 'name', sortValue: (row: Row) => row.name },
  { key: 'age', sortValue: (row: Row) => row.age },
  { key: 'note' },
]
const ROWS: readonly Row[] = [
  { name: '王敏', age: 40 },
  { name: '安然', age: null },
  { name: '李强', age: 9 },
]

describe('sortedRows', () => {
  it('sorts text by pinyin', () => {
    const names = sortedRows(ROWS, COLUMNS, { key: 'name', descending: false }).map((row) => row.name)
    expect(names).toEqual(['安然', '李强', '王敏'])
  })

  it('sorts numbers within text as numbers', () => {
    const rows = ['第10号', '第2号'].map((name) => ({ name, age: 1 }))
    const names = sortedRows(rows, COLUMNS, { key: 'name', descending: false }).map((row) => row.name)
    expect(names).toEqual(['第2号', '第10号'])
  })

  it.each([
    [false, [9, 40, null]],
    [true, [40, 9, null]],
  ])('puts missing values last when descending is %s', (descending, ages) => {
    expect(sortedRows(ROWS, COLUMNS, { key: 'age', descending }).map((row) => row.age)).toEqual(ages)
  })

  it('keeps the order without a sort, and for a column that cannot be sorted', () => {
    expect(sortedRows(ROWS, COLUMNS, null)).toBe(ROWS)
    expect(sortedRows(ROWS, COLUMNS, { key: 'note', descending: false })).toBe(ROWS)
  })
})
