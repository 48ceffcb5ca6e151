import { createHash } from 'node:crypto'
import { gridLevelCodes } from '../../../shared/codes/grid-level.ts'
import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes, type PostingRole } from '../../../shared/codes/posting-role.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { contactCard } from '../../../shared/rules/contact-card.ts'
import { isInForce } from '../../../shared/rules/posting-term.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { Store } from '../../store/store.ts'
import { readProfile } from '../office/queries.ts'
import { readSettings } from '../settings/queries.ts'
import { gridPlaces } from '../grids/queries.ts'

/** A person as a board shows them; the photo by the id of its attachment. */
export interface ShownPerson {
  readonly name: string
  readonly role: string
  readonly phone: string | null
  readonly photoId: string | null
}

/** Everything a board shows, as kept with each printed board; its digest tells whether a board is still right. */
export interface BoardContent {
  readonly community: string
  readonly title: string
  readonly gridName: string
  readonly scope: string
  /** The role at the head, named also while nobody fills it. */
  readonly headRole?: string
  readonly captain: ShownPerson | null
  readonly members: readonly ShownPerson[]
  readonly duties: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  readonly supervisionPhone: string
  readonly communityPhone: string | null
  readonly qr: string | null
}

/** The roles a board shows, in its order. */
const boardRoles = [
  'responsibleOfficer',
  'gridCaptain',
  'gridMember',
  'gridSupervisor',
] as const satisfies readonly PostingRole[]

/**
 * Who stands at the head of a board: of a third-level grid its captain, of the larger ones the officer who answers for
 * it, since captains are appointed where people live and not at every level (domain §1.1, §1.2).
 */
export function headRoleOf(level: number): PostingRole {
  return level === 3 ? 'gridCaptain' : 'responsibleOfficer'
}

/** What the boards of all grids in force on a day would show, by grid, in the office's order. */
export async function boardContents(store: Store, today: IsoDate): Promise<ReadonlyMap<string, BoardContent>> {
  const [profile, settings] = [await readProfile(store), await readSettings(store)]
  const people = await peopleInPost(store, today)
  const community = `${profile.county ?? ''}${profile.subdistrict ?? ''}${profile.name}`
  const contents = new Map<string, BoardContent>()
  for (const grid of await gridsInForce(store, today)) {
    const posted = people.get(grid.id) ?? []
    const shown = boardRoles.flatMap((role) =>
      posted.filter((one) => one.role === role).map((one) => shownPerson(one, settings)),
    )
    const headRole = roleName(headRoleOf(grid.level))
    const captain = shown.find((one) => one.role === headRole) ?? null
    const members = shown.filter((one) => one !== captain)
    const supervisionPhone = grid.supervisionPhone ?? profile.telephone ?? ''
    contents.set(grid.id, {
      community,
      title: `${labelOf(gridLevelCodes, String(grid.level))}公示牌`,
      gridName: grid.name,
      scope: grid.scope ?? '',
      headRole,
      captain,
      members,
      duties: dutiesOf(settings, headRoleOf(grid.level), members),
      supervisionPhone,
      communityPhone: grid.supervisionPhone === null ? null : profile.telephone,
      qr:
        captain?.phone == null
          ? null
          : contactCard({
              name: captain.name,
              title: `${grid.name}${captain.role}`,
              organization: profile.name,
              phone: captain.phone,
            }),
    })
  }
  return contents
}

/** SHA-256 over the content in a fixed order of its parts. */
export function boardDigest(content: BoardContent): string {
  const parts = [
    content.community,
    content.title,
    content.gridName,
    content.scope,
    content.captain && personParts(content.captain),
    content.members.map(personParts),
    content.duties.map(({ heading, lines }) => [heading, lines]),
    content.supervisionPhone,
    content.communityPhone,
    content.qr,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function personParts(one: ShownPerson): readonly (string | null)[] {
  return [one.name, one.role, one.phone, one.photoId]
}

function roleName(role: PostingRole): string {
  return labelOf(postingRoleCodes, role)
}

function dutiesOf(settings: Settings, head: PostingRole, members: readonly ShownPerson[]): BoardContent['duties'] {
  const has = (role: PostingRole): boolean => members.some((one) => one.role === roleName(role))
  const headDuties = head === 'gridCaptain' ? settings.captainDuties : settings.officerDuties
  return [
    { heading: `${roleName(head)}职责`, lines: linesOf(headDuties) },
    ...(has('gridMember') ? [{ heading: `${roleName('gridMember')}职责`, lines: linesOf(settings.memberDuties) }] : []),
    ...(has('gridSupervisor')
      ? [{ heading: `${roleName('gridSupervisor')}职责`, lines: linesOf(settings.supervisorDuties) }]
      : []),
  ].filter(({ lines }) => lines.length > 0)
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The private phone only where the office has said so: boards hang at doors (domain §5.7). */
function shownPerson(one: PostedPerson, settings: Settings): ShownPerson {
  return {
    name: one.name,
    role: roleName(one.role),
    phone: one.publicPhone ?? (settings.boardPrivatePhone ? one.phone : null),
    photoId: one.photoId,
  }
}

interface PostedPerson {
  readonly gridId: string | null
  readonly role: PostingRole
  readonly name: string
  readonly phone: string | null
  readonly publicPhone: string | null
  readonly photoId: string | null
}

async function peopleInPost(
  store: Store,
  today: IsoDate,
): Promise<ReadonlyMap<string | null, readonly PostedPerson[]>> {
  const rows = await store.db
    .selectFrom('posting')
    .innerJoin('person', (join) =>
      join.onRef('person.community', '=', 'posting.community').onRef('person.id', '=', 'posting.personId'),
    )
    .select([
      'posting.gridId',
      'posting.role',
      'posting.from',
      'posting.to',
      'posting.endedOn',
      'person.name',
      'person.phone',
      'person.publicPhone',
      'person.photoId',
    ])
    .where('posting.community', '=', store.community)
    .where('posting.role', 'in', boardRoles)
    .orderBy('posting.from')
    .orderBy('posting.id')
    .execute()
  return Map.groupBy(
    rows.filter((row) => isInForce(row, today)),
    (row) => row.gridId,
  )
}

async function gridsInForce(store: Store, today: IsoDate) {
  const grids = await store.db
    .selectFrom('grid')
    .select(['id', 'name', 'level', 'scope', 'supervisionPhone'])
    .where('community', '=', store.community)
    .where('validFrom', '<=', today)
    .where((build) => build.or([build('validTo', 'is', null), build('validTo', '>=', today)]))
    .execute()
  const places = await gridPlaces(store)
  return grids.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0))
}
