import {
  comparisonRecord,
  type ComparisonRecord,
  type PersonToCompare,
} from '../../../shared/rules/duplicates/comparison-record.ts'
import { findPairs, type FoundPairs } from '../../../shared/rules/duplicates/find-pairs.ts'
import { termFrequencies } from '../../../shared/rules/duplicates/term-frequencies.ts'
import { nameReading } from '../people/name-reading.ts'

/** What a whole-base search answers: the pairs, and how many people there were. */
export interface BaseSearch extends FoundPairs {
  readonly people: number
}

/** The share of the work that reading and normalising is, as measured at 200,000 people. */
const READING_SHARE = 0.4

/**
 * Searches a whole base, given in pieces. Readings that are missing are made. `progress` is told the share done, 0 … 1;
 * `expected` is how many people there will be about, 0 when nobody knows.
 */
export async function searchBase(
  pieces: AsyncIterable<readonly PersonToCompare[]> | Iterable<readonly PersonToCompare[]>,
  expected: number,
  progress: (share: number) => void,
): Promise<BaseSearch> {
  const records: ComparisonRecord[] = []
  for await (const piece of pieces) {
    for (const person of piece) records.push(comparisonRecord(await withReading(person)))
    if (expected > 0) progress(READING_SHARE * Math.min(1, records.length / expected))
  }
  const found = findPairs(records, termFrequencies(records), {
    progress: (share) => {
      progress(READING_SHARE + (1 - READING_SHARE) * share)
    },
  })
  return { ...found, people: records.length }
}

async function withReading(person: PersonToCompare): Promise<PersonToCompare> {
  return person.namePinyin ? person : { ...person, namePinyin: (await nameReading(person.name)).pinyin }
}
