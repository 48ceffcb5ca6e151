import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newRecoveryCode, parseRecoveryCode } from '../../../src/main/store/recovery-code.ts'

it('has 140 random bits in eight groups of four, without look-alikes', () => {
  const codes = Array.from({ length: 200 }, () => newRecoveryCode())
  expect(new Set(codes).size).toBe(200)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/)
})

it('is read back as people type it: spaces, small letters, full width, O for 0, l for 1', () => {
  const code = newRecoveryCode()
  const plain = code.replaceAll('-', '')
  for (const typed of [
    plain,
    plain.toLowerCase(),
    code.replaceAll('-', ' '),
    plain.replaceAll('0', 'O').replaceAll('1', 'l'),
    Array.from(plain, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(''),
  ])
    expect(parseRecoveryCode(typed)).toBe(code)
})

it('shows one wrong or two swapped characters', () => {
  const code = newRecoveryCode()
  const plain = code.replaceAll('-', '')
  fc.assert(
    fc.property(fc.nat(31), fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')), (at, other) => {
      fc.pre(plain[at] !== other)
      expect(parseRecoveryCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull()
    }),
  )
  for (let at = 0; at < 31; at++) {
    if (plain[at] === plain[at + 1]) continue
    const swapped = plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2)
    expect(parseRecoveryCode(swapped)).toBeNull()
  }
  expect(parseRecoveryCode(plain.slice(1))).toBeNull()
  expect(parseRecoveryCode('')).toBeNull()
})
