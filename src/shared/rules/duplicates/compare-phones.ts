import { typingError } from './typing-error.ts'
import type { PHONE_POINTS } from './weights.ts'

/** How the telephones of two people stand to each other; the names of `PHONE_POINTS`. */
export type PhoneLevel = keyof typeof PHONE_POINTS

/** The result for two people's telephones, with the number or the pair that decided. */
export interface PhoneComparison {
  readonly level: PhoneLevel
  readonly one: string
  readonly other: string
}

/** Compares all telephones of two people; a common one decides, then one that is a slip away. */
export function comparePhones(some: readonly string[], others: readonly string[]): PhoneComparison {
  if (some.length === 0 || others.length === 0) return { level: 'missing', one: '', other: '' }
  for (const phone of some) if (others.includes(phone)) return { level: 'same', one: phone, other: phone }
  for (const one of some)
    for (const other of others) {
      const error = typingError(one, other)
      if (error !== null && (error.kind === 'swapped' || error.at.length === 1))
        return { level: 'oneDigit', one, other }
    }
  return { level: 'differs', one: some[0] ?? '', other: others[0] ?? '' }
}
