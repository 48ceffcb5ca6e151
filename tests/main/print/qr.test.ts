import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { darkRectangles } from '../../../src/main/print/qr.ts'

test('the merged rectangles cover every dark module exactly once and no light one', () => {
  const grid = fc.array(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(grid, (rows) => {
      const covered = rows.map((row) => row.map(() => 0))
      for (const { row, column, width, height } of darkRectangles(12, (r, c) => rows[r]?.[c] === true)) {
        for (let r = row; r < row + height; r++) {
          for (let c = column; c < column + width; c++) {
            const line = covered[r]
            if (line) line[c] = (line[c] ?? 0) + 1
          }
        }
      }
      expect(covered).toEqual(rows.map((row) => row.map(Number)))
    }),
  )
})
