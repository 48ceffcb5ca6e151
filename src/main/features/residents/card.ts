import { isRestrictedGroup } from '../../../shared/codes/special-group.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { residency } from '../../../shared/entities/residency.ts'
import type { specialGroupMark } from '../../../shared/entities/special-group-mark.ts'
import { maskIdentityNumber } from '../../../shared/rules/masking.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import type { Store } from '../../store/store.ts'
import { readPerson, type PersonRecord } from '../people/queries.ts'
import { addressText } from './address-text.ts'

/** A mark with the name of its contact. */
export interface ShownMark extends RowOf<typeof specialGroupMark> {
  readonly careContactName: string | null
}

/** A residency with its address; numbers of papers and the state of health are not in clear. */
export interface ShownResidency extends Omit<RowOf<typeof residency>, 'permitNumber' | 'documentNumber' | 'health'> {
  readonly address: string
  readonly gridId: string | null
  readonly gridName: string | null
  readonly maskedPermit: string | null
  readonly maskedDocument: string | null
  readonly hasHealth: boolean
}

/** One of a person's household. */
export interface HouseholdMember {
  readonly personId: string
  readonly name: string
  readonly sex: string | null
  readonly birthDate: IsoDate | null
  readonly relationToHead: string | null
  readonly state: RowOf<typeof residency>['state']
  readonly isHead: boolean
}

/** The household a person lives in, or lived in last. */
export interface ShownHousehold {
  readonly id: string
  readonly number: string | null
  readonly registrationMatches: string | null
  readonly endedOn: IsoDate | null
  /** Those living there first; the head before all. */
  readonly members: readonly HouseholdMember[]
}

/** What the person block holds beside `PersonRecord`. */
export interface PersonBlock {
  readonly maritalStatus: string | null
  readonly education: string | null
  readonly occupation: string | null
  readonly nativePlace: string | null
  readonly registeredAddress: string | null
  readonly currentAddress: string | null
}

/** A person with all that hangs on them, for the card. Nothing sensitive is in clear. */
export interface PersonCard {
  readonly person: PersonRecord & PersonBlock
  /** The one that lasts or lasted, then the earlier ones. */
  readonly residencies: readonly ShownResidency[]
  readonly household: ShownHousehold | null
  /** Marks in force or past, without the restricted ones. */
  readonly marks: readonly ShownMark[]
  /** How many restricted marks in force there are, for those who may ask with a reason. */
  readonly restrictedMarks: number
}

/** The card of a person. @throws RecordNotFoundError */
export async function personCard(store: Store, personId: string, today: IsoDate): Promise<PersonCard> {
  const [person, block, residencies, marks] = await Promise.all([
    readPerson(store, personId, today),
    store.db
      .selectFrom('person')
      .select(['maritalStatus', 'education', 'occupation', 'nativePlace', 'registeredAddress', 'currentAddress'])
      .where('community', '=', store.community)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(),
    residenciesOf(store, personId),
    marksOf(store, personId),
  ])
  const householdId = residencies[0]?.householdId ?? null
  return {
    person: { ...person, ...block },
    residencies,
    household: householdId === null ? null : await householdOf(store, householdId),
    marks: marks.filter((mark) => !isRestrictedGroup(mark.group)),
    restrictedMarks: marks.filter((mark) => mark.to === null && isRestrictedGroup(mark.group)).length,
  }
}

/** All marks of a person, restricted ones too; whoever hands those out audits that with a reason. */
export async function marksOf(store: Store, personId: string): Promise<readonly ShownMark[]> {
  return await store.db
    .selectFrom('specialGroupMark')
    .leftJoin('person as contact', (join) =>
      join
        .onRef('contact.community', '=', 'specialGroupMark.community')
        .onRef('contact.id', '=', 'specialGroupMark.careContactId'),
    )
    .selectAll('specialGroupMark')
    .select('contact.name as careContactName')
    .where('specialGroupMark.community', '=', store.community)
    .where('specialGroupMark.personId', '=', personId)
    .orderBy('specialGroupMark.from', 'desc')
    .orderBy('specialGroupMark.id')
    .execute()
}

async function residenciesOf(store: Store, personId: string): Promise<readonly ShownResidency[]> {
  const rows = await store.db
    .selectFrom('residency')
    .leftJoin('dwelling', (join) =>
      join.onRef('dwelling.community', '=', 'residency.community').onRef('dwelling.id', '=', 'residency.dwellingId'),
    )
    .leftJoin('building', (join) =>
      join.onRef('building.community', '=', 'residency.community').onRef('building.id', '=', 'dwelling.buildingId'),
    )
    .leftJoin('compound', (join) =>
      join.onRef('compound.community', '=', 'residency.community').onRef('compound.id', '=', 'building.compoundId'),
    )
    .selectAll('residency')
    .select((build) => [
      'dwelling.unit',
      'dwelling.number',
      'dwelling.address as doorAddress',
      'building.name as buildingName',
      'compound.name as compoundName',
      build.fn.coalesce('dwelling.gridId', 'building.gridId').as('gridId'),
    ])
    .where('residency.community', '=', store.community)
    .where('residency.personId', '=', personId)
    .execute()
  const gridIds = rows.flatMap((row) => (row.gridId === null ? [] : [row.gridId]))
  const grids =
    gridIds.length === 0
      ? []
      : await store.db
          .selectFrom('grid')
          .select(['id', 'name'])
          .where('community', '=', store.community)
          .where('id', 'in', gridIds)
          .execute()
  return rows
    .map(({ unit, number, doorAddress, buildingName, compoundName, permitNumber, documentNumber, health, ...row }) => ({
      ...row,
      address: addressText({ compoundName, buildingName, unit, number, address: doorAddress }),
      gridName: grids.find((grid) => grid.id === row.gridId)?.name ?? null,
      maskedPermit: permitNumber === null ? null : maskIdentityNumber(permitNumber),
      maskedDocument: documentNumber === null ? null : maskIdentityNumber(documentNumber),
      hasHealth: health !== null,
    }))
    .sort(
      (one, other) =>
        Number(other.state === 'living') - Number(one.state === 'living') ||
        ((one.from ?? '') + one.id < (other.from ?? '') + other.id ? 1 : -1),
    )
}

async function householdOf(store: Store, id: string): Promise<ShownHousehold | null> {
  const [home, members] = await Promise.all([
    store.db
      .selectFrom('household')
      .select(['id', 'number', 'headId', 'registrationMatches', 'endedOn'])
      .where('community', '=', store.community)
      .where('id', '=', id)
      .executeTakeFirst(),
    store.db
      .selectFrom('residency')
      .innerJoin('person', (join) =>
        join.onRef('person.community', '=', 'residency.community').onRef('person.id', '=', 'residency.personId'),
      )
      .select([
        'residency.personId',
        'residency.relationToHead',
        'residency.state',
        'person.name',
        'person.sex',
        'person.birthDate',
      ])
      .where('residency.community', '=', store.community)
      .where('residency.householdId', '=', id)
      .orderBy('residency.id')
      .execute(),
  ])
  if (!home) return null
  const rank = (member: HouseholdMember): number => (member.isHead ? 0 : member.state === 'living' ? 1 : 2)
  return {
    id: home.id,
    number: home.number,
    registrationMatches: home.registrationMatches,
    endedOn: home.endedOn,
    members: members
      .map((member) => ({ ...member, isHead: member.personId === home.headId }))
      .sort((one, other) => rank(one) - rank(other)),
  }
}
