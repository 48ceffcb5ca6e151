import { describe, expect, it } from 'vitest'
import { hasPlacePart, placeOrder, placeParts, placeText } from '../../../src/shared/rules/place-text.ts'

describe('the text of a place', () => {
  it.each([
    ['3号楼', '3栋'],
    ['3幢', '3栋'],
    ['３＃楼', '3栋'],
    ['三号楼', '3栋'],
    ['十二栋', '12栋'],
    ['二单元', '2单元'],
    ['502室', '502'],
    ['嘉陵 花园，3 号楼', '嘉陵花园3栋'],
    ['三里河路', '三里河路'],
    ['b座', 'B座'],
  ])('reads %j as %j', (written, text) => {
    expect(placeText(written)).toBe(text)
  })

  it.each([
    ['嘉陵花园3号楼2单元502', ['嘉陵花园', '3栋', '2单元', '502']],
    ['幸福路12号院', ['幸福路', '12', '号院']],
    ['502', ['502']],
    ['', []],
  ])('divides %j into its parts', (written, parts) => {
    expect(placeParts(written)).toEqual(parts)
  })

  it('finds a number only as a whole one', () => {
    expect(hasPlacePart('嘉陵花园/13栋', '3栋')).toBe(false)
    expect(hasPlacePart('嘉陵花园/13栋/3栋', '3栋')).toBe(true)
    expect(hasPlacePart('嘉陵路120号院', '12')).toBe(false)
    expect(hasPlacePart('嘉陵路12号院', '12')).toBe(true)
  })

  it('orders houses by their numbers', () => {
    const houses = ['10号楼', '2号楼', '1号楼'].map((name) => placeOrder(['嘉陵花园', name]))
    expect(houses.toSorted()).toEqual(['1号楼', '2号楼', '10号楼'].map((name) => placeOrder(['嘉陵花园', name])))
  })
})
