import type { ComparisonRecord } from '../../../shared/rules/duplicates/comparison-record.ts'
import type { TermFrequencies } from '../../../shared/rules/duplicates/term-frequencies.ts'
import { foldVariants } from '../../../shared/rules/duplicates/variant-characters.ts'
import type { Reader } from '../../store/database.ts'
import { livingAt, type PlaceOfPerson } from './places-of.ts'

/** SQLite and PostgreSQL both take far more; a page or the candidates of one person are a few dozen. */
const valuesPerQuery = 500

/**
 * How many people of the base bear the names, readings, telephones and dwellings of some records: what the whole-base search counts
 * for all, asked of the indexes. `unsaved` are those of the records that are not in the base, counted in addition.
 */
export async function frequenciesOf(
  db: Reader,
  community: string,
  records: readonly ComparisonRecord[],
  options: {
    readonly unsaved?: readonly ComparisonRecord[]
    /** Where the records' people live, as `placesOf` answers. */
    readonly places?: ReadonlyMap<string, PlaceOfPerson>
  } = {},
): Promise<TermFrequencies> {
  const { unsaved = [], places = new Map<string, PlaceOfPerson>() } = options
  const names = await counts(
    db,
    community,
    'name',
    new Set(records.flatMap((record) => [record.shownName, record.name])),
  )
  const readings = await counts(db, community, 'namePinyin', new Set(records.map((record) => record.reading)))
  const phones = await counts(db, community, 'phone', new Set(records.flatMap((record) => record.phones)))
  const folded = new Map<string, number>()
  for (const [name, count] of names) add(folded, foldVariants(name).replaceAll('·', '').toUpperCase(), count)
  for (const record of unsaved) {
    add(folded, record.name, 1)
    add(readings, record.reading, 1)
    for (const phone of record.phones) add(phones, phone, 1)
  }
  const living = await livingAt(
    db,
    community,
    Array.from(new Set(Array.from(places.values(), (place) => place.dwellingId))),
  )
  const homes = new Map<string, number>()
  for (const record of records) {
    const place = places.get(record.id)
    if (place && record.home !== '') homes.set(record.home, living.get(place.dwellingId) ?? 0)
  }
  return { names: folded, readings, phones, homes }
}

async function counts(
  db: Reader,
  community: string,
  column: 'name' | 'namePinyin' | 'phone',
  values: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  const all = Array.from(values).filter((value) => value !== '')
  for (let from = 0; from < all.length; from += valuesPerQuery) {
    const rows = await db
      .selectFrom('person')
      .select((build) => [build.ref(column).as('value'), build.fn.countAll<number>().as('count')])
      .where('community', '=', community)
      .where(column, 'in', all.slice(from, from + valuesPerQuery))
      .groupBy(column)
      .execute()
    for (const { value, count } of rows) if (value !== null) found.set(value, count)
  }
  return found
}

function add(to: Map<string, number>, value: string, count: number): void {
  if (value !== '') to.set(value, (to.get(value) ?? 0) + count)
}
