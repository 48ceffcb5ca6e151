import { columnLetters } from './table-file.ts'
import type { ImportedRow, ImportFinding, ImportResult } from './import-result.ts'
import type { ImportSpec } from './import-spec.ts'

/** Rows that share a key: how many, the first few of them, and whether their names differ. */
interface Group {
  readonly first: ImportedRow[]
  rows: number
  names: 'one' | 'several'
}

/** Rows named in a finding. A bad file may repeat one number 200,000 times, so no group keeps more. */
const NAMED_ROWS = 3

/**
 * Findings between rows of one table: an identity number (the spec's `unique` field) under two names is an error on every
 * row that has it, because one of them is wrong and only a person knows which; under one name it is the same person with
 * several posts, and a note says so. A row that repeats another in every field is a warning.
 */
export function checkRepeats(
  rows: readonly ImportedRow[],
  sheets: ImportResult['sheets'],
  spec: ImportSpec,
): readonly ImportedRow[] {
  const numbers = rows.map((row) => textOf(row, spec.unique))
  const contents = rows.map((row) => JSON.stringify(row.values))
  const byNumber = groupsOf(rows, numbers)
  const byContent = groupsOf(rows, contents)
  return rows.map((row, index): ImportedRow => {
    const number = numbers[index] ?? ''
    const same = number === '' ? undefined : byNumber.get(number)
    const twins = byContent.get(contents[index] ?? '')
    const place = { sheet: row.sheet, row: row.row }
    const findings: ImportFinding[] = []
    if (same?.names === 'several') {
      const text = `${rowsText(same, row)}有相同的号码，姓名却不同。请核对。`
      findings.push({ ...place, ...columnOf(row, sheets, spec), code: 'NUMBER_TWO_NAMES', severity: 'error', text })
    }
    if (twins !== undefined && twins.rows > 1 && twins.first[0] !== row) {
      findings.push({
        ...place,
        code: 'ROW_REPEATED',
        severity: 'warning',
        text: `与${rowsText(twins, row)}内容相同。`,
      })
    } else if (same?.names === 'one' && same.rows > 1 && twins?.rows === 1) {
      findings.push({ ...place, code: 'SAME_PERSON', severity: 'note', text: `与${rowsText(same, row)}是同一人。` })
    }
    if (findings.length === 0) return row
    return { ...row, findings: [...row.findings, ...findings], ok: row.ok && same?.names !== 'several' }
  })
}

function groupsOf(rows: readonly ImportedRow[], keys: readonly string[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const [index, row] of rows.entries()) {
    const key = keys[index] ?? ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: [row], rows: 1, names: 'one' })
    else {
      group.rows += 1
      // One more than is named, since a row is not told its own number.
      if (group.first.length <= NAMED_ROWS) group.first.push(row)
      if (group.first[0]?.values['name'] !== row.values['name']) group.names = 'several'
    }
  }
  return groups
}

function textOf(row: ImportedRow, field: string | undefined): string {
  const value = field === undefined ? null : row.values[field]
  return typeof value === 'string' ? value : ''
}

/** The other rows of a group, the first few by number: `第 5、9 行`. */
function rowsText(group: Group, self: ImportedRow): string {
  const others = group.first.filter((row) => row !== self).slice(0, NAMED_ROWS)
  const numbers = others.map((row) => (row.sheet === self.sheet ? '' : `${row.sheet} `) + String(row.row))
  return `第 ${numbers.join('、')}${group.rows - 1 > others.length ? ' 行等' : ' 行'}`
}

function columnOf(
  row: ImportedRow,
  sheets: ImportResult['sheets'],
  spec: ImportSpec,
): Pick<ImportFinding, 'field' | 'column'> {
  const sheet = sheets.find((candidate) => candidate.name === row.sheet)
  const index = spec.unique === undefined ? -1 : (sheet?.fields.indexOf(spec.unique) ?? -1)
  return spec.unique === undefined || index < 0 ? {} : { field: spec.unique, column: columnLetters(index) }
}
