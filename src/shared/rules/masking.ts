import { charactersOf } from './text-width.ts'

/**
 * Masked forms for public copies and screens (domain §5.7). There is no national pattern; these are the strong default.
 * Everything counts by code point, so that a rare character is one character and never half of one.
 */

/** `610727********1815`; 15-digit numbers keep 6 and 4 too; anything else keeps at most its last 4 characters. */
export function maskIdentityNumber(number: string): string {
  const characters = charactersOf(number)
  if (characters.length === 18 || characters.length === 15) return mask(characters, 6, 4)
  return mask(characters, 0, Math.min(4, Math.floor(characters.length / 3)))
}

/** `139****5069`; a fixed line keeps its area and last three digits; a service number of up to five digits stays. */
export function maskPhone(number: string): string {
  const fixed = /^(0\d{2,3}-)(\d{7,8})/.exec(number)
  if (fixed !== null) return `${fixed[1] ?? ''}${mask(charactersOf(fixed[2] ?? ''), 0, 3)}`
  const characters = charactersOf(number)
  if (characters.length <= 5) return number
  return characters.length === 11 ? mask(characters, 3, 4) : mask(characters, 0, 3)
}

/** `张*明`, `张*`, `欧**明`; the `·` of a long name stays so that it can still be read as one. */
export function maskName(name: string): string {
  const characters = charactersOf(name)
  if (characters.length <= 1) return name === '' ? '' : '*'
  return mask(characters, 1, characters.length === 2 ? 0 : 1)
}

function mask(characters: readonly string[], head: number, tail: number): string {
  const end = characters.length - tail
  return characters.map((char, index) => (index < head || index >= end || char === '·' ? char : '*')).join('')
}
