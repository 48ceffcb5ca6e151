import type { DuplicateVerdict } from '../../../shared/entities/duplicate-decision.ts'
import { comparisonRecord } from '../../../shared/rules/duplicates/comparison-record.ts'
import { explainPair, type Reason } from '../../../shared/rules/duplicates/explain-pair.ts'
import { scorePair } from '../../../shared/rules/duplicates/score-pair.ts'
import { DUPLICATE_THRESHOLD } from '../../../shared/rules/duplicates/weights.ts'
import { maskIdentityNumber, maskPhone } from '../../../shared/rules/masking.ts'
import type { Reader } from '../../store/database.ts'
import type { Store } from '../../store/store.ts'
import { nameReading } from '../people/name-reading.ts'
import { frequenciesOf } from './frequencies-of.ts'
import type { PairOfIds } from './pair-of.ts'
import { comparedColumns, personToCompare, type ComparedRow } from './people-to-compare.ts'
import { placesOf } from './places-of.ts'

/** Which pairs a list holds: those nobody decided, or those decided in a way. */
export type QueueState = 'open' | DuplicateVerdict

/** One of two records side by side; numbers masked. */
export interface QueueSide {
  readonly id: string
  readonly name: string
  readonly sex: string | null
  readonly birthDate: string | null
  readonly maskedIdentity: string | null
  readonly maskedPhone: string | null
}

/** Two records that may be one person, with why, as the records are now. */
export interface QueuePair {
  readonly first: QueueSide
  readonly second: QueueSide
  readonly score: number
  /** Whether the records still look alike; false when one was corrected since the search. */
  readonly alike: boolean
  readonly reasons: readonly Reason[]
  readonly verdict: DuplicateVerdict | null
  readonly decidedBy: string | null
}

/** A page of pairs and how many there are in all. */
export interface QueuePage {
  readonly total: number
  readonly pairs: readonly QueuePair[]
}

/** How many pairs are in each state, for the tabs. Pairs of which a record is gone are in none. */
export async function queueCounts(store: Store): Promise<Readonly<Record<QueueState, number>>> {
  const decided = await decidedPairs(store, null)
    .select((build) => ['decision.verdict', build.fn.countAll<number>().as('count')])
    .groupBy('decision.verdict')
    .execute()
  const { count } = await openPairs(store)
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const of = (verdict: DuplicateVerdict): number => decided.find((row) => row.verdict === verdict)?.count ?? 0
  return { open: count, same: of('same'), different: of('different'), unsure: of('unsure') }
}

/** The pairs of a state, the likeliest first. */
export async function queuePage(
  store: Store,
  page: { readonly state: QueueState; readonly offset: number; readonly limit: number },
): Promise<QueuePage> {
  const { state, offset, limit } = page
  const total = (await queueCounts(store))[state]
  const rows =
    state === 'open'
      ? (
          await openPairs(store)
            .select(['candidate.firstId', 'candidate.secondId'])
            .orderBy('candidate.score', 'desc')
            .orderBy('candidate.firstId')
            .orderBy('candidate.secondId')
            .offset(offset)
            .limit(limit)
            .execute()
        ).map((row) => ({ ...row, verdict: null, decidedBy: null }))
      : await decidedPairs(store, state)
          .select(['decision.firstId', 'decision.secondId', 'decision.verdict', 'decision.decidedBy'])
          .orderBy('decision.updatedAt', 'desc')
          .orderBy('decision.id')
          .offset(offset)
          .limit(limit)
          .execute()
  return { total, pairs: await describe(store.db, store.community, rows) }
}

/** Pairs the last search found, undecided, both records still there. */
function openPairs(store: Store) {
  return store.db
    .selectFrom('duplicateCandidate as candidate')
    .innerJoin('person as one', (join) =>
      join.onRef('one.community', '=', 'candidate.community').onRef('one.id', '=', 'candidate.firstId'),
    )
    .innerJoin('person as other', (join) =>
      join.onRef('other.community', '=', 'candidate.community').onRef('other.id', '=', 'candidate.secondId'),
    )
    .leftJoin('duplicateDecision as decision', (join) =>
      join
        .onRef('decision.community', '=', 'candidate.community')
        .onRef('decision.firstId', '=', 'candidate.firstId')
        .onRef('decision.secondId', '=', 'candidate.secondId'),
    )
    .where('candidate.community', '=', store.community)
    .where('decision.id', 'is', null)
}

function decidedPairs(store: Store, verdict: DuplicateVerdict | null) {
  const pairs = store.db
    .selectFrom('duplicateDecision as decision')
    .innerJoin('person as one', (join) =>
      join.onRef('one.community', '=', 'decision.community').onRef('one.id', '=', 'decision.firstId'),
    )
    .innerJoin('person as other', (join) =>
      join.onRef('other.community', '=', 'decision.community').onRef('other.id', '=', 'decision.secondId'),
    )
    .where('decision.community', '=', store.community)
  return verdict === null ? pairs : pairs.where('decision.verdict', '=', verdict)
}

interface PairRow extends PairOfIds {
  readonly verdict: DuplicateVerdict | null
  readonly decidedBy: string | null
}

async function describe(db: Reader, community: string, pairs: readonly PairRow[]): Promise<readonly QueuePair[]> {
  if (pairs.length === 0) return []
  const ids = pairs.flatMap((pair) => [pair.firstId, pair.secondId])
  const rows = await db
    .selectFrom('person')
    .select(comparedColumns)
    .where('community', '=', community)
    .where('id', 'in', ids)
    .execute()
  const places = await placesOf(db, community, ids)
  const people = new Map<string, { row: ComparedRow; record: ReturnType<typeof comparisonRecord> }>()
  for (const row of rows) {
    const namePinyin = row.namePinyin ?? (await nameReading(row.name)).pinyin
    const address = places.get(row.id)?.address ?? null
    people.set(row.id, { row, record: comparisonRecord(personToCompare({ ...row, namePinyin }, address)) })
  }
  const records = Array.from(people.values(), ({ record }) => record)
  const frequencies = await frequenciesOf(db, community, records, { places })
  return pairs.flatMap((pair) => {
    const [one, other] = [people.get(pair.firstId), people.get(pair.secondId)]
    if (!one || !other) return []
    const score = scorePair(one.record, other.record, frequencies)
    return [
      {
        first: sideOf(one.row),
        second: sideOf(other.row),
        score: score.score,
        alike: score.score >= DUPLICATE_THRESHOLD,
        reasons: explainPair(one.record, other.record, score),
        verdict: pair.verdict,
        decidedBy: pair.decidedBy,
      },
    ]
  })
}

function sideOf(row: ComparedRow): QueueSide {
  return {
    id: row.id,
    name: row.name,
    sex: row.sex,
    birthDate: row.birthDate,
    maskedIdentity: row.identityNumber === null ? null : maskIdentityNumber(row.identityNumber),
    maskedPhone: row.phone === null ? null : maskPhone(row.phone),
  }
}
