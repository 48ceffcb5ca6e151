import type { PersonToCompare } from '../../../shared/rules/duplicates/comparison-record.ts'
import type { Reader, Tables } from '../../store/database.ts'

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

/** A person's row as the duplicate search takes it. The dwelling belongs to the residence, not to the person. */
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
    yield rows.map((row) => personToCompare(row))
    after = rows.at(-1)?.id ?? after
  }
}
