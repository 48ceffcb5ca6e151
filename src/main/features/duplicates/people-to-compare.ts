import type { PersonToCompare } from '../../../shared/rules/duplicates/comparison-record.ts'
import type { Reader, Tables } from '../../store/database.ts'
import { placesOf } from './places-of.ts'

/** The columns of a person that the duplicate search reads. */
export const comparedColumns = [
  'id',
  'name',
  'namePinyin',
  'formerName',
  'sex',
  'birthDate',
  'identityNumber',
  'phone',
  'otherPhones',
] as const

/** A person's row as far as it is compared. */
export type ComparedRow = Pick<Tables['person'], (typeof comparedColumns)[number]>

const rowsPerRead = 4000

/** A person's row as the duplicate search takes it, with where the person lives now. */
export function personToCompare(row: ComparedRow, address: PersonToCompare['address'] = null): PersonToCompare {
  return {
    id: row.id,
    name: row.name,
    namePinyin: row.namePinyin,
    formerName: row.formerName,
    sex: row.sex,
    birthDate: row.birthDate,
    identityNumber: row.identityNumber,
    phones: [row.phone, row.otherPhones].filter((phone) => phone !== null),
    address,
  }
}

/** Everybody of a community in pieces of a few thousand, so that a base of any size is never held as rows. */
export async function* readPeopleToCompare(db: Reader, community: string): AsyncGenerator<readonly PersonToCompare[]> {
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('person')
      .select(comparedColumns)
      .where('community', '=', community)
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsPerRead)
      .execute()
    if (rows.length === 0) return
    const places = await placesOf(
      db,
      community,
      rows.map((row) => row.id),
    )
    yield rows.map((row) => personToCompare(row, places.get(row.id)?.address ?? null))
    after = rows.at(-1)?.id ?? after
  }
}
