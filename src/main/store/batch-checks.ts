import type { Kysely } from 'kysely'
import { fieldMeta, type Entity } from '../../shared/entities/entity.ts'
import type { Tables } from './database.ts'
import { DuplicateRecordError, UnknownReferenceError } from './store-errors.ts'

/** A record of a batch, validated. */
export interface BatchRecord {
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}

/** How many values one `in (…)` carries. */
const valuesPerQuery = 500

/**
 * References and unique groups of many new records with a few queries: the answer is that of checking them one after the
 * other, each against the store and those before it. `known` holds `entity/id` seen to exist; it is added to.
 * @throws UnknownReferenceError · DuplicateRecordError of the first record that fails
 */
export async function checkBatch(
  tx: Kysely<Tables>,
  community: string,
  entity: Entity,
  records: readonly BatchRecord[],
  known: Set<string>,
): Promise<void> {
  const references = Object.keys(entity.fields).flatMap((field) => {
    const meta = fieldMeta(entity, field)
    return meta.references === undefined ? [] : [{ field, label: meta.label, to: meta.references }]
  })
  await learnReferences(tx, community, references, records, known)
  const groups = await Promise.all(
    entity.unique.map(async (fields) => ({ fields, taken: await takenKeys(tx, community, entity, fields, records) })),
  )
  for (const { id, values } of records) {
    for (const { field, label, to } of references) {
      const value = values[field]
      if (typeof value === 'string' && !known.has(`${to}/${value}`))
        throw new UnknownReferenceError({ entity: entity.name, field }, entity.label, label)
    }
    for (const { fields, taken } of groups) {
      const key = keyOf(fields, values)
      if (key === null) continue
      const existingId = taken.get(key)
      if (existingId !== undefined && existingId !== id) {
        const labels = fields.map((field) => fieldMeta(entity, field).label).join('、')
        throw new DuplicateRecordError({ entity: entity.name, fields, existingId }, entity.label, labels)
      }
      taken.set(key, id)
    }
    known.add(`${entity.name}/${id}`)
  }
}

/** Puts into `known` which of the records named exist in the store. */
async function learnReferences(
  tx: Kysely<Tables>,
  community: string,
  references: readonly { readonly field: string; readonly to: string }[],
  records: readonly BatchRecord[],
  known: Set<string>,
): Promise<void> {
  const wanted = new Map<string, Set<string>>()
  for (const { field, to } of references)
    for (const { values } of records) {
      const value = values[field]
      if (typeof value !== 'string' || known.has(`${to}/${value}`)) continue
      const ids = wanted.get(to) ?? new Set()
      wanted.set(to, ids.add(value))
    }
  for (const [to, ids] of wanted)
    for (const some of chunks([...ids])) {
      const found = await tx
        .selectFrom(to as 'grid') // `references` names an entity
        .select('id')
        .where('community', '=', community)
        .where('id', 'in', some)
        .execute()
      for (const { id } of found) known.add(`${to}/${id}`)
    }
}

/** The values of a unique group that stored records hold, as far as a record of the batch could meet them. */
async function takenKeys(
  tx: Kysely<Tables>,
  community: string,
  entity: Entity,
  fields: readonly string[],
  records: readonly BatchRecord[],
): Promise<Map<string, string>> {
  const taken = new Map<string, string>()
  const [first = ''] = fields
  const firsts = new Set(records.flatMap(({ values }) => (keyOf(fields, values) === null ? [] : [values[first]])))
  for (const some of chunks([...firsts])) {
    const found = await tx
      .selectFrom(entity.name as 'grid') // any entity has the system columns of grid
      .select(['id', ...(fields as readonly 'name'[])]) // fields of the entity
      .where('community', '=', community)
      .where(first as 'name', 'in', some as string[]) // a field of the entity
      .execute()
    for (const row of found) {
      const key = keyOf(fields, row)
      if (key !== null) taken.set(key, row.id)
    }
  }
  return taken
}

/** The values of a unique group as one text; null when one is empty and the group does not bind. */
function keyOf(fields: readonly string[], values: Readonly<Record<string, unknown>>): string | null {
  const own = fields.map((field) => values[field] ?? null)
  return own.includes(null) ? null : JSON.stringify(own)
}

function chunks<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / valuesPerQuery) }, (_, index) =>
    list.slice(index * valuesPerQuery, (index + 1) * valuesPerQuery),
  )
}
