/** One division as the national list has it: 2, 4, 6, 9 or 12 digits and the official name. */
export interface DivisionRow {
  readonly code: string
  readonly name: string
}

/** Digits a level adds to its parent's code: province, city, county, street, community. */
const DIGITS = [2, 2, 2, 3, 3] as const
const LENGTHS = [2, 4, 6, 9, 12] as const

/**
 * The list as text, one division a line in the order of the tree: level digit, then the digits the level adds unless they
 * are one more than those of the sibling before, then the name. `0` 北京市 … `4` 南街居委会. Compact before compression and
 * readable with any tool.
 * @throws RangeError for a code of another length or a division without its parent.
 */
export function encodeDivisions(rows: readonly DivisionRow[]): string {
  const known = new Set(rows.map((row) => row.code))
  const lines: string[] = []
  const last = new Map<string, number>()
  for (const row of rows.toSorted((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0))) {
    const level = LENGTHS.findIndex((length) => length === row.code.length)
    const digits = DIGITS[level]
    if (digits === undefined) throw new RangeError('division code of unknown length')
    const parent = row.code.slice(0, -digits)
    if (parent !== '' && !known.has(parent)) throw new RangeError('division without its parent')
    const own = row.code.slice(-digits)
    // A name that begins with digits (101街坊社区) keeps its own code in front, else its digits would be read as one.
    const follows = Number(own) === (last.get(parent) ?? 0) + 1 && !/^\d/.test(row.name)
    last.set(parent, Number(own))
    lines.push(`${String(level)}${follows ? '' : own}${row.name}`)
  }
  return lines.join('\n')
}

/** Reads the text of `encodeDivisions` back, calling `each` once a division, parents first. */
export function decodeDivisions(text: string, each: (row: DivisionRow, level: number, parent: string) => void): void {
  const path = ['', '', '', '', '', '']
  const last = [0, 0, 0, 0, 0]
  for (const line of text.split('\n')) {
    const level = Number(line.charAt(0))
    const digits = DIGITS[level] ?? 0
    const stated = /^\d*/.exec(line.slice(1, 1 + digits))?.[0].length === digits
    const own = stated ? Number(line.slice(1, 1 + digits)) : (last[level] ?? 0) + 1
    const parent = path[level] ?? ''
    const code = parent + String(own).padStart(digits, '0')
    last[level] = own
    path[level + 1] = code
    last.fill(0, level + 1)
    each({ code, name: line.slice(stated ? 1 + digits : 1) }, level, parent)
  }
}
