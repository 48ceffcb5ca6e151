import { addressParts, type AddressParts } from '../../../shared/rules/duplicates/address-parts.ts'
import type { Reader } from '../../store/database.ts'

/** Where a person lives now, for the comparison. */
export interface PlaceOfPerson {
  readonly address: AddressParts
  readonly dwellingId: string
}

/** A door of its own, not in a building: stands where others have the building's name. */
const LONE_HOUSE = '平房'

/** Where people live now, by person. Who lives nowhere on record is left out. */
export async function placesOf(
  db: Reader,
  community: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PlaceOfPerson>> {
  if (personIds.length === 0) return new Map()
  const rows = await doors(db, community)
    .innerJoin('residency', (join) =>
      join.onRef('residency.community', '=', 'dwelling.community').onRef('residency.dwellingId', '=', 'dwelling.id'),
    )
    .select('residency.personId')
    .where('residency.state', '=', 'living')
    .where('residency.personId', 'in', personIds)
    .execute()
  return new Map(rows.map((row) => [row.personId, { address: addressOf(row), dwellingId: row.dwellingId }]))
}

/** The address of a dwelling, taken apart. Null when there is none of that id. */
export async function addressOfDwelling(db: Reader, community: string, id: string): Promise<AddressParts | null> {
  const row = await doors(db, community).where('dwelling.id', '=', id).executeTakeFirst()
  return row === undefined ? null : addressOf(row)
}

/** How many people live at some dwellings now, by dwelling. */
export async function livingAt(
  db: Reader,
  community: string,
  dwellingIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (dwellingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('residency')
    .select((build) => ['dwellingId', build.fn.countAll<number>().as('count')])
    .where('community', '=', community)
    .where('dwellingId', 'in', dwellingIds)
    .where('state', '=', 'living')
    .groupBy('dwellingId')
    .execute()
  return new Map(rows.flatMap((row) => (row.dwellingId === null ? [] : [[row.dwellingId, row.count] as const])))
}

function doors(db: Reader, community: string) {
  return db
    .selectFrom('dwelling')
    .leftJoin('building', (join) =>
      join.onRef('building.community', '=', 'dwelling.community').onRef('building.id', '=', 'dwelling.buildingId'),
    )
    .leftJoin('compound', (join) =>
      join.onRef('compound.community', '=', 'building.community').onRef('compound.id', '=', 'building.compoundId'),
    )
    .select([
      'dwelling.id as dwellingId',
      'dwelling.unit',
      'dwelling.number',
      'dwelling.address',
      'building.name as building',
      'building.address as buildingAddress',
      'compound.name as compound',
    ])
    .where('dwelling.community', '=', community)
}

interface DoorRow {
  readonly unit: string | null
  readonly number: string
  readonly address: string | null
  readonly building: string | null
  readonly buildingAddress: string | null
  readonly compound: string | null
}

function addressOf(row: DoorRow): AddressParts {
  if (row.building !== null) {
    const place = row.compound ?? row.buildingAddress ?? ''
    return { place, building: row.building, unit: row.unit, room: row.number }
  }
  // A door whose whole address stands in one text is read from it, so that it meets the same door kept in parts.
  const read = addressParts(row.address)
  if (read?.building != null) return { ...read, room: read.room ?? row.number }
  return { place: row.address ?? '', building: LONE_HOUSE, unit: row.unit, room: row.number }
}
