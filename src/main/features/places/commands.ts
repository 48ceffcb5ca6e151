import { z } from 'zod'
import { building } from '../../../shared/entities/building.ts'
import { compound } from '../../../shared/entities/compound.ts'
import { dwelling } from '../../../shared/entities/dwelling.ts'
import type { Entity, InputOf, PatchOf } from '../../../shared/entities/entity.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { dwellingRows } from './dwelling-rows.ts'

/** The three kinds of place, by what procedures call them. */
export const placeEntities = { compound, building, dwelling } as const
export type PlaceKind = keyof typeof placeEntities

/** How the doors of a building are numbered: units × floors × doors on a floor, numbers as 101, 102, 201 … */
export const dwellingPatternSchema = z.object({
  /** 0: a building without units. */
  units: z.int().min(0).max(30),
  floors: z.int().min(1).max(60),
  perFloor: z.int().min(1).max(30),
})
export type DwellingPattern = z.infer<typeof dwellingPatternSchema>

/** What a saved place answers: its id, and the time for the next `ifUpdatedAt`. */
export interface SavedPlace {
  readonly id: string
  readonly updatedAt: string
}

/** Adds a place. @throws InvalidRecordError · DuplicateRecordError · UnknownReferenceError */
export async function createPlace<E extends Entity>(
  store: Store,
  actor: Actor,
  entity: E,
  input: InputOf<E>,
): Promise<SavedPlace> {
  const { id, updatedAt } = await store.write(actor, { action: 'places.create', entity: entity.name }, (unit) =>
    unit.insert(entity, input),
  )
  return { id, updatedAt }
}

/** Changes a place. `ifUpdatedAt` refuses when somebody changed it meanwhile. @throws as `createPlace` · StaleRecordError */
export async function updatePlace<E extends Entity>(
  store: Store,
  actor: Actor,
  entity: E,
  id: string,
  patch: PatchOf<E>,
  options: { readonly ifUpdatedAt?: string | undefined } = {},
): Promise<SavedPlace> {
  const intent = { action: 'places.update', entity: entity.name, recordId: id }
  const { updatedAt } = await store.write(actor, intent, (unit) => unit.update(entity, id, patch, options))
  return { id, updatedAt }
}

/** Removes a place in which there is nothing any more. @throws RecordReferencedError */
export async function removePlace(store: Store, actor: Actor, entity: Entity, id: string): Promise<void> {
  await store.write(actor, { action: 'places.remove', entity: entity.name, recordId: id }, (unit) =>
    unit.remove(entity, id),
  )
}

/** Adds the doors of a building that are not there yet, by a pattern, in one act; answers how many are new. */
export async function createDwellings(
  store: Store,
  actor: Actor,
  buildingId: string,
  pattern: DwellingPattern,
): Promise<{ readonly created: number }> {
  const intent = { action: 'places.createDwellings', entity: 'building', recordId: buildingId, detail: { ...pattern } }
  return await store.write(actor, intent, async (unit) => {
    const house = await unit.require(building, buildingId)
    const known = await unit.db
      .selectFrom('dwelling')
      .select(['unit', 'number'])
      .where('community', '=', unit.community)
      .where('buildingId', '=', buildingId)
      .execute()
    const taken = new Set(known.map((row) => `${row.unit ?? ''}/${row.number}`))
    const wanted = dwellingRows(buildingId, pattern).filter((row) => !taken.has(`${row.unit ?? ''}/${row.number}`))
    await unit.insertMany(dwelling, wanted)
    await unit.update(building, buildingId, {
      floors: house.floors ?? pattern.floors,
      units: house.units ?? (pattern.units === 0 ? null : pattern.units),
    })
    return { created: wanted.length }
  })
}
