import { describe, expect, it } from 'vitest'
import { passphraseFault, passphraseStrength } from '../../../src/shared/rules/passphrase.ts'

describe('a passphrase', () => {
  it.each(['12345', '1234567', '啊啊啊啊啊啊啊', '新城'])('%s is refused with a reason', (passphrase) => {
    expect(passphraseFault(passphrase)).toMatch(/\S/)
    expect(passphraseStrength(passphrase)).toBe('weak')
  })

  it.each([
    ['abcdefgh', 'weak'],
    ['19491001', 'weak'],
    ['门前的老槐', 'weak'],
    ['k7w3np2x', 'fair'],
    ['门前老槐树下', 'strong'],
    ['我家门前有棵老槐树', 'strong'],
  ] as const)('%s counts as %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength)
  })
})
