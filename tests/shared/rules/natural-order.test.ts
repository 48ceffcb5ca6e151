import { describe, expect, it } from 'vitest'
import { compareNatural } from '../../../src/shared/rules/natural-order.ts'
import { parseChineseNumber, toChineseNumber } from '../../../src/shared/rules/chinese-number.ts'

describe('natural order', () => {
  it('orders grids by their number', () => {
    expect(['第10网格', '第2网格', '第1网格'].sort(compareNatural)).toEqual(['第1网格', '第2网格', '第10网格'])
    expect(['第十网格', '第二网格', '第十二网格', '第一网格'].sort(compareNatural)).toEqual([
      '第一网格',
      '第二网格',
      '第十网格',
      '第十二网格',
    ])
    expect(['10号楼2单元', '2号楼10单元', '2号楼9单元'].sort(compareNatural)).toEqual([
      '2号楼9单元',
      '2号楼10单元',
      '10号楼2单元',
    ])
    expect(['三级网格', '一级网格', '二级网格'].sort(compareNatural)).toEqual(['一级网格', '二级网格', '三级网格'])
  })

  it('orders words by pinyin and reads no number in a place name', () => {
    expect(['三里河社区', '新城社区', '北街社区'].sort(compareNatural)).toEqual(['北街社区', '三里河社区', '新城社区'])
  })

  it('treats full-width digits as digits and is total', () => {
    expect(compareNatural('第２网格', '第10网格')).toBeLessThan(0)
    expect(compareNatural('第2网格', '第2网格')).toBe(0)
    expect(compareNatural('第二网格', '第2网格')).not.toBe(0)
  })
})

describe('Chinese numbers', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [104, '一百零四'],
    [110, '一百一十'],
    [1043, '一千零四十三'],
    [2001, '二千零一'],
  ])('writes %i as %s and reads it back', (value, text) => {
    expect(toChineseNumber(value)).toBe(text)
    expect(parseChineseNumber(text)).toBe(value)
  })

  it('reads every number it writes', () => {
    for (let value = 0; value <= 9999; value += 1) expect(parseChineseNumber(toChineseNumber(value))).toBe(value)
  })

  it('reads digits in a row and refuses other text', () => {
    expect(parseChineseNumber('二〇二六')).toBe(2026)
    expect(parseChineseNumber('两百')).toBe(200)
    expect(parseChineseNumber('甲')).toBeUndefined()
    expect(() => toChineseNumber(10_000)).toThrow(RangeError)
  })
})
