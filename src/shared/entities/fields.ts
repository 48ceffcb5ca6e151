import { z } from 'zod'
import { codesOf, type CodeTable } from '../codes/code-table.ts'
import type { IsoDate, IsoInstant } from '../dates.ts'

/**
 * How much harm a field can do in the wrong hands (GB/T 45574-2025 and 个人信息保护法 art. 28 as levels of ours):
 * `public` may hang on a board · `internal` is office work · `personal` names or reaches a person · `sensitive` is
 * masked on screen and every reading of it is audited.
 */
export type Sensitivity = 'public' | 'internal' | 'personal' | 'sensitive'

/** How a field is stored; the same four words on every dialect. */
export type ColumnKind = 'text' | 'integer' | 'real' | 'bytes'

/** What a field says of itself: everything forms, tables, import, masking and the bundle need to know. */
export interface FieldMeta {
  /** Chinese label, as on paper. */
  readonly label: string
  /** Other headings offices use for it in their tables. */
  readonly aliases?: readonly string[]
  readonly sensitivity?: Sensitivity
  readonly codes?: CodeTable
  /** Entity whose record this field names by id. */
  readonly references?: string
  readonly hint?: string
}

declare module 'zod' {
  interface GlobalMeta {
    column?: ColumnKind
    label?: string
    aliases?: readonly string[]
    sensitivity?: Sensitivity
    codes?: CodeTable
    references?: string
    hint?: string
  }
}

const stored = (column: ColumnKind, meta: FieldMeta) => ({ ...meta, column })
const codePoints = (value: string): number => Array.from(value).length

/** Characters are code points, since 196 standard characters take two UTF-16 units (domain: names and characters). */
const limited = (max: number) =>
  z.string().refine((value) => codePoints(value) <= max, { error: `不能超过 ${String(max)} 个字` })

/** A text that must be filled, at most `max` characters. */
export const text = (meta: FieldMeta & { readonly max: number }) =>
  limited(meta.max)
    .refine((value) => value.trim() !== '', { error: '不能为空' })
    .meta(stored('text', meta))

/** A text that may be empty; the unit of work stores an empty one as null, for every optional field alike. */
export const optionalText = (meta: FieldMeta & { readonly max: number }) =>
  limited(meta.max).nullable().default(null).meta(stored('text', meta))

/** A value of a fixed list that the code itself branches on. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T, meta: FieldMeta) =>
  z.enum(values).meta(stored('text', meta))

/** A code of a national or local table that may be empty. */
export const optionalCode = <Code extends string>(table: CodeTable<Code>, meta: FieldMeta) =>
  z
    .enum(codesOf(table), { error: '不是可选的代码' })
    .nullable()
    .default(null)
    .meta(stored('text', { ...meta, codes: table }))

/** A code of a national or local table that must be filled. */
export const code = <Code extends string>(table: CodeTable<Code>, meta: FieldMeta) =>
  z.enum(codesOf(table), { error: '请选择' }).meta(stored('text', { ...meta, codes: table }))

/** Several codes of a table, as text in the table's order with commas between (`02,99`); null for none. */
export const optionalCodeList = (table: CodeTable, meta: FieldMeta) =>
  z
    .string()
    .refine((value) => value.split(',').every((one) => codesOf(table).includes(one)), { error: '不是可选的代码' })
    .nullable()
    .default(null)
    .meta(stored('text', { ...meta, codes: table }))

/** A yes/no, stored as 1 or 0. */
export const flag = (meta: FieldMeta) =>
  z
    .union([z.literal(0), z.literal(1)])
    .default(0)
    .meta(stored('integer', meta))

export const integer = (meta: FieldMeta & { readonly min?: number; readonly max?: number }) =>
  z
    .int()
    .min(meta.min ?? 0)
    .max(meta.max ?? Number.MAX_SAFE_INTEGER)
    .meta(stored('integer', meta))

export const optionalInteger = (meta: FieldMeta & { readonly min?: number; readonly max?: number }) =>
  z
    .int()
    .min(meta.min ?? 0)
    .max(meta.max ?? Number.MAX_SAFE_INTEGER)
    .nullable()
    .default(null)
    .meta(stored('integer', meta))

/** Whether a text is a day that exists. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const at = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
}

const day = z.custom<IsoDate>((value) => typeof value === 'string' && isDay(value), { error: '不是有效的日期' })

/** A calendar day, `YYYY-MM-DD`. */
export const date = (meta: FieldMeta) => day.meta(stored('text', meta))

/** A calendar day that may be empty. */
export const optionalDate = (meta: FieldMeta) => day.nullable().default(null).meta(stored('text', meta))

const moment = z.custom<IsoInstant>(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value),
  { error: '不是有效的时间' },
)

/** An instant in UTC. */
export const instant = (meta: FieldMeta) => moment.meta(stored('text', meta))

/** An instant in UTC that may be empty. */
export const optionalInstant = (meta: FieldMeta) => moment.nullable().default(null).meta(stored('text', meta))

/** A time of day, `HH:mm`, that may be empty. */
export const optionalTime = (meta: FieldMeta) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '时间应写成 09:30' })
    .nullable()
    .default(null)
    .meta(stored('text', meta))

/** The id of another record; the unit of work refuses an id that does not exist. */
export const reference = (entity: string, meta: FieldMeta) =>
  z.uuid().meta(stored('text', { ...meta, references: entity }))

/** The id of another record, or none. */
export const optionalReference = (entity: string, meta: FieldMeta) =>
  z
    .uuid()
    .nullable()
    .default(null)
    .meta(stored('text', { ...meta, references: entity }))

/** A JSON value kept as text, since the store knows only text, integers and reals. */
export const jsonText = (meta: FieldMeta) =>
  z
    .string()
    .refine(
      (value) => {
        try {
          JSON.parse(value)
          return true
        } catch {
          return false
        }
      },
      { error: '内容不是有效的 JSON' },
    )
    .meta(stored('text', meta))
