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

/** So many records fit beside a hash into a number's 53 bits. */
const LARGEST_BASE = 2 ** 21

/** A group that shares a value and is larger says nothing and would cost the square of its size. */
export const LARGEST_GROUP = 300

/**
 * Every pair of a base at or above the threshold, of those that share a blocking key. The answer depends neither on the order
 * of the records nor on anything else outside. `progress` is told the share done, 0 … 1, after every kind of key.
 * @throws RangeError for more than 2,097,152 records
 */
export function findPairs(
  records: readonly ComparisonRecord[],
  frequencies: TermFrequencies,
  options: { readonly threshold?: number; readonly progress?: (share: number) => void } = {},
): FoundPairs {
  const { threshold = DUPLICATE_THRESHOLD, progress } = options
  if (records.length > LARGEST_BASE) throw new RangeError(`more than ${String(LARGEST_BASE)} records`)
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

/**
 * The indexes of records that share a key, each group in ascending order, keys of one record left out. Keys are told apart
 * by a hash of 32 bits: two keys that fall together, one in some thousand groups, cost a comparison and change no answer. As numbers
 * in one sorted array they take a tenth of what a map of texts takes.
 */
function* groupsOf(
  records: readonly ComparisonRecord[],
  keysOf: (record: ComparisonRecord) => readonly string[],
): Generator<readonly number[]> {
  const entries: number[] = []
  for (const [index, record] of records.entries())
    for (const key of keysOf(record)) entries.push(hashOf(key) * LARGEST_BASE + index)
  const sorted = Float64Array.from(entries).sort()
  let group: number[] = []
  let groupHash = -1
  for (const entry of sorted) {
    const index = entry % LARGEST_BASE
    const hash = (entry - index) / LARGEST_BASE
    if (hash !== groupHash) {
      if (group.length > 1) yield group
      group = []
      groupHash = hash
    }
    // A record may name one key twice.
    if (group.at(-1) !== index) group.push(index)
  }
  if (group.length > 1) yield group
}

/** FNV-1a over the UTF-16 units, 32 bits. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function byId(one: ComparisonRecord, other: ComparisonRecord): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

function byScore(one: FoundPair, other: FoundPair): number {
  if (one.score !== other.score) return other.score - one.score
  if (one.firstId !== other.firstId) return one.firstId < other.firstId ? -1 : 1
  return one.secondId < other.secondId ? -1 : 1
}
