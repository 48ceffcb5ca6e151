import type { RowOf } from '../../../shared/entities/entity.ts'
import type { meeting } from '../../../shared/entities/meeting.ts'
import { nextMinutesNumber } from '../../../shared/rules/minutes-number.ts'
import type { Reader } from '../../store/database.ts'

/** The minutes numbers given in a meeting's year to other meetings of its kind. */
export async function numbersOfYear(
  db: Reader,
  community: string,
  of: Pick<RowOf<typeof meeting>, 'id' | 'kind' | 'on'>,
): Promise<readonly { readonly number: string; readonly on: string }[]> {
  const year = of.on.slice(0, 4)
  const rows = await db
    .selectFrom('meeting')
    .select(['number', 'on'])
    .where('community', '=', community)
    .where('kind', '=', of.kind)
    .where('id', '!=', of.id)
    .where('on', '>=', `${year}-01-01`)
    .where('on', '<=', `${year}-12-31`)
    .where('number', 'is not', null)
    .orderBy('on')
    .execute()
  return rows.map(({ number, on }) => ({ number: number ?? '', on }))
}

/** The number to propose for a meeting's minutes: its own if it has one, else the next of its kind and year. */
export async function proposedNumber(
  db: Reader,
  community: string,
  of: Pick<RowOf<typeof meeting>, 'id' | 'kind' | 'on' | 'number'>,
): Promise<string> {
  return of.number ?? nextMinutesNumber((await numbersOfYear(db, community, of)).map(({ number }) => number))
}
