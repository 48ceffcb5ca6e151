import { describe, expect, it } from 'vitest'
import { parsePhone, parsePhones } from '../../../src/shared/rules/phone.ts'

describe('telephone numbers', () => {
  it.each([
    ['13044824553', '13044824553', 'mobile'],
    ['133-7609-9170', '13376099170', 'mobile'],
    ['１８８５９３１９４６１', '18859319461', 'mobile'],
    ['+86 139 5069 1234', '13950691234', 'mobile'],
    ['86-13950691234', '13950691234', 'mobile'],
    ['0916-4822345', '0916-4822345', 'landline'],
    ['（0916）4822345', '0916-4822345', 'landline'],
    ['09164822345', '0916-4822345', 'landline'],
    ['010 88886666', '010-88886666', 'landline'],
    ['0916-4822345转802', '0916-4822345-802', 'landline'],
    ['4822345', '4822345', 'landline'],
    ['12345', '12345', 'service'],
    ['110', '110', 'service'],
    ['400-810-8888', '4008108888', 'service'],
  ])('reads %j as %s', (text, number, kind) => {
    expect(parsePhone(text)).toEqual({ number, kind })
  })

  it.each(['', '1304482455', '130448245530', '12044824553', '无', '1.30448E+10'])('refuses %j', (text) => {
    expect(parsePhone(text)).toBeUndefined()
  })

  it.each([';', '；', ',', '，', '、', '/', ' ', '\n', '或'])('splits two numbers at %j', (mark) => {
    expect(parsePhones(`13044824553${mark}0916-4822345`).phones.map((phone) => phone.number)).toEqual([
      '13044824553',
      '0916-4822345',
    ])
  })

  it('keeps one number written in groups whole', () => {
    expect(parsePhones('139 5069 1234')).toEqual({
      phones: [{ number: '13950691234', kind: 'mobile' }],
      unreadable: [],
    })
  })

  it('names what it cannot read and drops repeats', () => {
    expect(parsePhones('13044824553、13044824553、无')).toEqual({
      phones: [{ number: '13044824553', kind: 'mobile' }],
      unreadable: ['无'],
    })
  })
})
