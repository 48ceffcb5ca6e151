import { parseChineseNumber } from './chinese-number.ts'
import { compactText } from './text-width.ts'

/**
 * An address in the form in which two are compared (domain §3.7): blanks gone, half-width, 3号楼, 3幢, 3# and 三栋 all
 * `3栋`, 二单元 `2单元`, 502室 and 502号 `502`, punctuation gone. What was written is kept elsewhere.
 */
export function placeText(text: string): string {
  return compactText(text)
    .toUpperCase()
    .replace(/[，,。.、;；:：()（）【】]/gu, '')
    .replace(/([一二三四五六七八九十百]+)(?=号楼|栋|幢|单元|层|号院)/gu, (numeral) =>
      String(parseChineseNumber(numeral) ?? numeral),
    )
    .replace(/(\d+)(?:号楼|幢|座|#楼|#)/gu, '$1栋')
    .replace(/(\d+)(?:单元|门洞)/gu, '$1单元')
    .replace(/(\d+)(?:室|户)$/u, '$1')
}

/** The parts of a written address: `嘉陵花园3号楼2单元502` → 嘉陵花园, 3栋, 2单元, 502. */
export function placeParts(text: string): readonly string[] {
  return placeText(text).match(/\d+栋|\d+单元|[A-Z0-9]+|[^\dA-Z]+/gu) ?? []
}

/** Whether a part occurs in a text made by `placeText`; a number only as a whole one, so that 3栋 is not in 13栋. */
export function hasPlacePart(text: string, part: string): boolean {
  for (let from = text.indexOf(part); from >= 0; from = text.indexOf(part, from + 1)) {
    const cutsHead = /^\d/.test(part) && /\d/.test(text.charAt(from - 1))
    const cutsTail = /\d$/.test(part) && /\d/.test(text.charAt(from + part.length))
    if (!cutsHead && !cutsTail) return true
  }
  return false
}

/** A text whose order by characters is the order of houses: every number padded to six digits. */
export function placeOrder(parts: readonly (string | null)[]): string {
  return parts.map((part) => placeText(part ?? '').replace(/\d+/g, (digits) => digits.padStart(6, '0'))).join('/')
}
