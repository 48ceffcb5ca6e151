import { describe, expect, it } from 'vitest'
import { nextGridCode } from '../../../src/shared/rules/grid-code.ts'
import { serialNames } from '../../../src/shared/rules/serial-names.ts'

describe('names in a run', () => {
  it.each([
    ['第1网格', 3, ['第1网格', '第2网格', '第3网格']],
    ['第九网格', 3, ['第九网格', '第十网格', '第十一网格']],
    ['象山湾第08网格', 3, ['象山湾第08网格', '象山湾第09网格', '象山湾第10网格']],
    ['5号楼2单元', 2, ['5号楼2单元', '5号楼3单元']],
    ['第2网格（5号楼）', 2, ['第2网格（5号楼）', '第3网格（5号楼）']],
    ['三里河网格', 2, ['三里河网格1', '三里河网格2']],
    ['东一', 2, ['东一', '东二']],
  ])('counts on from %s', (first, count, expected) => {
    expect(serialNames(first, count)).toEqual(expected)
  })

  it('refuses a count below one', () => {
    expect(() => serialNames('第1网格', 0)).toThrow(RangeError)
  })
})

describe('the code of a new grid', () => {
  it('is division code, level and the serial after the last one in use', () => {
    expect(nextGridCode('610727001003', 3, [])).toBe('6107270010033001')
    expect(nextGridCode('610727001003', 3, ['6107270010033004', '6107270010032009', null, '自编7'])).toBe(
      '6107270010033005',
    )
    expect(nextGridCode('610727001003', 3, ['6107270010033999'])).toBe('61072700100331000')
  })
})
