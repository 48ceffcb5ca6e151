import { comparisonRecord, type PersonToCompare } from '../../../shared/rules/duplicates/comparison-record.ts'
import { explainPair, type Reason } from '../../../shared/rules/duplicates/explain-pair.ts'
import { scorePair } from '../../../shared/rules/duplicates/score-pair.ts'
import { DUPLICATE_THRESHOLD } from '../../../shared/rules/duplicates/weights.ts'
import type { Reader } from '../../store/database.ts'
import { nameReading } from '../people/name-reading.ts'
import { frequenciesOf } from './frequencies-of.ts'
import { comparedColumns, personToCompare, type ComparedRow } from './people-to-compare.ts'
import { addressOfDwelling, placesOf, type PlaceOfPerson } from './places-of.ts'

/** A person on record who may be the one about to be saved. */
export interface SimilarPerson {
  readonly id: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

/**
 * The people on record who may be the given one, the likeliest first: the whole-base search for one person, asked of the
 * indexes in a few milliseconds. `id` empty for a person not yet saved, whose dwelling is `dwellingId` if it is known. Pairs
 * once decided different do not come back.
 */
export async function similarToPerson(
  db: Reader,
  community: string,
  person: PersonToCompare,
  dwellingId: string | null = null,
): Promise<readonly SimilarPerson[]> {
  const reading = person.namePinyin ?? (await nameReading(person.name)).pinyin
  const place =
    dwellingId === null
      ? await ownPlace(db, community, person.id)
      : { dwellingId, address: await addressOfDwelling(db, community, dwellingId) }
  const own = comparisonRecord({ ...person, namePinyin: reading, address: place?.address ?? person.address })
  const rows = (await candidateRows(db, community, own, place?.dwellingId ?? null)).filter(
    (row) => row.id !== person.id,
  )
  if (rows.length === 0) return []
  const places = await placesOf(
    db,
    community,
    rows.map((row) => row.id),
  )
  const records = rows.map((row) => comparisonRecord(personToCompare(row, places.get(row.id)?.address ?? null)))
  const unsaved = person.id === '' ? [own] : []
  const frequencies = await frequenciesOf(db, community, [own, ...records], { unsaved, places })
  const found = records.flatMap((record): SimilarPerson[] => {
    const score = scorePair(own, record, frequencies)
    return score.score < DUPLICATE_THRESHOLD
      ? []
      : [{ id: record.id, score: score.score, reasons: explainPair(own, record, score) }]
  })
  const settled =
    person.id === '' || found.length === 0 ? new Set<string>() : await decidedDifferent(db, community, person.id)
  return found
    .filter(({ id }) => !settled.has(id))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
}

async function ownPlace(db: Reader, community: string, id: string): Promise<PlaceOfPerson | undefined> {
  return id === '' ? undefined : (await placesOf(db, community, [id])).get(id)
}

/** Whoever shares a blocking key that an index of the person table can answer, each once. */
async function candidateRows(
  db: Reader,
  community: string,
  own: ReturnType<typeof comparisonRecord>,
  dwellingId: string | null,
): Promise<readonly ComparedRow[]> {
  const found = new Map<string, ComparedRow>()
  const base = db.selectFrom('person').select(comparedColumns).where('community', '=', community)
  const take = (rows: readonly ComparedRow[]): void => {
    for (const row of rows) found.set(row.id, row)
  }
  const number = own.identity?.number
  if (number !== undefined) take(await base.where('identityNumber', '=', number).execute())
  if (own.phones.length > 0) take(await base.where('phone', 'in', own.phones).execute())
  // Everybody born that day: whatever became of the name, a handful of people.
  if (own.births.length > 0) take(await base.where('birthDate', 'in', own.births).execute())
  if (dwellingId !== null) {
    const living = db
      .selectFrom('residency')
      .select('personId')
      .where('community', '=', community)
      .where('dwellingId', '=', dwellingId)
      .where('state', '=', 'living')
    take(await base.where('id', 'in', living).execute())
  }
  const tails = own.phones.map((phone) => `%${phone.slice(-4)}`)
  const dates = own.births.flatMap((birth) => [`${birth.slice(0, 4)}-%`, `%-${birth.slice(5)}`])
  if (own.reading !== '' && (tails.length > 0 || dates.length > 0 || number !== undefined)) {
    const namesakes = base
      .where('namePinyin', '=', own.reading)
      .where((build) =>
        build.or([
          ...tails.map((tail) => build('phone', 'like', tail)),
          ...dates.map((date) => build('birthDate', 'like', date)),
          ...(number === undefined
            ? []
            : [
                build('identityNumber', 'like', `%${number.slice(-4)}`),
                build('identityNumber', 'like', `${number.slice(0, 14)}%`),
              ]),
        ]),
      )
    take(await namesakes.execute())
  }
  return Array.from(found.values())
}

async function decidedDifferent(db: Reader, community: string, id: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('duplicateDecision')
    .select(['firstId', 'secondId'])
    .where('community', '=', community)
    .where('verdict', '=', 'different')
    .where((build) => build.or([build('firstId', '=', id), build('secondId', '=', id)]))
    .execute()
  return new Set(rows.map((row) => (row.firstId === id ? row.secondId : row.firstId)))
}
