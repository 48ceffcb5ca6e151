import { comparedColumns, personToCompare } from '../../../src/main/features/duplicates/people-to-compare.ts'
import { searchInWorker } from '../../../src/main/features/duplicates/search-in-worker.ts'
import { similarToPerson } from '../../../src/main/features/duplicates/similar-to-person.ts'
import { similarPeople } from '../../../src/main/features/people/similar.ts'
import type { PersonToCompare } from '../../../src/shared/rules/duplicates/comparison-record.ts'
import { labelledCommunity, pairKey } from '../../support/labelled-duplicates.ts'
import { peakMemory } from './peak-memory.ts'
import { percentile, timesOf } from './percentile.ts'
import { residentStore } from './resident-store.ts'

/** Pairs over one or more communities: shown and right, shown at all, really there. */
export interface Accuracy {
  readonly right: number
  readonly shown: number
  readonly real: number
}

/** Figures from a store; of the checks the 95th percentile in ms. */
export interface SaveFigures {
  readonly save: number
  readonly referenceSave: number
  /** The whole search with its own connection, in ms, of so many people with nobody entered twice. */
  readonly fromStore: number
  readonly people: number
  readonly pairs: number
  /** The share of those asked again who were found. */
  readonly recognised: number
}

/** What one search took. */
export interface SearchFigures {
  readonly milliseconds: number
  readonly referenceMilliseconds: number
  readonly pairs: number
  readonly compared: number
  readonly referencePairs: number
  /** Of all threads together, in ms: what the search would take on a machine that does nothing else, at most. */
  readonly cpu: number
  /** Of the whole process, in MB. */
  readonly memory: number
}

/** The shortest of so many runs counts, since the machine may do other things meanwhile. */
const ROUNDS = 3

const ASKED = 1000

// A process of its own for each measurement, so that memory and caches are its own.
const job = JSON.parse(process.argv[2] ?? '') as {
  work: 'accuracy' | 'time' | 'save'
  size: number
  seeds: readonly number[]
} // written by duplicates.ts
const answer = job.work === 'accuracy' ? await accuracy() : job.work === 'time' ? await time() : await save()
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
  const cpuBefore = process.cpuUsage()
  let milliseconds = Number.POSITIVE_INFINITY
  let found = null
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    found = await searchInWorker({ kind: 'rows', rows: people })
    milliseconds = Math.min(milliseconds, performance.now() - start)
  }
  const used = process.cpuUsage(cpuBefore)
  const memory = peakMemory()
  let referenceMilliseconds = Number.POSITIVE_INFINITY
  let referencePairs = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = performance.now()
    referencePairs = plainPairs(people)
    referenceMilliseconds = Math.min(referenceMilliseconds, performance.now() - before)
  }
  return {
    milliseconds,
    referenceMilliseconds,
    pairs: found?.pairs.length ?? 0,
    compared: found?.compared ?? 0,
    referencePairs,
    cpu: (used.user + used.system) / 1000 / ROUNDS,
    memory,
  }
}

/**
 * On an encrypted file with everybody at a door: the search from the store, and the check on save against the store's plain
 * query for the same name with the same telephone or birth date.
 */
async function save(): Promise<SaveFigures> {
  const { store, folder, key, close } = await residentStore(job.size)
  const start = performance.now()
  const location = { kind: 'sqlite', root: folder.root, key } as const
  const found = await searchInWorker({ kind: 'store', location, community: store.community })
  const fromStore = performance.now() - start
  const rows = await store.db
    .selectFrom('person')
    .innerJoin('residency', (join) =>
      join.onRef('residency.community', '=', 'person.community').onRef('residency.personId', '=', 'person.id'),
    )
    .select(comparedColumns.map((column) => `person.${column}` as const))
    .select('residency.dwellingId')
    .where('person.community', '=', store.community)
    .where('residency.state', '=', 'living')
    .orderBy('person.nameInitials')
    .orderBy('person.id')
    .execute()
  // Each as if it were typed in a second time.
  const asked = rows.filter((_, at) => at % Math.ceil(rows.length / ASKED) === 0)
  let recognised = 0
  const times = await timesOf(asked, async (row) => {
    const again = await similarToPerson(store.db, store.community, { ...personToCompare(row), id: '' }, row.dwellingId)
    if (again.some(({ id }) => id === row.id)) recognised += 1
  })
  const plain = await timesOf(asked, async ({ name, phone, birthDate }) => {
    await similarPeople(store.db, store.community, { name, phone, birthDate })
  })
  await close()
  return {
    save: percentile(times, 95),
    referenceSave: percentile(plain, 95),
    fromStore,
    people: found.people,
    pairs: found.pairs.length,
    recognised: recognised / asked.length,
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
