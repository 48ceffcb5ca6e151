/** Numbers that look random and are the same for the same seed, so that a demonstration can be shown twice. Not for secrets. */
export interface SeededRandom {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  readonly bytes: (count: number) => Uint8Array
}

/** The generator of a seed (0 … 2³²−1): mulberry32, whose whole state is one word. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const word = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number): number => Math.floor((word() / 2 ** 32) * limit)
  return {
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  }
}
