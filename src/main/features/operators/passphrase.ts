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
