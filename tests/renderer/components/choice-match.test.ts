import { describe, expect, it } from 'vitest'

import { choiceMatches, pinyinInitials } from '../../../src/renderer/components/choice-match.ts'

describe('pinyinInitials', () => {
  it.each([
    ['网格员', 'wgy'],
    ['中共党员', 'zgdy'],
    ['A类', 'al'],
  ])('of %s are %s', (label, initials) => {
    expect(pinyinInitials(label)).toBe(initials)
  })
})

describe('choiceMatches', () => {
  it.each([
    ['', true],
    ['网格', true],
    ['wg', true],
    ['WGY', true],
    ['ｗｇ', true],
    ['2', true],
    ['1', false],
    ['gy', false],
    ['监督', false],
  ])('takes “%s” for the second of three choices, 网格员: %s', (typed, matches) => {
    expect(choiceMatches(typed, '网格员', 2, 3)).toBe(matches)
  })

  it('takes a number outside the list for a part of the label', () => {
    expect(choiceMatches('2026', '2026年度', 1, 3)).toBe(true)
  })
})
