import { hasPlacePart, placeText } from '../../../shared/rules/place-text.ts'
import type { Store } from '../../store/store.ts'
import type { SearchWord } from './search-terms.ts'

/** A building with all that is written of where it is, as `placeText` makes it. */
export interface PlaceText {
  readonly id: string
  readonly text: string
}

/** The words of a search divided into where and who. */
export interface WhereAndWho {
  /** Parts that occur in the text of buildings. */
  readonly building: readonly string[]
  /** Units and numbers of doors. */
  readonly door: readonly string[]
  readonly who: readonly SearchWord[]
}

/** More buildings than this are no place but a word that many addresses share. */
const MOST_BUILDINGS = 400
const MOST_DOORS = 2000

/** What is written of every building: compound, its address, building, its address. */
export async function placeTexts(store: Store): Promise<readonly PlaceText[]> {
  const rows = await store.db
    .selectFrom('building')
    .leftJoin('compound', (join) =>
      join.onRef('compound.community', '=', 'building.community').onRef('compound.id', '=', 'building.compoundId'),
    )
    .select([
      'building.id',
      'building.name',
      'building.address',
      'compound.name as compoundName',
      'compound.address as compoundAddress',
    ])
    .where('building.community', '=', store.community)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    text: [row.compoundName, row.compoundAddress, row.name, row.address].map((part) => placeText(part ?? '')).join('/'),
  }))
}

/**
 * Divides the words: a word all of whose parts are known of buildings, or are a unit or a number of a door, says where;
 * any other says who. `digitsAre` decides for a bare number, which may be a door or the tail of a number.
 */
export function whereAndWho(
  words: readonly SearchWord[],
  places: readonly PlaceText[],
  digitsAre: 'door' | 'who',
): WhereAndWho {
  const building: string[] = []
  const door: string[] = []
  const who: SearchWord[] = []
  for (const word of words) {
    if (word.kind === 'digits' && digitsAre === 'door') door.push(word.text)
    else if (word.kind === 'text') {
      const sides = word.parts.map((part, index) => sideOf(part, index === word.parts.length - 1, places))
      if (sides.includes('who')) who.push(word)
      else word.parts.forEach((part, index) => (sides[index] === 'door' ? door : building).push(part))
    } else who.push(word)
  }
  return { building, door, who }
}

function sideOf(part: string, isLast: boolean, places: readonly PlaceText[]): 'building' | 'door' | 'who' {
  if (/^\d+单元$/.test(part)) return 'door'
  // The number of 幸福路12号院 is the building's, that of 嘉陵花园502 the door's.
  if (/^\d+$/.test(part) && isLast) return 'door'
  return places.some(({ text }) => hasPlacePart(text, part)) ? 'building' : 'who'
}

/** The buildings all parts occur in; null when that says nothing: no parts, or more buildings than a place has. */
export function buildingsWith(parts: readonly string[], places: readonly PlaceText[]): readonly string[] | null {
  if (parts.length === 0) return null
  const found = places.filter(({ text }) => parts.every((part) => hasPlacePart(text, part)))
  return found.length > MOST_BUILDINGS ? null : found.map(({ id }) => id)
}

/** The dwellings whose unit and number are the parts: 2单元 and 502; null when there are no parts. */
export async function doorsWith(
  store: Store,
  buildingIds: readonly string[] | null,
  parts: readonly string[],
): Promise<readonly string[] | null> {
  if (parts.length === 0) return null
  const units = parts.filter((part) => part.endsWith('单元'))
  const numbers = parts.filter((part) => !part.endsWith('单元'))
  // A unit alone, anywhere, is a third of all doors.
  if (numbers.length === 0 && buildingIds === null) return []
  const rows = await store.db
    .selectFrom('dwelling')
    .select(['id', 'unit'])
    .where('community', '=', store.community)
    .$if(numbers.length > 0, (query) =>
      query.where(
        'number',
        'in',
        numbers.flatMap((number) => ['', '室', '号', '户'].map((end) => `${number}${end}`)),
      ),
    )
    .$if(buildingIds !== null, (query) => query.where('buildingId', 'in', buildingIds ?? []))
    .limit(MOST_DOORS)
    .execute()
  return rows.filter((row) => units.every((unit) => unitOf(row.unit) === unit)).map((row) => row.id)
}

/** A unit however written: 2, 2单元, 二单元. */
function unitOf(unit: string | null): string {
  return placeText(unit ?? '').replace(/^(\d+)$/, '$1单元')
}
