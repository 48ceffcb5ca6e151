import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes, type PostingRole } from '../../../shared/codes/posting-role.ts'
import { isInForce } from '../../../shared/rules/posting-term.ts'
import { responsiblePostOf } from '../../../shared/rules/responsible-post.ts'
import type { Reader } from '../../store/database.ts'
import { nameReading } from '../people/name-reading.ts'
import { gridPlaces } from '../grids/queries.ts'

/** Somebody who holds a posting, as meetings pick people: by name, pinyin or initials. */
export interface RosterPerson {
  readonly personId: string
  readonly name: string
  /** Letters only, lower case: `zhangsan`. */
  readonly pinyin: string
  /** `zs`. */
  readonly initials: string
  /** How minutes name the post: 网格长, 支部书记. */
  readonly unit: string
  /** Where: the grids' names, to tell people of one name apart. */
  readonly grids: string
  /** Committee members (responsible officers) and captains come to the weekly meeting by their post. */
  readonly isExpected: boolean
}

const expectedRoles: readonly PostingRole[] = ['responsibleOfficer', 'gridCaptain']

/** The people with a posting in force on a day, by role and then by name's order in the grids. */
export async function rosterOn(db: Reader, community: string, day: string): Promise<readonly RosterPerson[]> {
  const rows = await db
    .selectFrom('posting')
    .innerJoin('person', (join) =>
      join.onRef('person.community', '=', 'posting.community').onRef('person.id', '=', 'posting.personId'),
    )
    .leftJoin('grid', (join) =>
      join.onRef('grid.community', '=', 'posting.community').onRef('grid.id', '=', 'posting.gridId'),
    )
    .select([
      'posting.personId',
      'posting.role',
      'posting.from',
      'posting.to',
      'posting.endedOn',
      'person.name',
      'person.namePinyin',
      'person.nameInitials',
      'posting.gridId',
      'grid.name as gridName',
      'grid.level',
      'grid.responsiblePost',
    ])
    .where('posting.community', '=', community)
    .where('posting.from', '<=', day)
    .orderBy('posting.id')
    .execute()
  const places = await gridPlaces({ db, community })
  const place = (row: { gridId: string | null }): number => places.get(row.gridId ?? '') ?? places.size
  const roles = postingRoleCodes.entries.map(({ code }) => code)
  const sorted = rows
    .filter((row) => isInForce(row, day))
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || place(a) - place(b))
  const people = new Map<string, RosterPerson>()
  for (const row of sorted) {
    const known = people.get(row.personId)
    const grids = [known?.grids, row.gridName].filter((name) => name !== undefined && name !== null && name !== '')
    const reading =
      row.namePinyin === null || row.nameInitials === null
        ? await nameReading(row.name)
        : { pinyin: row.namePinyin, initials: row.nameInitials }
    people.set(row.personId, {
      personId: row.personId,
      name: row.name,
      pinyin: letters(reading.pinyin),
      initials: letters(reading.initials),
      unit: known?.unit ?? postOf(row),
      grids: [...new Set(grids)].join('、'),
      isExpected: (known?.isExpected ?? false) || expectedRoles.includes(row.role),
    })
  }
  return [...people.values()]
}

function postOf(row: {
  readonly role: PostingRole
  readonly level: number | null
  readonly responsiblePost: string | null
}): string {
  if (row.role === 'responsibleOfficer' && row.level !== null)
    return responsiblePostOf({ level: row.level, responsiblePost: row.responsiblePost })
  return labelOf(postingRoleCodes, row.role)
}

function letters(text: string): string {
  return text
    .toLowerCase()

    .replace(/[^a-z]/g, '')
}
