import type { ComparisonRecord } from './comparison-record.ts'
import { typingError } from './typing-error.ts'
import type { IDENTITY_POINTS } from './weights.ts'

/** How two identity numbers stand to each other; the names of `IDENTITY_POINTS`. */
export type IdentityLevel = keyof typeof IDENTITY_POINTS

/**
 * Compares two identity numbers. The check digit catches every single wrong digit and every swap of neighbours, so two valid
 * numbers that differ, in however little, are two persons; a slip is seen only where exactly one side fails (reliability §7).
 */
export function compareIdentities(
  one: ComparisonRecord['identity'],
  other: ComparisonRecord['identity'],
): IdentityLevel {
  if (one === null || other === null) return 'missing'
  const states = [one.state, other.state]
  const failing = states.filter((state) => state === 'failing').length
  if (one.number === other.number) {
    if (failing > 0) return 'sameFailing'
    return states.includes('fifteen') && states.includes('valid') ? 'sameFifteen' : 'same'
  }
  if (failing === 2) return 'bothFailing'
  if (failing === 1) return typingError(one.number, other.number) === null ? 'oneFailing' : 'typing'
  if (!states.includes('fifteen')) return 'differs'
  return typingError(one.number.slice(0, 17), other.number.slice(0, 17)) === null ? 'fifteenDiffers' : 'fifteenNear'
}
