import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { readTable } from '../../../../src/main/tables/read-table.ts'
import { cellText } from '../../../../src/main/tables/table-file.ts'
import { writeZip } from '../../../../src/main/tables/write-zip.ts'
import { openOffice, refusal, type TestOffice } from '../../../support/api.ts'
import { download, upload } from '../../../support/uploads.ts'
import { rawWorkbook, workbook } from '../../../support/workbooks.ts'

const opened: TestOffice[] = []
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close()
})
const open = async (): Promise<TestOffice> => {
  const office = await openOffice()
  opened.push(office)
  return office
}

type Choices = NonNullable<Parameters<TestOffice['api']['imports']['preview']['mutate']>[0]['choices']>

/** Previews and confirms a file. */
async function importFile(office: TestOffice, bytes: Uint8Array, fileName = '花名册.xlsx', choices: Choices = {}) {
  const uploadId = await upload(office, bytes, fileName)
  const preview = await office.api.imports.preview.mutate({ uploadId, choices })
  const confirm = () =>
    office.api.imports.confirm.mutate({
      uploadId,
      choices,
      fileSha256: preview.fileSha256,
      planHash: preview.planHash,
    })
  return { uploadId, preview, confirm }
}

const sample = (extension: string): Buffer => readFileSync(`tests/fixtures/rosters/sample-roster.${extension}`)
const header = ['姓名', '性别', '身份证号', '联系电话', '工作单位', '所属网格', '职务', '聘任时间'] as const
const table = (...rows: readonly (readonly string[])[]): Buffer => workbook([header, ...rows])

describe('the sample roster', () => {
  it.each(['xlsx', 'xls', 'csv'])('as .%s is taken whole, with no manual mapping', async (extension) => {
    const office = await open()
    const { preview, confirm } = await importFile(office, sample(extension), `花名册.${extension}`)
    const counts = { rows: 68, created: 68, updated: 0, refused: 0, postings: 68, grids: 24 }
    expect(preview.counts).toMatchObject({ ...counts, warnings: 0 })
    expect(preview.newGrids.map((grid) => grid.name)).toEqual(
      Array.from({ length: 24 }, (_, index) => `第${String(index + 1)}网格`),
    )
    expect(preview.sheets.flatMap((sheet) => sheet.columns.filter((column) => column.field === null))).toEqual([])
    expect(await office.api.people.list.query({})).toEqual([])
    const report = await confirm()
    expect(report).toMatchObject({ created: 68, updated: 0, postings: 68, grids: 24, rejected: 0, errorFile: null })

    const people = await office.api.people.list.query({})
    const postings = people.flatMap((person) => person.postings)
    expect(people).toHaveLength(68)
    expect(postings.filter((posting) => posting.role === 'gridCaptain')).toHaveLength(24)
    expect(postings.filter((posting) => posting.role === 'gridMember')).toHaveLength(44)
    expect(new Set(postings.map((posting) => `${posting.from} ${String(posting.to)}`))).toEqual(
      new Set(['2026-01-05 2027-01-04']),
    )
    expect(people.filter((person) => person.dualRegistration === 1)).toHaveLength(36)
    expect((await office.api.people.list.query({ q: 'shanyue' })).map((person) => person.name)).toEqual(['单𬸚'])
    const grids = await office.api.grids.list.query({})
    expect(grids.map((grid) => grid.name).slice(8, 11)).toEqual(['第9网格', '第10网格', '第11网格'])
    expect(grids[0]).toMatchObject({ level: 3, code: '6107270010033001', validFrom: '2026-01-05' })
  })

  it('imported again changes nothing, in whatever format', async () => {
    const office = await open()
    await (await importFile(office, sample('xlsx'))).confirm()
    const { preview, confirm } = await importFile(office, sample('csv'), '花名册.csv')
    expect(preview.counts).toMatchObject({ created: 0, updated: 0, unchanged: 68, postings: 0, grids: 0, refused: 0 })
    expect((await refusal(confirm())).code).toBe('IMPORT_EMPTY_PLAN')
  })
})

