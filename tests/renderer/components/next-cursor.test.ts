import { describe, expect, it } from 'vitest'

import { nextCursor } from '../../../src/renderer/components/next-cursor.ts'

describe('nextCursor', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 4, 5],
    ['ArrowDown', 99, 99],
    ['ArrowUp', -1, 0],
    ['ArrowUp', 0, 0],
    ['ArrowUp', 5, 4],
    ['PageDown', -1, 10],
    ['PageDown', 95, 99],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('%s moves row %i of a hundred to %i', (key, from, to) => {
    expect(nextCursor(key, from, 100, 10)).toBe(to)
  })

  it('leaves other keys alone', () => {
    expect(nextCursor('a', 3, 100, 10)).toBeNull()
  })

  it('has nowhere to go in an empty list', () => {
    expect(nextCursor('ArrowDown', -1, 0, 10)).toBeNull()
  })
})
