import { z } from 'zod'
import type { ColumnKind, FieldMeta } from './fields.ts'

/** The fields of an aggregate: zod schemas made by `fields.ts`, so that each carries its label and column. */
export type Fields = Readonly<Record<string, z.ZodType>>

/** One kind of record: its table, its fields, its rules. Everything generic (store, forms, import, bundle) reads this. */
export interface Entity<Name extends string = string, F extends Fields = Fields> {
  /** Table name, name in the change log and in bundles. */
  readonly name: Name
  /** Chinese name of one such record. */
  readonly label: string
  readonly fields: F
  readonly schema: z.ZodObject<F>
  /** Whether changes of it go into the change log and so into bundles; false for what belongs to this PC alone. */
  readonly synced: boolean
  /** Field groups that must differ between living records when none of them is null. */
  readonly unique: readonly (readonly string[])[]
  readonly indexes: readonly (readonly string[])[]
}

/** Columns every record has besides its own fields. */
export interface SystemColumns {
  /** 12-digit division code of the community; leads every key. */
  readonly community: string
  /** UUIDv7. */
  readonly id: string
  readonly createdAt: string
  readonly updatedAt: string
  /** Clock of the creation, valid for every field that `stamps` does not name. */
  readonly stamp: string
  /** JSON object field → clock, for the fields changed since creation; null when none was. */
  readonly stamps: string | null
}

/** A record as stored and read. */
export type RowOf<E extends Entity> = SystemColumns & Readonly<z.output<E['schema']>>
/** What a caller gives to create a record: fields with a default may be left out. */
export type InputOf<E extends Entity> = z.input<E['schema']>
/** What a caller gives to change a record. */
export type PatchOf<E extends Entity> = { readonly [K in keyof InputOf<E>]?: InputOf<E>[K] | undefined }

/** Declares one kind of record. */
export function defineEntity<const Name extends string, F extends Fields>(definition: {
  name: Name
  label: string
  fields: F
  synced?: boolean
  unique?: readonly (readonly (keyof F & string)[])[]
  indexes?: readonly (readonly (keyof F & string)[])[]
}): Entity<Name, F> {
  return {
    name: definition.name,
    label: definition.label,
    fields: definition.fields,
    schema: z.object(definition.fields),
    synced: definition.synced ?? true,
    unique: definition.unique ?? [],
    indexes: definition.indexes ?? [],
  }
}

/** What a field says of itself. */
export function fieldMeta(entity: Entity, field: string): FieldMeta & { readonly column: ColumnKind } {
  const meta = z.globalRegistry.get(entity.fields[field] ?? z.never())
  if (meta?.column === undefined || meta.label === undefined)
    throw new TypeError(`field ${entity.name}.${field} was not made by fields.ts`)
  return { ...meta, column: meta.column, label: meta.label }
}
