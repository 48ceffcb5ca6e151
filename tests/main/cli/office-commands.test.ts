import { cpSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTable } from '../../../src/main/tables/read-table.ts'
import { cli } from '../../support/cli.ts'
import { withFlippedBits } from '../../support/folders.ts'
import { pdfText } from '../../support/pdf-tools.ts'
import { temporaryFolder } from '../../support/stores.ts'

const folder = temporaryFolder('cli-office')
const data = join(folder, 'demo')
const passphraseFile = join(folder, 'passphrase.txt')
writeFileSync(passphraseFile, '演示演示演示\n')
const at = (name: string): string => join(folder, name)
const office = (...args: readonly string[]) =>
  cli([...args, '--json', '--data', data, '--passphrase-file', passphraseFile])

beforeAll(async () => {
  expect((await cli(['demo', '--data', data])).status).toBe(0)
})

describe('print', { timeout: 60_000 }, () => {
  it('writes certificates of one number, of a grid, of all, each marked as demonstration and noted', async () => {
    const first = ['print', 'certificates', '--id', '略新聘〔2026〕001号', '--out', at('one.pdf')]
    // Printed before: a second paper needs a reason.
    expect(await office(...first)).toMatchObject({ status: 1, out: [{ error: { code: 'REPRINT_REASON_MISSING' } }] })
    expect(existsSync(at('one.pdf'))).toBe(false)
    const one = await office(...first, '--reason', '遗失')
    expect(one).toMatchObject({ status: 0, out: [{ kind: 'certificates', count: 1 }] })
    const text = pdfText(readFileSync(at('one.pdf')))
    expect(text).toContain('略新聘〔2026〕001号')
    expect(text).toContain('演示')
    const grid = await office('print', 'certificates', '--grid', '6107270010033104', '--out', at('grid.pdf'))
    expect(grid).toMatchObject({ status: 0, out: [{ count: 1 }] })
    const nothing = await office('print', 'certificates', '--out', at('none.pdf'))
    expect(nothing).toMatchObject({ status: 2, out: [{ error: { code: 'USAGE' } }] })
    expect(existsSync(at('none.pdf'))).toBe(false)
  })

  it.each([
    ['boards', ['--grid', '6107270010033001', '--paper', 'A3'], '锦绣苑1号楼'],
    ['minutes', [], '周例会纪要'],
    ['meeting-record', [], '会议记录'],
    ['register', [], '聘任登记簿'],
  ])('writes %s', async (kind, options, words) => {
    const file = at(`${kind}.pdf`)
    expect(await office('print', kind, ...options, '--out', file)).toMatchObject({ status: 0, out: [{ kind }] })
    expect(pdfText(readFileSync(file)).replaceAll(/\s/g, '')).toContain(words)
  })

  it('keeps a file that is there unless it is told to replace it', async () => {
    const file = at('kept.pdf')
    writeFileSync(file, 'kept')
    expect(await office('print', 'minutes', '--out', file)).toMatchObject({
      status: 1,
      out: [{ error: { code: 'FILE_WRITE' } }],
    })
    expect(readFileSync(file, 'utf8')).toBe('kept')
    expect((await office('print', 'minutes', '--out', file, '--force')).status).toBe(0)
    expect(readFileSync(file, 'latin1').startsWith('%PDF')).toBe(true)
  })

  it('names what it does not find', async () => {
    for (const args of [
      ['certificates', '--grid', '999'],
      ['certificates', '--id', '没有这个编号'],
      ['minutes', '--id', '01900000-0000-7000-8000-000000000000'],
    ])
      expect(await office('print', ...args, '--out', at('unfound.pdf'))).toMatchObject({
        status: 1,
        out: [{ error: { code: 'RECORD_NOT_FOUND' } }],
      })
  })
})

