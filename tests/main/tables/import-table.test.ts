import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sexCodes } from '../../../src/shared/codes/sex.ts'
import { importTable, type ImportOptions } from '../../../src/main/tables/import-table.ts'
import { readValue } from '../../../src/main/tables/import-value.ts'
import { readTable } from '../../../src/main/tables/read-table.ts'
import { rosterSpec } from '../../../src/main/tables/specs/roster.ts'
import type { CellObject } from '@e965/xlsx'
import type { ImportedRow, ImportResult } from '../../../src/main/tables/import-result.ts'
import type { ImportSpec } from '../../../src/main/tables/import-spec.ts'
import { workbook } from '../../support/workbooks.ts'

type Value = string | number | boolean | null | CellObject

function load(
  rows: readonly (readonly Value[])[],
  merges: readonly string[] = [],
  options: ImportOptions = {},
): ImportResult {
  return importTable(readTable(workbook(rows, { merges }), 'a.xlsx'), rosterSpec, { today: '2026-01-08', ...options })
}

/** The one row of a table with a name and one more column. */
function one(title: string, value: Value, options: ImportOptions = {}): ImportedRow {
  const row = load(
    [
      ['姓名', title],
      ['甲乙', value],
    ],
    [],
    options,
  ).rows[0]
  if (row === undefined) throw new Error('no row')
  return row
}

const codes = (row: ImportedRow | undefined): string[] =>
  (row?.findings ?? []).map((finding) => `${finding.severity} ${finding.code}`)

