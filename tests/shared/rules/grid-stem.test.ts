import { describe, expect, it } from 'vitest'
import { gridNameWithoutCommunity, gridStem } from '../../../src/shared/rules/grid-stem.ts'

describe('the stem of a grid name', () => {
  it.each([
    ['新城社区第1网格', '1'],
    ['新城居委会第一网格', '1'],
    ['第一网格', '1'],
    ['1网格', '1'],
    ['１号网格', '1'],
    ['第 12 网格', '12'],
    ['第十二网格', '12'],
    ['新城第3网格', '3'],
    ['一', '1'],
    ['阳光小区网格', '阳光小区'],
    ['阳光小区第二网格', '阳光小区2'],
    ['阳光小区2网格', '阳光小区2'],
    ['新城小区网格', '新城小区'],
    ['三里河网格', '三里河'],
    ['网格', '网格'],
  ])('of %s is %s', (name, stem) => {
    expect(gridStem(name, '新城社区')).toBe(stem)
  })

  it('does not take another community for the own one', () => {
    expect(gridStem('南街社区第1网格', '新城社区')).toBe('南街社区1')
  })
})

describe('a grid name without its community', () => {
  it.each([
    ['新城社区第1网格', '第1网格'],
    ['新城第1网格', '第1网格'],
    ['新城小区网格', '新城小区网格'],
    ['新城社区', '新城社区'],
    ['象山湾网格', '象山湾网格'],
  ])('of %s is %s', (name, short) => {
    expect(gridNameWithoutCommunity(name, '新城社区')).toBe(short)
  })
})
