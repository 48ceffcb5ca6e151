import { z } from 'zod'
import type { IsoDate } from '../../../shared/dates.ts'
import { patchShape } from '../../../shared/entities/patch-schema.ts'
import { person } from '../../../shared/entities/person.ts'
import { residency } from '../../../shared/entities/residency.ts'
import { InvalidRecordError } from '../../store/store-errors.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { SimilarPersonError } from '../people/errors.ts'
import { personValues } from '../people/person-values.ts'
import { similarPeople } from '../people/similar.ts'
import { endResidency } from './end-residency.ts'
import { AlreadyLivingError } from './errors.ts'

const { personId: _p, dwellingId: _d, householdId: _h, state: _s, to: _t, ...ownFields } = residency.fields

/** What a residency keeps of its own when a person moves in: kind, relation, day, the fields of the kind. */
export const residencyInputSchema = patchShape(ownFields)
export type ResidencyInput = z.infer<typeof residencyInputSchema>

/**
 * One who moves in: somebody new (`person`) or somebody on record (`personId`). `fromElsewhere` ends the residency a
 * person on record still has here.
 */
export const memberSchema = z.object({
  personId: z.uuid().optional(),
  person: person.schema.optional(),
  residency: residencyInputSchema,
  fromElsewhere: z.boolean().optional(),
})
export type MemberInput = z.input<typeof memberSchema>

/** Where members move in, and how their save treats people who look the same. */
export interface MovingIn {
  readonly dwellingId: string | null
  readonly householdId: string
  /** The day, for members that give none of their own. */
  readonly from: IsoDate | null
  readonly acceptSimilar: boolean
}

/**
 * Moves one person in, inside a unit of work; answers the person's id. `field` is the member's place in the form, so
 * that a fault is shown where it was typed.
 * @throws InvalidRecordError · DuplicateRecordError · SimilarPersonError · AlreadyLivingError
 */
export async function addMember(
  unit: UnitOfWork,
  member: MemberInput,
  place: MovingIn,
  field: string,
): Promise<string> {
  const personId = await personOf(unit, member, place, field)
  const living = await unit.db
    .selectFrom('residency')
    .select('id')
    .where('community', '=', unit.community)
    .where('personId', '=', personId)
    .where('state', '=', 'living')
    .executeTakeFirst()
  const from = member.residency.from ?? place.from
  if (living) {
    if (member.fromElsewhere !== true) throw new AlreadyLivingError(living.id, `${field}.personId`)
    await endResidency(unit, living.id, from ?? unit.today, { state: 'movedOut', endReason: '社区内搬迁' })
  }
  await unit.insert(residency, {
    populationKind: 'registered',
    ...member.residency,
    personId,
    dwellingId: place.dwellingId,
    householdId: place.householdId,
    state: 'living',
    from,
  })
  return personId
}

async function personOf(unit: UnitOfWork, member: MemberInput, place: MovingIn, field: string): Promise<string> {
  if (member.personId !== undefined) return (await unit.require(person, member.personId)).id
  if (member.person === undefined)
    throw new InvalidRecordError(person.name, person.label, [{ field, label: '成员', message: '没有填写姓名' }])
  try {
    const values = await personValues(member.person, unit.today)
    if (!place.acceptSimilar) {
      const similar = await similarPeople(unit.db, unit.community, values)
      if (similar.length > 0) throw new SimilarPersonError(similar)
    }
    return (await unit.insert(person, values)).id
  } catch (error) {
    if (!(error instanceof InvalidRecordError)) throw error
    const faults = error.data.faults.map((fault) => ({ ...fault, field: `${field}.person.${fault.field}` }))
    throw new InvalidRecordError(person.name, person.label, faults)
  }
}
