import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Tables } from '../../store/database.ts'
import { reversed } from '../../store/resident-index.ts'
import type { Store } from '../../store/store.ts'
import { buildingsWith, doorsWith, placeTexts, whereAndWho, type PlaceText, type WhereAndWho } from './place-search.ts'
import { FEWEST_DIGITS, searchWords, type SearchWord } from './search-terms.ts'

/** What a search found: persons in order, and whether there are more than were asked for. */
export interface SearchHits {
  readonly personIds: readonly string[]
  readonly more: boolean
}

type Build = ExpressionBuilder<Tables, 'residentIndex'>
type Condition = (build: Build) => Expression<SqlBool>

/** The columns of the index whose head is looked up. */
type HeadColumn =
  'name' | 'givenName' | 'pinyin' | 'givenPinyin' | 'initials' | 'identity' | 'identityTail' | 'phoneTail'

/** After every text that begins with another comes this character behind it. */
const LAST = '\u{10FFFF}'

/**
 * Finds residents by what one box takes: name, full pinyin, initials, head or tail of the identity number, tail of the
 * telephone, parts of the address in any order; several words must all fit. Indexed columns first; only where they find
 * nothing the names are read through (`LIKE`). Those who moved out or died are found too, after the living.
 */
export async function searchResidents(store: Store, q: string, limit: number): Promise<SearchHits> {
  const words = searchWords(q)
  const [first, ...others] = words
  if (first === undefined) return { personIds: [], more: false }
  if (others.length > 0) return await byWords(store, words, limit)
  const direct = await personsWhere(store, heads(first), limit)
  if (direct.personIds.length > 0) return direct
  const placed = await byWords(store, words, limit)
  if (placed.personIds.length > 0 || first.kind === 'digits') return placed
  return await personsWhere(store, [within(first)], limit)
}

/** The conditions of a single word, each on one index: their union is what the word finds. */
function heads(word: SearchWord): readonly Condition[] {
  const { text } = word
  if (word.kind === 'letters') return [head('pinyin', text), head('initials', text), head('givenPinyin', text)]
  if (word.kind === 'text') return [head('name', text), head('givenName', text)]
  if (text.length < FEWEST_DIGITS) return []
  const backwards = reversed(text)
  return [
    head('identity', text),
    head('identityTail', backwards),
    // A telephone has no X at its end.
    ...(text.endsWith('X') ? [] : [head('phoneTail', backwards)]),
  ]
}

function head(column: HeadColumn, text: string): Condition {
  return (build) => build.and([build(column, '>=', text), build(column, '<', `${text}${LAST}`)])
}

/** A word anywhere in a name or its reading: reads every row. */
function within(word: SearchWord): Condition {
  return (build) => build(word.kind === 'letters' ? 'pinyin' : 'name', 'like', `%${word.text}%`)
}

/**
 * The persons of a union of conditions, the living first, then by reading. Each condition is asked by itself, since the
 * database would read every row for an `or` over different columns.
 */
async function personsWhere(store: Store, conditions: readonly Condition[], limit: number): Promise<SearchHits> {
  const found = new Map<string, { readonly state: string; readonly pinyin: string }>()
  let more = false
  for (const condition of conditions) {
    const rows = await store.db
      .selectFrom('residentIndex')
      .select(['personId', 'state', 'pinyin'])
      .where('community', '=', store.community)
      .where((build) => condition(build))
      .limit(limit + 1)
      .execute()
    more ||= rows.length > limit
    for (const row of rows) found.set(row.personId, row)
    if (found.size > limit) break
  }
  const inOrder = [...found]
    .sort(([, one], [, other]) => rankOf(one) - rankOf(other) || (one.pinyin < other.pinyin ? -1 : 1))
    .map(([personId]) => personId)
  return { personIds: inOrder.slice(0, limit), more: more || inOrder.length > limit }
}

function rankOf(row: { readonly state: string }): number {
  return row.state === 'living' ? 0 : 1
}

/**
 * Words together: some say where, the others who, and all must fit. A bare number is taken for a door first, and for the
 * tail of a number where no door answers.
 */
async function byWords(store: Store, words: readonly SearchWord[], limit: number): Promise<SearchHits> {
  const places = await placeTexts(store)
  for (const digitsAre of ['door', 'who'] as const) {
    const asked = whereAndWho(words, places, digitsAre)
    // One word that says who was looked up before.
    if (words.length === 1 && asked.who.length > 0) return none
    const hits = await inPlaces(store, asked, places, limit)
    if (hits.personIds.length > 0) return hits
  }
  return none
}

const none: SearchHits = { personIds: [], more: false }

async function inPlaces(
  store: Store,
  { building, door, who }: WhereAndWho,
  places: readonly PlaceText[],
  limit: number,
): Promise<SearchHits> {
  const conditions = who.map(oneOf)
  const buildingIds = buildingsWith(building, places)
  if (buildingIds?.length === 0) return none
  const doorIds = await doorsWith(store, buildingIds, door)
  if (doorIds?.length === 0) return none
  if (doorIds === null && buildingIds === null)
    return who.length === 0 ? none : await personsWhere(store, [all(conditions)], limit)
  const rows = await store.db
    .selectFrom('residentIndex')
    .select(['personId', 'state', 'placeOrder'])
    .where('community', '=', store.community)
    .$if(doorIds !== null, (query) => query.where('dwellingId', 'in', doorIds ?? []))
    .$if(doorIds === null, (query) => query.where('buildingId', 'in', buildingIds ?? []))
    .$if(who.length > 0, (query) => query.where((build) => all(conditions)(build)))
    .limit(limit + 1)
    .execute()
  const inOrder = rows
    .sort((one, other) => rankOf(one) - rankOf(other) || (one.placeOrder < other.placeOrder ? -1 : 1))
    .map((row) => row.personId)
  return { personIds: inOrder.slice(0, limit), more: rows.length > limit }
}

/** A word that says who, beside words that say where: any of its columns. */
function oneOf(word: SearchWord): Condition {
  const conditions = heads(word)
  if (conditions.length === 0) return () => sql<SqlBool>`1 = 0`
  return (build) => build.or(conditions.map((condition) => condition(build)))
}

function all(conditions: readonly Condition[]): Condition {
  return (build) => build.and(conditions.map((condition) => condition(build)))
}
