import { pinyin } from 'pinyin-pro'
import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes, type PostingRole } from '../../../shared/codes/posting-role.ts'
import type { Reader } from '../../store/database.ts'

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
      'person.name',
      'person.namePinyin',
      'person.nameInitials',
      'grid.name as gridName',
      'grid.responsiblePost',
    ])
    .where('posting.community', '=', community)
    .where('posting.from', '<=', day)
    .where((build) => build.or([build('posting.to', 'is', null), build('posting.to', '>=', day)]))
    .where((build) => build.or([build('posting.endedOn', 'is', null), build('posting.endedOn', '>=', day)]))
    .orderBy('grid.level')
    .orderBy('grid.sortOrder')
    .orderBy('posting.id')
    .execute()
  const roles = postingRoleCodes.entries.map(({ code }) => code)
  const sorted = rows.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
  const people = new Map<string, RosterPerson>()
  for (const row of sorted) {
    const known = people.get(row.personId)
    const grids = [known?.grids, row.gridName].filter((name) => name !== undefined && name !== null && name !== '')
    people.set(row.personId, {
      personId: row.personId,
      name: row.name,
      pinyin: letters(row.namePinyin ?? pinyin(row.name, { toneType: 'none', surname: 'head' })),
      initials: letters(row.nameInitials ?? pinyin(row.name, { pattern: 'first', toneType: 'none', surname: 'head' })),
      unit:
        known?.unit ??
        (row.role === 'responsibleOfficer' ? row.responsiblePost : null) ??
        labelOf(postingRoleCodes, row.role),
      grids: [...new Set(grids)].join('、'),
      isExpected: (known?.isExpected ?? false) || expectedRoles.includes(row.role),
    })
  }
  return [...people.values()]
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z]/g, '')
}