describe('finding the header', () => {
  it('looks under title rows and unit rows, merged or not', () => {
    const result = load(
      [
        ['花名册'],
        ['单位：新城社区', null, '日期：2026年1月8日'],
        [null],
        ['姓 名', '性 别', '* 身份证号码：'],
        ['甲乙', '男', null],
      ],
      ['A1:C1', 'A2:B2'],
    )
    expect(result.sheets[0]).toMatchObject({ headerRow: 4, fields: ['name', 'sex', 'identityNumber'] })
  })

  it('knows headings by alias, with quotes and bracketed remarks', () => {
    const titles = ['姓名（必填）', '手机号码', '是否“双报到”', '聘任日期(年月日)', '政治面目', '血型']
    expect(load([titles, ['甲乙', null, null, null, null, 'A']]).sheets[0]?.fields).toEqual([
      'name',
      'phone',
      'dualRegistration',
      'appointedOn',
      'politicalStatus',
      null,
    ])
  })

  it('reads a header of two rows', () => {
    const result = load(
      [
        ['序号', '姓名', '所在单位', '网格', null, '聘任'],
        [null, null, null, '网格名称', '网格级别', null],
        [1, '甲乙', '略钢', '第1网格', '三级', null],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'],
    )
    expect(result.sheets[0]).toMatchObject({
      headerRow: 2,
      fields: ['serial', 'name', 'workUnit', 'gridName', 'gridLevel', null],
    })
    expect(result.rows.map((row) => row.values['gridName'])).toEqual(['第1网格'])
  })

  it('takes the first of two columns with the same heading', () => {
    expect(
      load([
        ['姓名', '电话', '电话'],
        ['甲乙', '13044824553', '12345'],
      ]).sheets[0]?.fields,
    ).toEqual(['name', 'phone', null])
  })

  it('lets the user choose', () => {
    const options = { columns: { 花名册: { 1: 'workUnit', 2: null } } }
    const rows = [
      ['姓名', '某列', '电话'],
      ['甲乙', '略钢', '13044824553'],
    ]
    expect(load(rows, [], options).rows[0]?.values).toEqual({ name: '甲乙', workUnit: '略钢' })
  })

  it('names the column that is missing', () => {
    expect(() =>
      load([
        ['性别', '电话'],
        ['男', '12345'],
      ]),
    ).toThrow(expect.objectContaining({ code: 'TABLE_NO_HEADER', data: { missing: ['姓名'] } }))
  })

  it('refuses a header with nothing below', () => {
    expect(() =>
      load([
        ['姓名', '电话'],
        [null, null],
      ]),
    ).toThrow(expect.objectContaining({ code: 'TABLE_EMPTY', data: { part: 'rows' } }))
  })
})

describe('rows that are no data', () => {
  it('skips hints, repeated headers and the line for signatures, and says so', () => {
    const result = load(
      [
        ['序号', '姓名', '身份证号', '电话'],
        [null, '必填', '18 位，格式为文本', '选填，如：139…'],
        [1, '甲乙', null, '13044824553'],
        ['序号', '姓名', '身份证号', '电话'],
        [2, '丙丁', null, '13044824554'],
        [3, null, null, null],
        ['填表人：', null, '审核人：', null],
        ['注：本表一式两份，由社区与街道各存一份', null, null, null],
      ],
      ['A8:D8'],
    )
    expect(result.rows.map((row) => [row.row, row.values['name']])).toEqual([
      [3, '甲乙'],
      [5, '丙丁'],
    ])
    expect(result.skipped.map((row) => [row.row, row.reason])).toEqual([
      [2, 'hint'],
      [4, 'header'],
      [7, 'footer'],
      [8, 'footer'],
    ])
  })

  it('reports a row without a name instead of losing it', () => {
    const row = load([
      ['序号', '姓名', '电话'],
      [1, null, '13044824553'],
    ]).rows[0]
    expect(codes(row)).toEqual(['error REQUIRED'])
    expect(row?.findings[0]).toMatchObject({ sheet: '花名册', row: 2, column: 'B', field: 'name' })
    expect(row?.ok).toBe(false)
  })

  it('makes no person of a grid that is merged below its last member', () => {
    const rows = [
      ['网格', '姓名'],
      ['第1网格', '甲乙'],
      [null, null],
    ]
    expect(load(rows, ['A2:A3']).rows).toHaveLength(1)
  })
})

describe('identity numbers in a table', () => {
  it('refuses a number cell of 15 or more digits with the reason', () => {
    const row = one('身份证号', { t: 'n', v: 610727197912011000 })
    expect(codes(row)).toEqual(['error IDENTITY_NUMERIC'])
    expect(row.findings[0]?.text).toContain('设为“文本”格式')
    expect(row.values['identityNumber']).toBeNull()
  })

  it.each(['6.10727E+17', '6.1072719791201E+17', '６.10727e17'])('refuses the scientific form %j', (text) => {
    expect(codes(one('身份证号', text))).toEqual(['error IDENTITY_SCIENTIFIC'])
  })

  it('offers to override a wrong check digit', () => {
    const row = one('身份证号', '110105194912310021')
    expect(row.findings).toMatchObject([
      { code: 'IDENTITY_CHECK_DIGIT', severity: 'error', overridable: true, column: 'B' },
    ])
  })

  it('takes 无 and nothing as none', () => {
    expect(codes(one('身份证号', '无'))).toEqual(['note IDENTITY_NONE'])
    expect(codes(one('身份证号', null))).toEqual([])
  })

  it('warns when the sex disagrees', () => {
    const row = load([
      ['姓名', '性别', '身份证号'],
      ['甲乙', '男', '11010519491231002X'],
    ]).rows[0]
    expect(row?.findings).toMatchObject([
      { code: 'IDENTITY_SEX_DIFFERS', severity: 'warning', field: 'sex', column: 'B' },
    ])
    expect(row?.ok).toBe(true)
  })
})

describe('other cells', () => {
  it.each([
    ['a date cell', { t: 'n', v: 46027, z: 'yyyy-m-d' }, '2026-01-05', []],
    ['a day number', 46027, '2026-01-05', ['note DATE_SERIAL']],
    ['eight digits as a number', 20260105, '2026-01-05', []],
    ['eight digits as text', '20260105', '2026-01-05', []],
    ['a month', '2026年1月', '2026-01-01', ['warning DATE_MONTH_ONLY']],
    ['a fraction', 2026.1, null, ['error DATE_FORM']],
    ['a day that never was', '2026-2-30', null, ['error DATE_IMPOSSIBLE']],
    ['a word', '长期', null, ['error DATE_FORM']],
  ] as const)('reads %s as a date', (_name, value, date, found) => {
    const row = one('聘任时间', value)
    expect(row.values['appointedOn']).toBe(date)
    expect(codes(row)).toEqual(found)
  })

  it('refuses formulas and error values where they matter, not in the serial column', () => {
    expect(codes(one('联系电话', { t: 'n', v: 13044824553, f: 'A1' }))).toEqual(['error CELL_FORMULA'])
    expect(codes(one('联系电话', { t: 'e', v: 42 }))).toEqual(['error CELL_ERROR'])
    expect(codes(one('序号', { t: 'n', v: 1, f: 'ROW()-1' }))).toEqual([])
  })

  it('keeps the first of several numbers as the phone and the others beside it', () => {
    const row = one('联系电话', '13044824553、0916-4822345')
    expect(row.values).toMatchObject({ phone: '13044824553', phoneOthers: '0916-4822345' })
    expect(codes(row)).toEqual(['note PHONE_SEVERAL'])
    expect(codes(one('联系电话', '1304482455'))).toEqual(['error PHONE_FORM'])
    expect(codes(one('联系电话', '1.30448E+10'))).toEqual(['error PHONE_SCIENTIFIC'])
  })

  it.each([
    ['是', true],
    ['√', true],
    ['有', true],
    [true, true],
    [1, true],
    ['Y', true],
    ['否', false],
    ['×', false],
    [0, false],
    [null, null],
  ] as const)('reads %j as a flag', (value, flag) => {
    expect(one('双报到', value).values['dualRegistration']).toBe(flag)
  })

  it('lists what a code table does not know and takes the user’s mapping', () => {
    const rows = [
      ['姓名', '政治面貌'],
      ['甲', '中党'],
      ['乙', '中党'],
      ['丙', '13'],
    ]
    const result = load(rows)
    expect(result.unknownValues).toEqual([
      { field: 'politicalStatus', text: '中党', rows: 2 },
      { field: 'politicalStatus', text: '13', rows: 1 },
    ])
    expect(codes(result.rows[0])).toEqual(['error CODE_UNKNOWN'])
    const mapped = load(rows, [], { codes: { politicalStatus: { 中党: '01', '13': '13' } } })
    expect(mapped.rows.map((row) => row.values['politicalStatus'])).toEqual(['01', '01', '13'])
    expect(mapped.unknownValues).toEqual([])
  })

  it.each([
    ['2026.1.5至2029.1.4', '2026-01-05', '2029-01-04', undefined],
    ['2026年1月5日-2029年1月4日', '2026-01-05', '2029-01-04', undefined],
    ['2026-1-5—2029-1-4', '2026-01-05', '2029-01-04', undefined],
    ['2026-1-5-2029-1-4', '2026-01-05', '2029-01-04', undefined],
    ['20260105-20290104', '2026-01-05', '2029-01-04', undefined],
    ['自2026.1.5起', '2026-01-05', null, undefined],
    ['三年', null, null, '3'],
    ['3年', null, null, '3'],
  ])('reads the term %j', (text, from, to, years) => {
    const { values } = one('聘期', text)
    expect([values['termFrom'], values['termTo'], values['termYears']]).toEqual([from, to, years])
  })

  it('refuses a term that ends before it begins', () => {
    expect(codes(one('聘期', '2029.1.4至2026.1.5'))).toEqual(['error TERM_ORDER'])
    expect(codes(one('聘期', '长期'))).toEqual(['error TERM_FORM'])
  })

  it('refuses a lost character in a name and a text that is too long', () => {
    expect(
      codes(
        load([
          ['姓名', '电话'],
          ['王?', null],
        ]).rows[0],
      ),
    ).toEqual(['error NAME_LOST_CHARACTER'])
    expect(codes(one('备注', '字'.repeat(501)))).toEqual(['error TEXT_TOO_LONG'])
  })
})

describe('rows beside each other', () => {
  const titles = ['姓名', '身份证号', '网格']

  it('refuses one number under two names, on both rows', () => {
    const rows = [
      titles,
      ['甲乙', '11010519491231002X', '第1网格'],
      ['丙丁', '11010519491231002x', '第2网格'],
      ['戊己', null, null],
    ]
    const result = load(rows)
    expect(result.rows.map(codes)).toEqual([['error NUMBER_TWO_NAMES'], ['error NUMBER_TWO_NAMES'], []])
    expect(result.rows[0]?.findings[0]).toMatchObject({
      column: 'B',
      text: '第 3 行有相同的号码，姓名却不同。请核对。',
    })
    expect(result.rows.map((row) => row.ok)).toEqual([false, false, true])
  })

  it('takes one number under one name as a person with several posts', () => {
    const rows = [titles, ['甲乙', '11010519491231002X', '第1网格'], ['甲乙', '11010519491231002X', '第2网格']]
    expect(load(rows).rows.map(codes)).toEqual([['note SAME_PERSON'], ['note SAME_PERSON']])
  })

  it('names three rows of many, and takes no longer for them', () => {
    const rows = [
      titles,
      ...Array.from({ length: 20_000 }, (_, row) => [`甲${String(row)}`, '11010519491231002X', null]),
    ]
    const [first] = load(rows).rows
    expect(first?.findings.at(-1)?.text).toBe('第 3、4、5 行等有相同的号码，姓名却不同。请核对。')
  })

  it('warns of a row that repeats another', () => {
    const rows = [titles, ['甲乙', null, '第1网格'], ['甲乙', null, '第1网格']]
    expect(load(rows).rows.map(codes)).toEqual([[], ['warning ROW_REPEATED']])
  })
})

describe('whatever a cell says', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      'constructor',
      '__proto__',
      'toString',
      '2026.',
      '至',
      '9'.repeat(400),
      'T'.repeat(30_000),
      '（'.repeat(30_000),
    ),
  )

  it('gives a value or a finding, never a failure', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rosterSpec.fields), text, (field, cell) => {
        const read = readValue(cell, field, '1900', { today: '2026-01-08', defaultYear: 2026, codes: { sex: {} } })
        for (const value of Object.values(read.values)) expect(value === null || typeof value !== 'object').toBe(true)
        for (const value of Object.values(read.values)) expect(typeof value).not.toBe('function')
      }),
      { numRuns: 500 },
    )
  })
})

describe('a list of values', () => {
  const spec: ImportSpec = {
    name: 'x',
    title: '表',
    fields: [
      { name: 'name', label: '姓名', kind: 'name', required: true },
      { name: 'sex', label: '性别', kind: 'code', table: sexCodes },
    ],
  }

  it('is no header when the required column is not in it', () => {
    const file = readTable(workbook([['性别'], ['男'], ['女']]), 'a.xlsx')
    expect(() => importTable(file, spec)).toThrow(expect.objectContaining({ code: 'TABLE_NO_HEADER' }))
  })
})
