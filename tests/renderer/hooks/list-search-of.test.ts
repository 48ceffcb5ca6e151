import { expect, it } from 'vitest'

import { listSearchOf } from '../../../src/renderer/hooks/list-search-of.ts'

it('keeps text and numbers of an address as text and drops all else', () => {
  expect(listSearchOf({ q: '王', page: 2, bad: { x: 1 }, list: ['a'], none: null })).toEqual({ q: '王', page: '2' })
})