describe('matching people', () => {
  it('goes by identity number, then name and telephone, then name and work unit', async () => {
    const office = await open()
    await (
      await importFile(
        office,
        table(
          ['李敏', '女', '', '13912345069', '县医院', '第1网格', '网格员', '2026.1.5'],
          ['王红', '女', '610727199903217360', '', '', '第1网格', '网格员', '2026.1.5'],
          ['赵强', '男', '', '', '农商银行', '第1网格', '网格员', '2026.1.5'],
        ),
        '花名册.xlsx',
        { overrideReason: '以证件为准' },
      )
    ).confirm()
    const { preview, confirm } = await importFile(
      office,
      table(
        ['李  敏', '', '610727197912011815', '139-1234-5069', '', '1网格', '网格长', '2026.1.5'],
        ['赵强', '', '', '13376099170', '农商 银行', '新城社区第一网格', '网格员', '2026.1.5'],
        ['李敏', '', '', '13811112222', '交警队', '', '', ''],
      ),
    )
    expect(preview.rows.map(({ name, action, matchedBy }) => [name, action, matchedBy])).toEqual([
      ['李敏', 'update', 'phone'],
      ['赵强', 'update', 'workUnit'],
      ['李敏', 'create', null],
    ])
    expect(preview.rows[0]?.changes).toEqual([
      { label: '身份证号', from: '（空）', to: '610727********1815' },
      { label: '出生日期', from: '（空）', to: '1979-12-01' },
    ])
    expect(preview.newGrids).toEqual([])
    expect(await confirm()).toMatchObject({ created: 1, updated: 2, postings: 1, grids: 0 })
    expect(await office.api.people.list.query({})).toHaveLength(4)
  })

  it('makes one person of two rows and gives both postings', async () => {
    const office = await open()
    const { preview, confirm } = await importFile(
      office,
      table(
        ['李敏', '女', '', '13912345069', '县医院', '第1网格', '网格员', '2026.1.5'],
        ['李敏', '女', '', '13912345069', '县医院', '第2网格', '网格员', '2026.1.5'],
      ),
    )
    expect(preview.rows.map((row) => row.action)).toEqual(['create', 'repeated'])
    expect(await confirm()).toMatchObject({ created: 1, postings: 2, grids: 2 })
  })

  it('refuses a number that belongs to somebody else and a person it cannot tell', async () => {
    const office = await open()
    const person = { name: '李敏', identityNumber: '610727197912011815' }
    await office.api.people.create.mutate({ person })
    for (const note of ['一', '二'])
      await office.api.people.create.mutate({
        person: { name: '王红', phone: '13912345069', note },
        acceptSimilar: true,
      })
    const { preview, confirm } = await importFile(
      office,
      table(
        ['李明', '', '610727197912011815', '', '', '第1网格', '网格员', '2026.1.5'],
        ['王红', '', '', '13912345069', '', '第2网格', '网格员', '2026.1.5'],
        ['赵强', '', '', '', '', '第3网格', '网格员', '2026.1.5'],
      ),
    )
    const codes = preview.rows.map((row) =>
      row.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    )
    expect(codes).toEqual([['PERSON_OTHER_NAME'], ['PERSON_AMBIGUOUS'], []])
    expect(preview.rows[0]?.findings[0]).toMatchObject({ sheet: '花名册', row: 2, column: 'C' })
    const report = await confirm()
    expect(report).toMatchObject({ created: 1, grids: 1, rejected: 2 })
    const file = readTable(await download(office, report.errorFile ?? ''), '未导入的行.xlsx')
    const texts = file.sheets[0]?.rows.map((row) => row.map((cell) => cellText(cell))) ?? []
    expect(texts).toHaveLength(3)
    expect(texts[1]?.slice(-2)).toEqual([
      '花名册 第 2 行',
      'C 列：身份证号与另一人相同，而姓名不同。请核对姓名和号码。',
    ])
  })

  it('never empties what a row leaves blank and keeps an old telephone', async () => {
    const office = await open()
    const person = {
      name: '李敏',
      phone: '13912345069',
      workUnit: '县医院',
      note: '原备注',
      politicalStatus: '01' as const,
    }
    const { id } = await office.api.people.create.mutate({ person })
    await (await importFile(office, table(['李敏', '', '', '13811112222', '县医院', '', '', '']))).confirm()
    const row = await office.api.people.openForm.mutate({ id })
    expect(row).toMatchObject({ ...person, phone: '13811112222', otherPhones: '13912345069' })
  })
})

