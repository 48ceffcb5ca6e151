import { z } from 'zod'
import type { Entity, PatchOf } from './entity.ts'

/**
 * The schema of a change: every field may be left out, and what is left out stays absent. Not `schema.partial()`: in
 * zod 4 that fills the defaults in, and a change of one field would empty all others.
 */
export function patchShape<S extends z.core.$ZodLooseShape>(
  shape: S,
): z.ZodType<Partial<z.output<z.ZodObject<S>>>, Partial<z.output<z.ZodObject<S>>>> {
  const fields = Object.entries(shape).map(([name, field]) => [
    name,
    z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
  ])
  return z.object(Object.fromEntries(fields) as z.core.$ZodLooseShape) as never // the same fields, each optional
}

/** The schema of a change of a record. */
export function patchSchema<E extends Entity>(entity: E): z.ZodType<PatchOf<E>, PatchOf<E>> {
  return patchShape(entity.fields) as never // PatchOf is that shape, by name
}
