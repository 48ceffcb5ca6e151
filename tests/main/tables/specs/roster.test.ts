import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importTable } from '../../../../src/main/tables/import-table.ts'
import { readTable } from '../../../../src/main/tables/read-table.ts'
import { rosterSpec } from '../../../../src/main/tables/specs/roster.ts'
import type { ImportResult } from '../../../../src/main/tables/import-result.ts'

/** Counted by hand in the CSV, whose 68 rows are numbered by their maker. */
const PEOPLE = 68
const GRIDS = 24

function load(extension: string): ImportResult {
  const name = `sample-roster.${extension}`
  const file = readTable(readFileSync(join(import.meta.dirname, '../../../fixtures/rosters', name)), name)
  return importTable(file, rosterSpec, { today: '2026-01-08' })
}

describe.each(['csv', 'xls', 'xlsx'])('the sample roster as .%s', (extension) => {
  const result = load(extension)
  const column = (name: string): unknown[] => result.rows.map((row) => row.values[name])
  const count = (name: string, value: unknown): number => column(name).filter((found) => found === value).length

  it('gives its 68 people with no manual mapping and no error', () => {
    expect(result.rows).toHaveLength(PEOPLE)
    expect(result.rows.every((row) => row.ok)).toBe(true)
    expect(result.unknownValues).toEqual([])
    expect(result.sheets).toHaveLength(1)
    expect(result.sheets[0]?.fields).not.toContain(null)
  })

  it('gives every person a grid, also where the grid is merged over several rows', () => {
    expect(new Set(column('gridName')).size).toBe(GRIDS)
    expect(result.rows[1]?.values).toMatchObject({ name: '吴杰', gridName: '新城社区第1网格', gridLevel: '3' })
    expect(result.rows[67]?.values).toMatchObject({ name: '吴平强', gridName: '新城社区第24网格', role: 'gridMember' })
    expect(count('role', 'gridCaptain')).toBe(GRIDS)
    expect(count('role', 'gridMember')).toBe(PEOPLE - GRIDS)
  })

  it('reads identity numbers with a tab in front or a small x, and the five missing ones as none', () => {
    expect(result.rows[34]?.values).toMatchObject({ name: '仇堃', identityNumber: '61072719740525832X' })
    expect(count('identityNumber', null)).toBe(5)
    for (const number of column('identityNumber').filter((value) => value !== null))
      expect(number).toMatch(/^610727\d{11}[\dX]$/)
  })

  it('reads full-width, hyphened and numeric telephone numbers', () => {
    for (const phone of column('phone')) expect(String(phone)).toMatch(/^1\d{10}$/)
    expect(result.rows[8]?.values['phone']).toBe('18859319461')
    expect(result.rows[16]?.values['phone']).toBe('13376099170')
    expect(result.rows[3]?.values['phone']).toBe('13289677537')
  })

  it('reads both forms of the date', () => {
    expect(new Set(column('appointedOn'))).toEqual(new Set(['2026-01-05']))
  })

  it('reads 是, √, 否 and nothing as the dual registration', () => {
    expect([
      count('dualRegistration', true),
      count('dualRegistration', false),
      count('dualRegistration', null),
    ]).toEqual([36, 17, 15])
  })

  it('keeps rare characters, the dot of minority names and double surnames', () => {
    const names = column('name')
    for (const name of ['王𬭎', '李𫖯', '单𬸚', '解骉', '赵㛃', '诸葛龑', '仇堃', '古丽娜尔·买买提', '于强', '郑杰']) {
      expect(names).toContain(name)
    }
  })

  it('says what it tidied, as notes', () => {
    const notes = result.rows.flatMap((row) => row.findings).map((finding) => finding.code)
    expect(notes.filter((code) => code === 'FULL_WIDTH')).toHaveLength(7)
    expect(notes.filter((code) => code === 'NAME_TIDIED')).toHaveLength(2)
    expect(notes).toHaveLength(9)
  })
})

describe('the three sample rosters', () => {
  it('hold the same people', () => {
    const [csv, xls, xlsx] = ['csv', 'xls', 'xlsx'].map((extension) => load(extension).rows.map((row) => row.values))
    expect(xls).toEqual(csv)
    expect(xlsx).toEqual(csv)
  })

  it('place rows as the spreadsheet shows them and skip the line for signatures', () => {
    const { rows, skipped, ignoredSheets, sheets } = load('xlsx')
    expect(rows[0]).toMatchObject({ sheet: '花名册', row: 4 })
    expect(skipped).toEqual([{ sheet: '花名册', row: 72, reason: 'footer' }])
    expect(ignoredSheets).toEqual(['填表说明'])
    expect(sheets[0]?.headerRow).toBe(3)
  })
})
