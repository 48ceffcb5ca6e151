import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareIdentityWithPerson,
  identityCheckDigit,
  parseIdentityNumber,
  upgradeIdentityNumber,
} from '../../../src/shared/rules/identity-number.ts'

const codes = (text: string): string[] => parseIdentityNumber(text).findings.map((finding) => finding.code)

describe('identity numbers', () => {
  it.each(['11010519491231002X', '440524188001010014'])('accepts the specimen %s of the standard', (number) => {
    expect(identityCheckDigit(number.slice(0, 17))).toBe(number.slice(17))
    expect(parseIdentityNumber(number)).toMatchObject({ number, findings: [] })
  })

  it('reads sex, birth date and area', () => {
    expect(parseIdentityNumber('11010519491231002X')).toEqual({
      number: '11010519491231002X',
      kind: 'resident',
      birthDate: '1949-12-31',
      sex: '2',
      areaCode: '110105',
      findings: [],
    })
  })

  it('accepts a tab, a small x, full-width digits and blanks', () => {
    expect(parseIdentityNumber('\t110105 19491231 002x ').number).toBe('11010519491231002X')
    expect(parseIdentityNumber('１１０１０５１９４９１２３１００２Ｘ').findings).toEqual([])
  })

  it('makes 18 digits of 15 and keeps the old number', () => {
    const parsed = parseIdentityNumber('110105491231002')
    expect(parsed).toMatchObject({ number: '11010519491231002X', original: '110105491231002', birthDate: '1949-12-31' })
    expect(parsed.findings.map((finding) => finding.severity)).toEqual(['note'])
    expect(() => upgradeIdentityNumber('1234')).toThrow(RangeError)
  })

  it.each([
    ['110105194912310021', ['IDENTITY_CHECK_DIGIT']],
    ['11010519491331002X', ['IDENTITY_BIRTH_DATE', 'IDENTITY_CHECK_DIGIT']],
    ['1101051949123100', ['IDENTITY_LENGTH']],
    ['11010519491231002A', ['IDENTITY_CHARACTERS']],
    ['4.4E+17', ['IDENTITY_CHARACTERS']],
    ['', ['IDENTITY_LENGTH']],
  ])('refuses %j', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it('names the check digit that would be right', () => {
    expect(parseIdentityNumber('110105194912310021').findings[0]?.text).toContain('第 18 位应为 X')
  })

  it('warns of an unknown province and refuses no abolished county', () => {
    const number = '99010519491231002'
    expect(parseIdentityNumber(number + identityCheckDigit(number)).kind).toBe('foreigner')
    const strange = '17010519491231002'
    expect(codes(strange + identityCheckDigit(strange))).toEqual(['IDENTITY_AREA'])
  })

  it('reads no area from the permits of 港澳台 and of foreigners', () => {
    const first17 = '81000019900101001'
    const parsed = parseIdentityNumber(first17 + identityCheckDigit(first17))
    expect(parsed).toMatchObject({ kind: 'hongKongMacaoTaiwan', birthDate: '1990-01-01', findings: [] })
    expect(parsed.areaCode).toBeUndefined()
  })

  it('refuses a birthday in the future of the given day', () => {
    const first17 = '61072720300101001'
    const number = first17 + identityCheckDigit(first17)
    expect(parseIdentityNumber(number, { today: '2026-01-05' }).findings[0]?.code).toBe('IDENTITY_BIRTH_DATE')
    expect(parseIdentityNumber(number).findings).toEqual([])
  })

  it('warns when sex or birth date differ from the record', () => {
    const parsed = parseIdentityNumber('11010519491231002X')
    expect(compareIdentityWithPerson(parsed, { sex: '1', birthDate: '1949-12-30' }).map((item) => item.code)).toEqual([
      'IDENTITY_SEX_DIFFERS',
      'IDENTITY_BIRTH_DIFFERS',
    ])
    expect(compareIdentityWithPerson(parsed, { sex: '2', birthDate: null })).toEqual([])
  })

  it('finds every single wrong digit (property of MOD 11-2)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (index, shift) => {
        const number = '610727197912011815'
        const digit = String((Number(number.charAt(index)) + shift) % 10)
        const changed = number.slice(0, index) + digit + number.slice(index + 1)
        return codes(changed).includes('IDENTITY_CHECK_DIGIT')
      }),
    )
  })
})
