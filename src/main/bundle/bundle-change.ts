import * as z from 'zod'

/** A value as JSON carries it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/**
 * A stamp of the hybrid logical clock as text that sorts by time: 11 hex digits of milliseconds since 1970, 6 of a
 * counter, `-`, the first 12 of the device's fingerprint. See reliability on clocks: the counter has more than 16 bits.
 */
export const stampSchema = z.string().regex(/^[0-9a-f]{17}-[0-9a-f]{12}$/)

const entity = z.string().regex(/^[a-z][A-Za-z0-9_]{0,63}$/)
const id = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z:_.-]{0,63}$/)
const FIELD = /^[A-Za-z][A-Za-z0-9_]{0,63}$/
const field = z.string().regex(FIELD)
const sequence = z.int().min(1)
/** Names that passed, since a bundle repeats a few hundred of them hundreds of thousands of times. */
const seen = new Set<string>()

function isField(name: string): boolean {
  if (seen.has(name)) return true
  if (!FIELD.test(name)) return false
  if (seen.size < 10_000) seen.add(name)
  return true
}

/**
 * Values by field. Any JSON: the entity checks it on merging, where a value can be set aside without refusing the bundle.
 * One function and not z.record with a key schema, which took three quarters of the time of an export.
 */
const values = z.custom<Record<string, JsonValue>>((given) => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
  for (const [name, value] of Object.entries(given)) if (value === undefined || !isField(name)) return false
  return true
})
const stamps = z.record(field, stampSchema)

/** A record's whole state. `stamp` holds for every field that `stamps` does not name. */
const put = z.object({ op: z.literal('put'), entity, id, stamp: stampSchema, stamps: stamps.optional(), values })

/** Some fields of one record, as one transaction changed them: the new stamp of each, and the stamp it replaced (null: none). */
const set = z
  .object({
    op: z.literal('set'),
    entity,
    id,
    values,
    stamps,
    prior: z.record(field, stampSchema.nullable()),
    sequence,
  })
  .refine((line) => Object.keys(line.values).every((name) => Object.hasOwn(line.stamps, name)), {
    path: ['stamps'],
    message: 'every value has a stamp',
  })

/** The record was removed. A record that is merely absent from a bundle was not. */
const remove = z.object({ op: z.literal('remove'), entity, id, stamp: stampSchema, sequence })

/** One line of `changes.ndjson`. Keys it does not name are ignored, so that a later program may add some. */
export const bundleChangeSchema = z.discriminatedUnion('op', [put, set, remove])

/** One change as a bundle carries it; `entity` is the name of the register, `sequence` the sender's change log. */
export type BundleChange = z.infer<typeof bundleChangeSchema>
