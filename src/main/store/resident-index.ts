import type { Kysely } from 'kysely'
import type { Entity } from '../../shared/entities/entity.ts'
import { givenNameOf, surnameLength } from '../../shared/rules/given-name.ts'
import { placeOrder } from '../../shared/rules/place-text.ts'
import type { ChangeOp, Tables } from './database.ts'

/** One line of the resident index. */
type IndexRow = Tables['residentIndex']

const personsPerStep = 400

/**
 * [Note: The resident index] One row per person who lives or lived here, with what lists sort and filter by and what
 * search looks up, each in a column of its own with an index: at 200,000 people nothing else answers within 15 ms
 * (`LIKE` over the names alone costs 11–27 ms). It holds nothing of its own: the unit of work renews the rows of the
 * persons it touched, in the same transaction, and `rebuildResidentIndex` makes the same rows from nothing.
 */
export class ResidentIndexUpdates {
  readonly #persons = new Set<string>()
  readonly #dwellings = new Set<string>()
  readonly #buildings = new Set<string>()
  readonly #compounds = new Set<string>()

  /** Notes a written record; `rows` are its values before and after, as far as there are any. */
  note(entity: Entity, op: ChangeOp, id: string, ...rows: readonly object[]): void {
    if (entity.name === 'residency') for (const row of rows) this.#persons.add((row as { personId: string }).personId) // a residency's own field
    // A record that is new has nothing in the index yet that names it.
    if (op === 'put') return
    if (entity.name === 'person') this.#persons.add(id)
    if (entity.name === 'dwelling') this.#dwellings.add(id)
    if (entity.name === 'building') this.#buildings.add(id)
    if (entity.name === 'compound') this.#compounds.add(id)
  }

  /** Renews the rows of everybody concerned. Called once, before the transaction ends. */
  async apply(tx: Kysely<Tables>, community: string): Promise<void> {
    for (const [field, ids] of [
      ['residency.dwellingId', this.#dwellings],
      ['dwelling.buildingId', this.#buildings],
      ['building.compoundId', this.#compounds],
    ] as const) {
      if (ids.size === 0) continue
      const found = await placed(tx, community)
        .select('residency.personId')
        .where(field, 'in', [...ids])
        .execute()
      for (const { personId } of found) this.#persons.add(personId)
    }
    const persons = [...this.#persons]
    for (let from = 0; from < persons.length; from += personsPerStep)
      await renew(tx, community, persons.slice(from, from + personsPerStep))
  }
}

/** Makes the index of a community from nothing: after a migration or a merge that changed how it is derived. */
export async function rebuildResidentIndex(tx: Kysely<Tables>, community: string): Promise<void> {
  await tx.deleteFrom('residentIndex').where('community', '=', community).execute()
  let last = ''
  for (;;) {
    const page = await tx
      .selectFrom('residency')
      .select('personId')
      .distinct()
      .where('community', '=', community)
      .where('personId', '>', last)
      .orderBy('personId')
      .limit(personsPerStep)
      .execute()
    const ids = page.map((row) => row.personId)
    if (ids.length === 0) return
    await renew(tx, community, ids)
    last = ids.at(-1) ?? last
  }
}

function placed(tx: Kysely<Tables>, community: string) {
  return tx
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
    .where('residency.community', '=', community)
}

async function renew(tx: Kysely<Tables>, community: string, personIds: readonly string[]): Promise<void> {
  const found = await placed(tx, community)
    .innerJoin('person', (join) =>
      join.onRef('person.community', '=', 'residency.community').onRef('person.id', '=', 'residency.personId'),
    )
    .select([
      'residency.id as residencyId',
      'residency.personId',
      'residency.householdId',
      'residency.dwellingId',
      'residency.populationKind',
      'residency.state',
      'residency.from',
      'dwelling.buildingId',
      'dwelling.gridId as ownGridId',
      'dwelling.unit',
      'dwelling.number',
      'dwelling.address',
      'building.gridId as buildingGridId',
      'building.name as buildingName',
      'compound.name as compoundName',
      'person.name',
      'person.namePinyin',
      'person.identityNumber',
      'person.phone',
      'person.sex',
      'person.birthDate',
    ])
    .where('residency.personId', 'in', personIds)
    .execute()
  const rows = [...Map.groupBy(found, (row) => row.personId).values()].map((residencies): IndexRow => {
    const row = residencies.reduce(current)
    const syllables = (row.namePinyin ?? '').split(' ').filter((syllable) => syllable !== '')
    const given = syllables.slice(surnameLength(row.name))
    const identity = row.identityNumber ?? ''
    return {
      community,
      personId: row.personId,
      residencyId: row.residencyId,
      householdId: row.householdId,
      dwellingId: row.dwellingId,
      buildingId: row.buildingId,
      gridId: row.ownGridId ?? row.buildingGridId,
      populationKind: row.populationKind,
      state: row.state,
      name: row.name,
      givenName: givenNameOf(row.name),
      pinyin: syllables.join(''),
      givenPinyin: given.join(''),
      initials: syllables.map((syllable) => Array.from(syllable)[0] ?? '').join(''),
      identity,
      identityTail: reversed(identity),
      phoneTail: reversed((row.phone ?? '').replace(/\D/g, '')),
      sex: row.sex,
      birthDate: row.birthDate ?? '',
      placeOrder: placeOrder([row.compoundName, row.buildingName, row.unit, row.number, row.address]),
    }
  })
  await tx.deleteFrom('residentIndex').where('community', '=', community).where('personId', 'in', personIds).execute()
  if (rows.length > 0) await tx.insertInto('residentIndex').values(rows).execute()
}

/** A number from its end, so that its tail is found as the head of a column. */
export function reversed(text: string): string {
  return Array.from(text).toReversed().join('')
}

interface Dated {
  readonly residencyId: string
  readonly state: string
  readonly from: string | null
}

/** Of two residencies the one that says where a person is: the living one, else the later one. */
function current<R extends Dated>(one: R, other: R): R {
  if ((one.state === 'living') !== (other.state === 'living')) return one.state === 'living' ? one : other
  const [first, second] = [`${one.from ?? ''} ${one.residencyId}`, `${other.from ?? ''} ${other.residencyId}`]
  return first > second ? one : other
}
