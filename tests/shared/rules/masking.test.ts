import { describe, expect, it } from 'vitest'
import { maskIdentityNumber, maskName, maskPhone } from '../../../src/shared/rules/masking.ts'

describe('masking', () => {
  it('keeps area and last four of an identity number', () => {
    expect(maskIdentityNumber('610727197912011815')).toBe('610727********1815')
    expect(maskIdentityNumber('110105491231002')).toBe('110105*****1002')
    expect(maskIdentityNumber('')).toBe('')
    expect(maskIdentityNumber('123456')).toBe('****56')
  })

  it('keeps three and four digits of a mobile number', () => {
    expect(maskPhone('13950695069')).toBe('139****5069')
    expect(maskPhone('0916-4822345')).toBe('0916-****345')
    expect(maskPhone('12345')).toBe('12345')
  })

  it.each([
    ['张小明', '张*明'],
    ['张明', '张*'],
    ['欧阳小明', '欧**明'],
    ['古丽娜尔·买买提', '古***·**提'],
    ['赵𬸚', '赵*'],
    ['𬸚小𣲘', '𬸚*𣲘'],
    ['赵', '*'],
    ['', ''],
  ])('masks the name %j as %j', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })
})
