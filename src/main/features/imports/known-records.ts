import type { IsoDate } from '../../../shared/dates.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { person } from '../../../shared/entities/person.ts'
import type { posting } from '../../../shared/entities/posting.ts'
import type { Reader } from '../../store/database.ts'
import { breather } from './breather.ts'
import type { KnownGrid } from './grid-plan.ts'
import type { RosterRow } from './roster-row.ts'

/** How many values one query asks for. */
const chunk = 200

/** What is on record about the people and grids a roster names. */
export interface KnownRecords {
  readonly people: readonly RowOf<typeof person>[]
  readonly postings: readonly RowOf<typeof posting>[]
  readonly grids: readonly KnownGrid[]
}

/** Reads just what the rows may be about: people of the same name or number, their postings, the grids in force. */
export async function knownRecords(
  db: Reader,
  community: string,
  rows: readonly RosterRow[],
  today: IsoDate,
): Promise<KnownRecords> {
  const pause = breather()
  const people = new Map<string, RowOf<typeof person>>()
  const readBy = async (field: 'name' | 'identityNumber', values: ReadonlySet<string>): Promise<void> => {
    for (const some of chunksOf([...values])) {
      const found = await db
        .selectFrom('person')
        .selectAll()
        .where('community', '=', community)
        .where(field, 'in', some)
        .execute()
      for (const row of found) people.set(row.id, row)
      await pause()
    }
  }
  await readBy('name', new Set(rows.map((row) => row.name)))
  await readBy('identityNumber', new Set(rows.flatMap((row) => row.person.identityNumber ?? [])))
  const postings: RowOf<typeof posting>[] = []
  for (const ids of chunksOf([...people.keys()])) {
    postings.push(
      ...(await db
        .selectFrom('posting')
        .selectAll()
        .where('community', '=', community)
        .where('personId', 'in', ids)
        .execute()),
    )
    await pause()
  }
  const grids = await db
    .selectFrom('grid')
    .select(['id', 'name', 'code', 'level'])
    .where('community', '=', community)
    .where((build) => build.or([build('validTo', 'is', null), build('validTo', '>=', today)]))
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()
  const ordered = [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { people: ordered, postings, grids }
}

function chunksOf<T>(values: readonly T[]): readonly (readonly T[])[] {
  const chunks: (readonly T[])[] = []
  for (let from = 0; from < values.length; from += chunk) chunks.push(values.slice(from, from + chunk))
  return chunks
}
