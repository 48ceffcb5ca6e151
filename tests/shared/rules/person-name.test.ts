import { describe, expect, it } from 'vitest'
import { checkPersonName, normalisePersonName } from '../../../src/shared/rules/person-name.ts'

describe('names of persons', () => {
  it.each([
    ['于  强', '于强'],
    ['　郑　杰\t', '郑杰'],
    ['王\u200B敏', '王敏'],
    ['古丽娜尔.买买提', '古丽娜尔·买买提'],
    ['古丽娜尔・买买提', '古丽娜尔·买买提'],
    ['古丽娜尔 • 买买提', '古丽娜尔·买买提'],
    ['古丽娜尔·买买提', '古丽娜尔·买买提'],
    ['ＪＯＨＮ  SMITH', 'JOHN SMITH'],
    ['J. SMITH', 'J. SMITH'],
    ['单 𬸚', '单𬸚'],
  ])('tidies %j into %j', (text, name) => {
    expect(normalisePersonName(text)).toBe(name)
  })

  it('finds nothing wrong with names of rare characters', () => {
    for (const name of ['单𬸚', '李𫖯', '王𬭎', '赵㛃', '古丽娜尔·买买提']) expect(checkPersonName(name)).toEqual([])
  })

  it.each([
    ['', 'NAME_EMPTY'],
    ['王?', 'NAME_LOST_CHARACTER'],
    ['王\uE123', 'NAME_LOST_CHARACTER'],
    ['王□', 'NAME_LOST_CHARACTER'],
    ['王敏2', 'NAME_DIGITS'],
    ['王敏、吴杰', 'NAME_MARKS'],
    ['𬸚'.repeat(51), 'NAME_TOO_LONG'],
  ])('finds what is wrong with %j', (name, code) => {
    expect(checkPersonName(name).map((finding) => finding.code)).toEqual([code])
  })

  it('counts a character outside the BMP as one', () => {
    expect(checkPersonName('𬸚'.repeat(50))).toEqual([])
  })
})