describe('import', () => {
  const roster = 'tests/fixtures/rosters/sample-roster.xlsx'

  it('says in a dry run what it would do and writes nothing', async () => {
    const dry = await office('import', roster, '--kind', 'grid-people', '--dry-run')
    expect(dry).toMatchObject({ status: 0, out: [{ dryRun: true, rows: 68, refused: 0 }] })
    expect(await office('import', roster, '--kind', 'grid-people', '--dry-run')).toMatchObject({ out: dry.out })
  })

  it('writes good rows, and the bad ones with their reasons into a file', async () => {
    const table = at('roster.csv')
    writeFileSync(table, '姓名,身份证号,联系电话\n陈一诺,,0916-0000001\n张二宝,11010519491231002Y,\n,,13\n')
    const done = await office('import', table, '--kind', 'grid-people', '--errors-out', at('errors.xlsx'))
    expect(done).toMatchObject({ status: 0, out: [{ created: 1, errorFile: true }] })
    expect(JSON.stringify(done.out)).not.toContain('11010519491231002')
    const sheets = readTable(readFileSync(at('errors.xlsx')), 'errors.xlsx').sheets
    expect(JSON.stringify(sheets)).toContain('张二宝')
    const again = await office('import', table, '--kind', 'grid-people')
    expect(again).toMatchObject({ status: 1, out: [{ error: { code: 'IMPORT_EMPTY_PLAN' } }] })
  })

  it('refuses another kind and what is no table', async () => {
    expect((await office('import', roster, '--kind', 'cars')).status).toBe(2)
    writeFileSync(at('text.xlsx'), 'not a workbook')
    expect((await office('import', at('text.xlsx'), '--kind', 'grid-people')).status).toBe(1)
  })
})

describe('keys, export and verify', { timeout: 60_000 }, () => {
  it('exports a bundle the county can verify, then only what came since', async () => {
    const made = await cli(['keys', 'new-county', '--json', '--out-dir', at('keys'), '--name', '略阳县网格办'])
    expect(made.status).toBe(0)
    const [publicFile = '', secretFile = ''] = readdirSync(at('keys'))
      .toSorted()
      .map((name) => join(at('keys'), name))
    const exported = (...more: readonly string[]) => office('export', '--to', publicFile, ...more)
    expect(await exported('--out', at('1.gzb'))).toMatchObject({ status: 0, out: [{ number: 1, kind: 'full' }] })
    await office('import', writeRoster('新来的人'), '--kind', 'grid-people')
    expect(await exported('--out', at('2.gzb'))).toMatchObject({ status: 0, out: [{ number: 2, kind: 'incremental' }] })
    expect(await exported('--out', at('3.gzb'))).toMatchObject({
      status: 1,
      out: [{ error: { code: 'NOTHING_TO_SEND' } }],
    })
    expect(await exported('--out', at('3.gzb'), '--full')).toMatchObject({ out: [{ number: 3, kind: 'full' }] })
    const check = (...more: readonly string[]) => cli(['verify', at('2.gzb'), '--json', ...more])
    expect(await check('--identity', secretFile)).toMatchObject({ status: 0, out: [{ level: 'full' }] })
    expect(await check()).toMatchObject({ status: 0, out: [{ level: 'envelope' }] })
    const { size } = statSync(at('2.gzb'))
    for (let offset = 0; offset < size; offset += Math.ceil(size / 60))
      expect(
        (await withFlippedBits(at('2.gzb'), [offset], () => check('--identity', secretFile))).status,
        `byte ${String(offset)}`,
      ).toBe(1)
    const shown = await office('keys', 'show', '--out', at('own.gzkey'))
    expect(shown).toMatchObject({ status: 0, out: [{ county: { name: '略阳县网格办' } }] })
    expect((await exported('--out', at('4.gzb'), '--to', at('own.gzkey'))).status).toBe(1)
  })

  it('protects a county key by a passphrase and asks for it when the key is used', async () => {
    const made = await cli([
      'keys',
      'new-county',
      '--out-dir',
      at('protected'),
      '--passphrase-file',
      passphraseFile,
      '--json',
    ])
    expect(made.status).toBe(0)
    const secretFile = join(at('protected'), readdirSync(at('protected')).find((name) => name.endsWith('.txt')) ?? '')
    const args = ['verify', at('1.gzb'), '--identity', secretFile, '--json']
    expect((await cli(args)).status).toBe(2)
    const other = await cli([...args, '--passphrase-file', passphraseFile])
    expect(other).toMatchObject({ status: 1, out: [{ error: { code: 'BUNDLE_RECIPIENT' } }] })
  })

  it('verifies the data folder and names the part that is damaged', async () => {
    expect(await office('verify')).toMatchObject({ status: 0, out: [{ ok: true }] })
    const copy = at('copy')
    cpSync(data, copy, { recursive: true })
    const flipped = await withFlippedBits(join(copy, 'store.gzdb'), [70_000], () =>
      cli(['verify', '--json', '--data', copy, '--passphrase-file', passphraseFile]),
    )
    expect(flipped).toMatchObject({
      status: 1,
      out: [{ error: { code: 'STORE_DAMAGED', at: { field: 'database', row: 18 } } }],
    })
  })
})

function writeRoster(name: string): string {
  const file = at(`${name}.csv`)
  writeFileSync(file, `姓名,联系电话\n${name},0916-0000002\n`)
  return file
}
