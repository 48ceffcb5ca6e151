import { BLOCKS } from './blocking-keys.ts'
import type { ComparisonRecord } from './comparison-record.ts'
import { scorePair } from './score-pair.ts'
import type { TermFrequencies } from './term-frequencies.ts'
import { DUPLICATE_THRESHOLD } from './weights.ts'

/** Two people that may be one. `first` is the smaller id. */
export interface FoundPair {
  readonly firstId: string
  readonly secondId: string
  readonly score: number
}

/** What a search over a base found. */
export interface FoundPairs {
  /** By score, the highest first; within a score by the ids. */
  readonly pairs: readonly FoundPair[]
  readonly compared: number
  /** Groups left out because too many share a value, such as an office's telephone given for everybody. */
  readonly skippedGroups: number
}

/** A group that shares a value and is larger says nothing and would cost the square of its size. */
export const LARGEST_GROUP = 300

/**
 * Every pair of a base at or above the threshold, of those that share a blocking key. The answer depends neither on the order
 * of the records nor on anything else outside. `progress` is told the share done, 0 … 1, after every kind of key.
 */
export function findPairs(
  records: readonly ComparisonRecord[],
  frequencies: TermFrequencies,
  options: { readonly threshold?: number; readonly progress?: (share: number) => void } = {},
): FoundPairs {
  const { threshold = DUPLICATE_THRESHOLD, progress } = options
  const ordered = records.toSorted(byId)
  const seen = new Set<number>()
  const pairs: FoundPair[] = []
  let skippedGroups = 0
  const compare = (first: number, second: number): void => {
    const pair = first * ordered.length + second
    if (seen.has(pair)) return
    seen.add(pair)
    const [one, other] = [ordered[first], ordered[second]]
    if (one === undefined || other === undefined || one.id === other.id) return
    const { score } = scorePair(one, other, frequencies)
    if (score >= threshold) pairs.push({ firstId: one.id, secondId: other.id, score })
  }
  for (const [at, block] of BLOCKS.entries()) {
    for (const group of groupsOf(ordered, block.keys)) {
      if (group.length > LARGEST_GROUP) skippedGroups += 1
      else
        for (const [place, first] of group.entries())
          for (let next = place + 1; next < group.length; next += 1) compare(first, group[next] ?? first)
    }
    progress?.((at + 1) / BLOCKS.length)
  }
  return { pairs: pairs.sort(byScore), compared: seen.size, skippedGroups }
}

/** The indexes of records that share a key, for keys that two or more share. Each group is in ascending order. */
function groupsOf(
  records: readonly ComparisonRecord[],
  keysOf: (record: ComparisonRecord) => readonly string[],
): readonly (readonly number[])[] {
  // A key of one record, which most are, costs no list of its own.
  const firsts = new Map<string, number>()
  const groups = new Map<string, number[]>()
  for (const [index, record] of records.entries()) {
    for (const key of keysOf(record)) {
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, index)
      else if (first !== index) {
        const group = groups.get(key)
        if (group === undefined) groups.set(key, [first, index])
        else if (group.at(-1) !== index) group.push(index)
      }
    }
  }
  return Array.from(groups.values())
}

function byId(one: ComparisonRecord, other: ComparisonRecord): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

function byScore(one: FoundPair, other: FoundPair): number {
  if (one.score !== other.score) return other.score - one.score
  if (one.firstId !== other.firstId) return one.firstId < other.firstId ? -1 : 1
  return one.secondId < other.secondId ? -1 : 1
}
