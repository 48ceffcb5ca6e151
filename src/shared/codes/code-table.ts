import { compactText } from '../rules/text-width.ts'

/** One value of a code table. `aliases` are other ways people and systems write it; compared without blanks. */
export interface CodeEntry<Code extends string = string> {
  readonly code: Code
  readonly label: string
  readonly aliases?: readonly string[]
}

/**
 * An ordered list of values with its Chinese title and its source. `matchesByCode` says whether a text that is just the
 * code may be read as it: false where systems in use number the same values differently (domain §3.4).
 */
export interface CodeTable<Code extends string = string> {
  readonly name: string
  readonly title: string
  readonly source: string
  readonly matchesByCode: boolean
  readonly entries: readonly CodeEntry<Code>[]
}

/** The codes of a table in its order, as `z.enum` wants them. */
export function codesOf<Code extends string>(table: CodeTable<Code>): readonly Code[] {
  return table.entries.map((entry) => entry.code)
}

/** The label of a code; empty for none, the code itself for one the table does not know (an older or newer edition). */
export function labelOf(table: CodeTable, code: string | null | undefined): string {
  if (code === null || code === undefined || code === '') return ''
  return table.entries.find((entry) => entry.code === code)?.label ?? code
}

/**
 * The code a text means, by label, alias and, where the table allows it, by the code itself (`01`, `1`). Blanks, full-width
 * forms and letter case do not matter. `undefined` when the text is empty or means nothing in this table.
 */
export function codeOf<Code extends string>(table: CodeTable<Code>, text: string): Code | undefined {
  const wanted = foldedText(text)
  if (wanted === '') return undefined
  return indexOf(table).get(wanted)
}

const indexes = new WeakMap<CodeTable, ReadonlyMap<string, string>>()

function indexOf<Code extends string>(table: CodeTable<Code>): ReadonlyMap<string, Code> {
  const known = indexes.get(table)
  // The map was made below from this very table, so its values are this table's codes.
  if (known !== undefined) return known as ReadonlyMap<string, Code>
  const index = new Map<string, Code>()
  const add = (text: string, code: Code): void => {
    const key = foldedText(text)
    if (key !== '' && !index.has(key)) index.set(key, code)
  }
  for (const entry of table.entries) add(entry.label, entry.code)
  for (const entry of table.entries) for (const alias of entry.aliases ?? []) add(alias, entry.code)
  if (table.matchesByCode) {
    for (const entry of table.entries) {
      add(entry.code, entry.code)
      if (/^0\d$/.test(entry.code)) add(entry.code.slice(1), entry.code)
    }
  }
  indexes.set(table, index)
  return index
}

function foldedText(text: string): string {
  return compactText(text).toLowerCase()
}