describe('grids of a roster', () => {
  it('that are unknown are created only if wanted; without them the people come alone', async () => {
    const office = await open()
    const file = table(['李敏', '', '', '', '', '第1网格', '网格员', '2026.1.5'])
    const key = (await importFile(office, file)).preview.newGrids[0]?.key ?? ''
    const { preview, confirm } = await importFile(office, file, '花名册.xlsx', { skipGrids: [key] })
    expect(preview.newGrids).toMatchObject([{ key, create: false }])
    expect(preview.rows[0]?.findings.map(({ code }) => code)).toEqual(['GRID_SKIPPED'])
    expect(await confirm()).toMatchObject({ created: 1, grids: 0, postings: 0 })
  })

  it('of one name at two levels need the level', async () => {
    const office = await open()
    for (const level of [2, 3])
      await office.api.grids.create.mutate({
        name: '第一网格',
        level,
        kind: 'residential',
        validFrom: '2026-01-01',
        sortOrder: level,
      })
    const rows = [
      ['姓名', '网格', '网格级别', '职务'],
      ['李敏', '1网格', '', '网格员'],
      ['王红', '1网格', '二级', '网格员'],
    ]
    const { preview } = await importFile(office, workbook(rows))
    expect(preview.rows.map((row) => [row.action, row.gridName])).toEqual([
      ['refused', null],
      ['create', '第一网格'],
    ])
  })
})

describe('terms of a roster', () => {
  it('take the end from the row, else from the setting, and say when a day was assumed', async () => {
    const office = await open()
    await office.api.settings.change.mutate({ termYears: 3 })
    const rows = [
      ['姓名', '职务', '聘任时间', '聘期'],
      ['李敏', '网格员', '2026.1.5', ''],
      ['王红', '网格员', '', '2026.1.5至2026.12.31'],
      ['赵强', '网格员', '2026年1月5日', '两年'],
      ['钱进', '网格员', '', ''],
      ['孙立', '', '', ''],
    ]
    const { preview } = await importFile(office, workbook(rows), '花名册.xlsx', { defaultFrom: '2026-02-01' })
    expect(preview.rows.map(({ posting }) => posting && `${posting.from}…${posting.to}`)).toEqual([
      '2026-01-05…2029-01-04',
      '2026-01-05…2026-12-31',
      '2026-01-05…2028-01-04',
      '2026-02-01…2029-01-31',
      null,
    ])
    expect(preview.rows[3]?.findings.map(({ code }) => code)).toContain('TERM_FROM_ASSUMED')
    expect(preview.rows[4]?.findings.map(({ code }) => code)).toContain('ROLE_NONE')
  })
})

describe('the template', () => {
  it('filled in imports without a finding', async () => {
    const office = await open()
    const { documentId } = await office.api.imports.template.mutate()
    const file = readTable(await download(office, documentId), '模板.xlsx')
    const blank = file.sheets[0]?.rows.map((row) => row.map((cell) => cellText(cell))) ?? []
    const titles = blank[1] ?? []
    const values: Readonly<Record<string, string>> = {
      序号: '1',
      姓名: '李敏',
      性别: '男',
      身份证号: '610727197912011815',
      民族: '汉族',
      政治面貌: '中共党员',
      联系电话: '13912345069',
      工作单位: '县医院',
      所属网格: '新城社区第1网格',
      网格级别: '三级网格',
      职务: '网格员',
      是否双报到: '是',
      聘任时间: '2026.1.5',
      聘期: '2026.1.5至2029.1.4',
      备注: '试填',
    }
    expect(titles.filter((title) => !(title in values))).toEqual([])
    const filled = workbook([...blank, titles.map((title) => values[title] ?? '')])
    const { preview, confirm } = await importFile(office, filled)
    expect(preview.rows).toMatchObject([{ name: '李敏', action: 'create', findings: [] }])
    expect(await confirm()).toMatchObject({ created: 1, postings: 1, rejected: 0 })
  })

  it('as it comes has no rows to import', async () => {
    const office = await open()
    const { documentId } = await office.api.imports.template.mutate()
    const uploadId = await upload(office, await download(office, documentId), '模板.xlsx')
    expect((await refusal(office.api.imports.preview.mutate({ uploadId }))).code).toBe('TABLE_EMPTY')
  })
})

