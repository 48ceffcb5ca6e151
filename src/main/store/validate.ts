import type { Entity, InputOf, RowOf } from '../../shared/entities/entity.ts'
import { fieldMeta } from '../../shared/entities/entity.ts'
import { InvalidRecordError } from './store-errors.ts'

/** The own fields of a record, as stored. */
export type ValuesOf<E extends Entity> = Omit<
  RowOf<E>,
  'community' | 'id' | 'createdAt' | 'updatedAt' | 'stamp' | 'stamps'
>

const nullableFields = new WeakMap<Entity, ReadonlySet<string>>()

/**
 * Checks a record against its entity. Blanks around texts go; an empty text of an optional field becomes null.
 * @throws InvalidRecordError naming every faulty field.
 */
export function validate<E extends Entity>(entity: E, input: InputOf<E>): ValuesOf<E> {
  const parsed = entity.schema.safeParse(tidy(entity, input))
  if (parsed.success) return parsed.data as ValuesOf<E> // what the entity's own schema answers
  const faults = parsed.error.issues.map((issue) => {
    const field = String(issue.path[0] ?? '')
    const label = field in entity.fields ? fieldMeta(entity, field).label : field
    const missing = issue.code === 'invalid_type' && issue.input === undefined
    return { field, label, message: missing ? '不能为空' : chinese(issue.message) }
  })
  throw new InvalidRecordError(entity.name, entity.label, faults)
}

/** The patch with blanks trimmed and empty texts of optional fields as null, without the fields left undefined. */
export function tidy(entity: Entity, input: object): Record<string, unknown> {
  const optional = optionalFields(entity)
  const out: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input) as [string, unknown][]) {
    if (value === undefined) continue
    const trimmed = typeof value === 'string' ? value.trim() : value
    out[name] = trimmed === '' && optional.has(name) ? null : trimmed
  }
  return out
}

function optionalFields(entity: Entity): ReadonlySet<string> {
  let known = nullableFields.get(entity)
  if (!known) {
    known = new Set(
      Object.entries(entity.fields).flatMap(([name, field]) => (field.safeParse(null).success ? [name] : [])),
    )
    nullableFields.set(entity, known)
  }
  return known
}

/** Our own messages are Chinese; one of the library's means a value that no form can produce. */
function chinese(message: string): string {
  return /\p{Script=Han}/u.test(message) ? message : '不符合要求'
}
