import { describe, expect, it } from 'vitest'

import { columnWidths } from '../../../src/renderer/components/column-widths.ts'

describe('columnWidths', () => {
  it('gives what is left over to the growing columns in equal parts', () => {
    expect(columnWidths([{ width: 100, grow: true }, { width: 50 }, { width: 100, grow: true }], 1, 450)).toEqual([
      200, 50, 200,
    ])
  })

  it('gives it to the last column when none grows', () => {
    expect(columnWidths([{ width: 100 }, { width: 50 }], 1, 300)).toEqual([100, 200])
  })

  it('never makes a column narrower than asked', () => {
    expect(columnWidths([{ width: 100 }, { width: 50, grow: true }], 1, 80)).toEqual([100, 50])
  })

  it('widens with the letters', () => {
    expect(columnWidths([{ width: 140 }], 18 / 14, 100)).toEqual([180])
  })
})
