/** Fewest characters of a passphrase (code points). */
export const shortestPassphrase = 6

/**
 * Why a passphrase is too weak, in words; null when it will do. Chinese passphrases count: six characters of a sentence
 * are harder to guess than eight letters with a digit, so there is no rule of character classes.
 */
export function passphraseFault(passphrase: string): string | null {
  const characters = Array.from(passphrase.normalize('NFKC'))
  if (characters.length < shortestPassphrase) return `至少 ${String(shortestPassphrase)} 个字`
  if (new Set(characters).size < 2) return '不能只用同一个字'
  const plainDigits = /^\d+$/.test(characters.join(''))
  if (plainDigits && characters.length < 8) return '只用数字时至少 8 位'
  return null
}

/** How hard a passphrase is to guess, as the screens word it: 较弱, 一般, 较强. */
export type PassphraseStrength = 'weak' | 'fair' | 'strong'

/** Bits a character adds: of about two thousand usual Chinese characters, of the letters, of the digits. */
const CHINESE_BITS = 10
const LETTER_BITS = 4.7
const DIGIT_BITS = 3.3
const REPEATED_BITS = 1
const FAIR_BITS = 30
const STRONG_BITS = 50

/**
 * A rough measure for the words beside the field; only `passphraseFault` refuses. A character that was there before, or that
 * follows its neighbour in order (123, abc), adds next to nothing.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (passphraseFault(passphrase) !== null) return 'weak'
  const seen = new Set<string>()
  let bits = 0
  let last = 0
  for (const character of passphrase.normalize('NFKC')) {
    const point = character.codePointAt(0) ?? 0
    bits += seen.has(character) || Math.abs(point - last) <= 1 ? REPEATED_BITS : bitsOf(character, point)
    seen.add(character)
    last = point
  }
  if (bits < FAIR_BITS) return 'weak'
  return bits < STRONG_BITS ? 'fair' : 'strong'
}

function bitsOf(character: string, point: number): number {
  if (point > 0x7f) return CHINESE_BITS
  return /\d/.test(character) ? DIGIT_BITS : LETTER_BITS
}
