import { searchInWorker } from '../../../src/main/features/duplicates/search-in-worker.ts'
import type { PersonToCompare } from '../../../src/shared/rules/duplicates/comparison-record.ts'
import { labelledCommunity, pairKey } from '../../support/labelled-duplicates.ts'
import { peakMemory } from './peak-memory.ts'

/** Pairs over one or more communities: shown and right, shown at all, really there. */
export interface Accuracy {
  readonly right: number
  readonly shown: number
  readonly real: number
}

/** What one search took. */
export interface SearchFigures {
  readonly milliseconds: number
  readonly referenceMilliseconds: number
  readonly pairs: number
  readonly compared: number
  readonly referencePairs: number
  /** Of the whole process, in MB. */
  readonly memory: number
}

// A process of its own for each measurement, so that memory and caches are its own.
const job = JSON.parse(process.argv[2] ?? '') as { work: 'accuracy' | 'time'; size: number; seeds: readonly number[] } // written by duplicates.ts
const answer = job.work === 'accuracy' ? await accuracy() : await time()
process.send?.(answer, () => process.exit(0))

async function accuracy(): Promise<Accuracy> {
  let [right, shown, real] = [0, 0, 0]
  for (const seed of job.seeds) {
    const { people, duplicates } = labelledCommunity({ seed, size: job.size })
    const { pairs } = await searchInWorker({ kind: 'rows', rows: people })
    right += pairs.filter((pair) => duplicates.has(pairKey(pair.firstId, pair.secondId))).length
    shown += pairs.length
    real += duplicates.size
  }
  return { right, shown, real }
}

async function time(): Promise<SearchFigures> {
  const { people } = labelledCommunity({ seed: job.seeds[0] ?? 1, size: job.size })
  const start = performance.now()
  const found = await searchInWorker({ kind: 'rows', rows: people })
  const milliseconds = performance.now() - start
  const memory = peakMemory()
  const before = performance.now()
  const referencePairs = plainPairs(people)
  return {
    milliseconds,
    referenceMilliseconds: performance.now() - before,
    pairs: found.pairs.length,
    compared: found.compared,
    referencePairs,
    memory,
  }
}

/** The plain blocked comparison: the blocks of reliability §7 over raw values, a pair counts when two fields agree. */
function plainPairs(people: readonly PersonToCompare[]): number {
  const blocks: readonly ((person: PersonToCompare) => string)[] = [
    (person) => person.identityNumber ?? '',
    (person) => person.phones[0] ?? '',
    (person) => both(person.namePinyin, person.birthDate),
    (person) => both(person.name, person.address && JSON.stringify(person.address)),
    (person) => both(person.identityNumber?.slice(0, 14), person.name.charAt(0)),
    (person) => both(person.namePinyin, person.phones[0]?.slice(-4)),
  ]
  const found = new Set<string>()
  for (const block of blocks)
    for (const group of Map.groupBy(people, block)) {
      if (group[0] === '' || group[1].length > 300) continue
      for (const [at, one] of group[1].entries())
        for (const other of group[1].slice(at + 1)) if (agreeing(one, other) >= 2) found.add(pairKey(one.id, other.id))
    }
  return found.size
}

function both(one: string | null | undefined, other: string | null | undefined): string {
  return one && other ? `${one}|${other}` : ''
}

function agreeing(one: PersonToCompare, other: PersonToCompare): number {
  const fields = [
    one.name === other.name,
    one.birthDate === other.birthDate,
    one.identityNumber === other.identityNumber,
    one.phones[0] === other.phones[0],
  ]
  return fields.filter(Boolean).length
}
