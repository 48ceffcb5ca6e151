import { describe, expect, it } from 'vitest'

import { startTokenOf } from '../../../src/renderer/api/host-secret.ts'

describe('startTokenOf', () => {
  it('reads the token of a start address', () => {
    expect(startTokenOf('#start=abcDEF_-0123')).toBe('abcDEF_-0123')
  })

  it.each([
    '',
    '#/today',
    '#start=',
    '#start=short',
    '#start=abcdefgh&x=1',
    '#start=abcdefgh/../x',
    '#/x#start=abcdefgh',
  ])('finds none in “%s”', (hash) => {
    expect(startTokenOf(hash)).toBeNull()
  })
})
