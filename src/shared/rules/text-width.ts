/** Characters that take no width and come along when text is pasted: zero-width blanks, joiners, BOM, soft hyphen. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g

/**
 * Full-width digits and Latin letters (`１`, `Ａ`) as half-width ones; the full-width blank as a plain one. Punctuation
 * stays, because in Chinese text `，` and `：` are right as they are.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/**
 * Text as it came from a person or a table, cleaned of what nobody sees: invisible characters dropped, tabs and odd
 * blanks made plain, runs of blanks made one, ends trimmed. Line breaks stay when `lines` is set.
 */
export function cleanText(text: string, options: { readonly lines?: boolean } = {}): string {
  const visible = text.replace(INVISIBLE, '')
  if (options.lines !== true) return visible.replace(/\s+/gu, ' ').trim()
  return visible
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim()
}

/** Text with every blank removed and digits and letters half-width: the form in which two texts are compared. */
export function compactText(text: string): string {
  return toHalfWidth(text.replace(INVISIBLE, '')).replace(/\s+/gu, '')
}

/** A text's characters by code point, so that a rare character is one and never half of one (domain §8). */
export function charactersOf(text: string): string[] {
  return Array.from(text)
}

/** Length in characters, not UTF-16 units: 196 standard characters lie outside the BMP (domain §8). */
export function characterCount(text: string): number {
  return charactersOf(text).length
}

/** The first `count` characters of a text, never half of one. */
export function firstCharacters(text: string, count: number): string {
  return charactersOf(text).slice(0, count).join('')
}