describe('columns and values a roster names its own way', () => {
  it('are listed when nobody reads them and can be mapped by hand', async () => {
    const office = await open()
    const rows = [
      ['姓名', '血型', '身份', '联络', '性别'],
      ['李敏', 'A', '楼道长', '13912345069', '女'],
    ]
    const first = (await importFile(office, workbook(rows))).preview
    expect(first.sheets[0]?.columns.filter((column) => column.field === null).map((column) => column.title)).toEqual([
      '血型',
      '身份',
      '联络',
    ])
    const columns = { 花名册: { 2: 'role', 3: 'phone' } }
    const second = (await importFile(office, workbook(rows), '花名册.xlsx', { columns })).preview
    expect(second.unknownValues).toMatchObject([{ field: 'role', text: '楼道长', rows: 1, label: '职务' }])
    expect(second.counts.refused).toBe(1)
    const codes = { role: { 楼道长: 'gridMember' } }
    const { preview } = await importFile(office, workbook(rows), '花名册.xlsx', { columns, codes })
    expect(preview.rows).toMatchObject([{ action: 'create', posting: { role: 'gridMember' } }])
  })

  it('with doubtful identity numbers pass only with a reason, which is kept', async () => {
    const office = await open()
    const file = table(['李敏', '', '610727197912011816', '', '', '', '', ''])
    const refused = (await importFile(office, file)).preview
    expect(refused.counts).toMatchObject({ refused: 1, overridable: 1 })
    const { confirm } = await importFile(office, file, '花名册.xlsx', { overrideReason: '老证号，已核对' })
    await confirm()
    const [person] = await office.api.people.list.query({})
    expect(await office.api.people.get.query({ id: person?.id ?? '' })).toMatchObject({
      identityOverride: '老证号，已核对',
    })
  })
})

/** As many rows as a spreadsheet has, and no more. */
function million(): Buffer {
  let rows = ''
  for (let row = 1; row <= 1_000_000; row += 1)
    rows += `<row r="${String(row)}"><c r="A${String(row)}"><v>1</v></c></row>`
  return rawWorkbook(rows)
}

describe('bad files', () => {
  it.each([
    ['a renamed zip', () => writeZip([{ name: 'a.txt', content: Buffer.from('x') }]), 'TABLE_NOT_A_WORKBOOK'],
    ['a password', () => readFileSync('tests/fixtures/tables/password.xlsx'), 'TABLE_PASSWORD_PROTECTED'],
    ['an .xls with a password', () => readFileSync('tests/fixtures/tables/password.xls'), 'TABLE_PASSWORD_PROTECTED'],
    ['0 rows', () => table(), 'TABLE_EMPTY'],
    ['no rows and no header', () => workbook([[null]]), 'TABLE_EMPTY'],
    ['no header', () => workbook([['甲', '乙']]), 'TABLE_NO_HEADER'],
    ['1,000,000 rows', million, 'TABLE_TOO_LARGE'],
    ['half a file', () => sample('xlsx').subarray(0, 5000), 'TABLE_DAMAGED'],
  ])('with %s are refused in Chinese, with nothing written', async (_name, bytes, code) => {
    const office = await open()
    const uploadId = await upload(office, bytes(), '花名册.xlsx')
    const error = await refusal(office.api.imports.preview.mutate({ uploadId }))
    expect(error.code).toBe(code)
    expect(Object.values(error.text).every((text) => /\p{Script=Han}/u.test(text))).toBe(true)
    expect(await office.api.imports.batches.query()).toEqual([])
    expect(await office.api.people.list.query({})).toEqual([])
  })

  it('with formulas and lost identity numbers have these rows refused at their cell, merged cells and dates as numbers read', async () => {
    const office = await open()
    const bytes = workbook(
      [
        [...header],
        [{ t: 's', v: '李敏', f: 'A3' }, '', '', '', '', '第1网格', '网格员', { t: 'n', v: 46027 }],
        ['王红', '', { t: 'n', v: 610727197912011800 }, '', '', null, '网格员', { t: 'n', v: 46027 }],
        ['赵强', '', '6.10727E+17', '', '', null, '网格员', { t: 'n', v: 46027 }],
        ['钱进', '', '', '', '', null, '网格员', { t: 'n', v: 46027 }],
      ],
      { merges: ['F2:F5'] },
    )
    const { preview } = await importFile(office, bytes)
    const errors = preview.rows.map((row) =>
      row.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ column, code }) => `${String(column)} ${code}`),
    )
    expect(errors).toEqual([['A CELL_FORMULA'], ['C IDENTITY_NUMERIC'], ['C IDENTITY_SCIENTIFIC'], []])
    expect(preview.rows[3]).toMatchObject({ gridName: '第1网格', posting: { from: '2026-01-05' } })
  })

  it('that are gone from memory, or whose plan is no longer the one shown, are refused', async () => {
    const office = await open()
    expect((await refusal(office.api.imports.preview.mutate({ uploadId: 'x' }))).code).toBe('IMPORT_FILE_GONE')
    const { confirm } = await importFile(office, table(['李敏', '', '', '13912345069', '', '', '', '']))
    await office.api.people.create.mutate({ person: { name: '李敏', phone: '13912345069' } })
    expect((await refusal(confirm())).code).toBe('IMPORT_PLAN_CHANGED')
    expect(await office.api.imports.batches.query()).toEqual([])
  })
})
