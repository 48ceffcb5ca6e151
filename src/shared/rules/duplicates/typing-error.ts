/** One slip of the keyboard between two numbers. `at` are the positions that differ, from 1, in the longer number. */
export interface TypingError {
  readonly kind: 'replaced' | 'swapped' | 'missing'
  readonly at: readonly number[]
}

/**
 * The slip that makes one number of the other: one or two digits replaced, two neighbours swapped, or one digit missing.
 * Null when they are equal or further apart. Symmetric.
 */
export function typingError(one: string, other: string): TypingError | null {
  if (one === other) return null
  if (one.length === other.length) return replacedIn(one, other)
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  if (long.length - short.length !== 1) return null
  let at = 0
  while (at < short.length && long.charAt(at) === short.charAt(at)) at += 1
  return long.slice(at + 1) === short.slice(at) ? { kind: 'missing', at: [at + 1] } : null
}

function replacedIn(one: string, other: string): TypingError | null {
  const at: number[] = []
  for (let index = 0; index < one.length; index += 1) {
    if (one.charCodeAt(index) === other.charCodeAt(index)) continue
    if (at.length === 2) return null
    at.push(index + 1)
  }
  const [first = 0, second = 0] = at
  const isSwap =
    second === first + 1 &&
    one.charAt(first - 1) === other.charAt(first) &&
    one.charAt(first) === other.charAt(first - 1)
  return { kind: isSwap ? 'swapped' : 'replaced', at }
}
