import { read, type WorkSheet } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { importTable } from '../../../src/main/tables/import-table.ts'
import { readTable } from '../../../src/main/tables/read-table.ts'
import { rosterSpec } from '../../../src/main/tables/specs/roster.ts'
import { cellText } from '../../../src/main/tables/table-file.ts'
import { writeErrorFile } from '../../../src/main/tables/write-error-file.ts'
import { writeTable } from '../../../src/main/tables/write-table.ts'
import { writeTemplate } from '../../../src/main/tables/write-template.ts'
import { zipContent, zipEntries } from '../../../src/main/tables/zip-entries.ts'
import { workbook } from '../../support/workbooks.ts'

function part(bytes: Buffer, name: string): string {
  const entry = zipEntries(bytes, 1e9).find((candidate) => candidate.name === name)
  return entry === undefined ? '' : zipContent(bytes, entry).toString('utf8')
}

const HARD = [
  '=1+1',
  '+86',
  '-1',
  '@SUM(A1)',
  '\t=2',
  '<&">\'',
  '610727197912011815',
  '007',
  '王𬭎',
  '_x0041_',
  '甲\n乙',
  '坏\u0001字\uD800',
]

describe('writing a table', () => {
  const bytes = writeTable([{ name: '表', title: '标题', columns: HARD.map(() => ({ title: '列' })), rows: [HARD] }])
  const sheet: WorkSheet | undefined = read(bytes, { type: 'buffer' }).Sheets['表']

  it('writes every cell as text and none as a formula', () => {
    const cells = Object.entries(sheet ?? {}).filter(([address]) => /^[A-Z]+\d+$/.test(address))
    expect(cells).toHaveLength(1 + HARD.length * 2)
    for (const [, cell] of cells) {
      expect(cell).toMatchObject({ t: 's' })
      expect(cell).not.toHaveProperty('f')
    }
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  it('gives every text back, without what XML forbids', () => {
    const row = readTable(bytes, 'a.xlsx').sheets[0]?.rows[2] ?? []
    expect(row.map((cell) => cellText(cell))).toEqual([...HARD.slice(0, -1), '坏字'])
  })

  it('freezes the headings, sets text format and marks what looks like a formula', () => {
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('ySplit="2" topLeftCell="A3"')
    expect(xml).toContain('<col min="1" max="1" width="14" style="1" customWidth="1"/>')
    expect(xml).toMatch(/<c r="A3" s="5" t="inlineStr">/)
    expect(xml).toMatch(/<c r="G3" s="1" t="inlineStr">/)
  })

  it('gives the same bytes for the same input', () => {
    const again = writeTable([{ name: '表', title: '标题', columns: HARD.map(() => ({ title: '列' })), rows: [HARD] }])
    expect(again.equals(bytes)).toBe(true)
  })
})

describe('the template of the roster', () => {
  const bytes = writeTemplate(rosterSpec, { title: '新城社区网格员花名册' })

  it('has a heading for every field and lists of the allowed values', () => {
    const [main, values] = readTable(bytes, 'a.xlsx').sheets
    expect(main?.rows[1]?.map((cell) => cellText(cell))).toEqual(rosterSpec.fields.map((field) => field.label))
    expect(values?.name).toBe('可选值')
    expect(values?.rows[0]?.map((cell) => cellText(cell))).toEqual([
      '性别',
      '民族',
      '政治面貌',
      '网格级别',
      '职务',
      '是否双报到',
    ])
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain("<formula1>'可选值'!$A$2:$A$5</formula1>")
    expect(xml).toContain('<dataValidations count="6">')
  })

  it('is empty for its own importer, hints and all', () => {
    expect(() => importTable(readTable(bytes, 'a.xlsx'), rosterSpec)).toThrow(
      expect.objectContaining({ code: 'TABLE_EMPTY', data: { part: 'rows' } }),
    )
  })

  it('is mapped in full by its own importer once a person is filled in', () => {
    const [main] = readTable(bytes, 'a.xlsx').sheets
    const rows = (main?.rows ?? []).map((row) => row.map((cell) => cellText(cell)))
    const person = [
      '1',
      '王𬭎',
      '男',
      '610727197912011815',
      '汉族',
      '群众',
      '13044824553',
      '略钢',
      '第1网格',
      '三级网格',
      '网格员',
      '是',
      '2026.1.5',
      '三年',
      '无',
    ]
    const result = importTable(readTable(workbook([...rows, person]), 'a.xlsx'), rosterSpec)
    expect(result.sheets[0]?.fields).not.toContain(null)
    expect(result.skipped).toMatchObject([{ row: 3, reason: 'hint' }])
    expect(result.rows).toMatchObject([
      { row: 4, ok: true, values: { name: '王𬭎', role: 'gridMember', termYears: '3' } },
    ])
  })
})

describe('the error file', () => {
  const rows = [
    ['某某花名册', null, null, null],
    ['姓  名', '身份证号码', '性别', '血型'],
    ['甲乙', '11010519491231002X', '女', 'A'],
    ['丙丁', { t: 'n', v: 610727197912011000 } as const, '男', '=B'],
    [null, null, '女', null],
  ]
  const result = importTable(readTable(workbook(rows), 'a.xlsx'), rosterSpec)
  const bytes = writeErrorFile(result, rosterSpec, new Map([['花名册!3', ['聘期与已有聘任重叠。']]]))
  const table = readTable(bytes, 'a.xlsx').sheets[0]?.rows.map((row) => row.map((cell) => cellText(cell)))

  it('holds the failed rows as written, their place and the reasons, also those the feature adds', () => {
    expect(table?.[0]).toEqual(['姓名', '性别', '身份证号', '血型', '原表位置', '未导入原因'])
    expect(table?.[1]).toEqual(['甲乙', '女', '11010519491231002X', 'A', '花名册 第 3 行', '聘期与已有聘任重叠。'])
    expect(table?.[2]?.slice(0, 5)).toEqual(['丙丁', '男', '610727197912011000', '=B', '花名册 第 4 行'])
    expect(table?.[2]?.[5]).toContain('B 列：身份证号被存成了数字')
    expect(table?.[3]?.[5]).toBe('A 列：“姓名”是空的。')
  })

  it('is imported again once corrected, its own columns unread', () => {
    const corrected = (table ?? []).map((row) =>
      row.map((text) => (text === '610727197912011000' ? '610727197912011815' : text)),
    )
    const again = importTable(readTable(workbook(corrected), 'a.xlsx'), rosterSpec)
    expect(again.rows.map((row) => row.ok)).toEqual([true, true, false])
    expect(again.sheets[0]?.fields).toEqual(['name', 'sex', 'identityNumber', null, null, null])
  })
})
