import { compactText } from '../../../shared/rules/text-width.ts'
import { placeParts } from '../../../shared/rules/place-text.ts'

/**
 * One word of a search as it may be meant: letters a reading, digits the head or tail of a number (or a door), anything
 * else a name or the parts of an address.
 */
export type SearchWord =
  | { readonly kind: 'letters'; readonly text: string }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly parts: readonly string[] }

/** Fewer digits would be the tail of a number of half of everybody. */
export const FEWEST_DIGITS = 3

/** The words of a search, apart by blanks. A word of nothing but signs is dropped. */
export function searchWords(q: string): readonly SearchWord[] {
  return q
    .split(/[\s\u3000]+/u)
    .map((word) => compactText(word).replace(/[%_\\]/g, ''))
    .filter((word) => word !== '')
    .flatMap((word): SearchWord[] => {
      if (/^[a-zü'’]+$/i.test(word))
        return [{ kind: 'letters', text: word.toLowerCase().replaceAll('ü', 'v').replace(/['’]/g, '') }]
      const digits = word.replaceAll('-', '').toUpperCase()
      if (/^\d+X?$/.test(digits)) return [{ kind: 'digits', text: digits }]
      const parts = placeParts(word)
      return parts.length === 0 ? [] : [{ kind: 'text', text: word, parts }]
    })
}
