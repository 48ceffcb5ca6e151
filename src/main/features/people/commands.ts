import type { RowOf } from '../../../shared/entities/entity.ts'
import { person } from '../../../shared/entities/person.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { dropAttachment } from '../attachments/commands.ts'
import { SimilarPersonError } from './errors.ts'
import { personValues, type PersonInput, type PersonPatch } from './person-values.ts'
import { similarPeople, type SimilarQuestion } from './similar.ts'

/** How a save treats people who may be the same. */
export interface SaveOptions {
  /** The person at the screen has seen those who look the same and saves all the same. */
  readonly acceptSimilar?: boolean | undefined
}

/**
 * Adds a person.
 * @throws InvalidRecordError · DuplicateRecordError (identity number) · SimilarPersonError unless accepted
 */
export async function createPerson(
  store: Store,
  actor: Actor,
  input: PersonInput,
  options: SaveOptions = {},
): Promise<RowOf<typeof person>> {
  return await store.write(actor, { action: 'people.create', entity: 'person' }, async (unit) => {
    const values = await personValues(input, unit.today)
    if (options.acceptSimilar !== true) await refuseSimilar(unit, values)
    return await unit.insert(person, values)
  })
}

/** Changes a person. `ifUpdatedAt` refuses when somebody changed it meanwhile. Throws as `createPerson`. */
export async function updatePerson(
  store: Store,
  actor: Actor,
  id: string,
  patch: PersonPatch,
  options: SaveOptions & { readonly ifUpdatedAt?: string | undefined } = {},
): Promise<RowOf<typeof person>> {
  return await store.write(actor, { action: 'people.update', entity: 'person', recordId: id }, async (unit) => {
    const before = await unit.require(person, id)
    const values = await personValues(patch, unit.today, before)
    const after = {
      name: values.name ?? before.name,
      phone: values.phone === undefined ? before.phone : values.phone,
      birthDate: values.birthDate === undefined ? before.birthDate : values.birthDate,
    }
    const isOther = after.name !== before.name || after.phone !== before.phone || after.birthDate !== before.birthDate
    if (options.acceptSimilar !== true && isOther) await refuseSimilar(unit, { ...after, exceptId: id })
    const row = await unit.update(person, id, values, { ifUpdatedAt: options.ifUpdatedAt })
    if (before.photoId !== null && row.photoId !== before.photoId) await dropAttachment(unit, before.photoId)
    return row
  })
}

/** Removes a person whom nothing names any more, with the photo. @throws RecordReferencedError */
export async function removePerson(store: Store, actor: Actor, id: string): Promise<void> {
  await store.write(actor, { action: 'people.remove', entity: 'person', recordId: id }, async (unit) => {
    const { photoId } = await unit.require(person, id)
    await unit.remove(person, id)
    if (photoId !== null) await dropAttachment(unit, photoId)
  })
}

async function refuseSimilar(unit: UnitOfWork, question: SimilarQuestion): Promise<void> {
  const ids = await similarPeople(unit.db, unit.community, question)
  if (ids.length > 0) throw new SimilarPersonError(ids)
}
