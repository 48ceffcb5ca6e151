import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { AppError, isAppError } from '../../../src/shared/errors/app-error.ts'
import { readTable } from '../../../src/main/tables/read-table.ts'
import { cellText, type Cell, type TableFile } from '../../../src/main/tables/table-file.ts'
import { TABLE_LIMITS } from '../../../src/main/tables/table-limits.ts'
import { writeZip } from '../../../src/main/tables/write-zip.ts'
import { oleFile, rawWorkbook, workbook } from '../../support/workbooks.ts'

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../fixtures', name))

function failure(bytes: Uint8Array, name = '花名册.xlsx', limits = TABLE_LIMITS): AppError {
  try {
    readTable(bytes, name, limits)
  } catch (error) {
    if (isAppError(error)) return error
    throw error
  }
  throw new Error('the table was accepted')
}

const rowsOf = (file: TableFile): readonly (readonly Cell[])[] => file.sheets[0]?.rows ?? []
const texts = (file: TableFile): string[][] => rowsOf(file).map((row) => row.map((cell) => cellText(cell)))

describe('reading workbooks', () => {
  it('tells text, numbers, dates, truth values, formulas and errors apart', () => {
    const rows = [
      [
        '文本',
        46027,
        { t: 'n', v: 46027, z: 'yyyy"年"m"月"d"日"' },
        true,
        { t: 'n', v: 2, f: '1+1' },
        { t: 'e', v: 42 },
      ],
    ] as const
    expect(rowsOf(readTable(workbook(rows), 'a.xlsx'))[0]).toEqual([
      '文本',
      { kind: 'number', text: '46027', number: 46027 },
      { kind: 'date', text: '2026-01-05', number: 46027 },
      { kind: 'boolean', text: '是' },
      { kind: 'formula', text: '2' },
      { kind: 'error', text: '#错误' },
    ])
  })

  it.each(['xlsx', 'biff8'] as const)('reads days of a 1904 workbook (%s)', (bookType) => {
    const bytes = workbook([['日期', { t: 'n', v: 46027 - 1462, z: 'yyyy-mm-dd' }]], { bookType, date1904: true })
    expect(texts(readTable(bytes, 'a'))).toEqual([['日期', '2026-01-05']])
  })

  it('writes long numbers out instead of in scientific form, and keeps zeros a format adds', () => {
    const bytes = workbook([
      [{ t: 'n', v: 440727199001010000, z: '0.00E+00' }, { t: 'n', v: 916, z: '0000' }, 13289677537],
    ])
    expect(texts(readTable(bytes, 'a'))).toEqual([['440727199001010000', '0916', '13289677537']])
  })

  it('carries a merged value down its first column and marks it', () => {
    const bytes = workbook(
      [
        ['网格', '姓名'],
        ['第1网格', '甲'],
        [null, '乙'],
      ],
      { merges: ['A2:A3'] },
    )
    const file = readTable(bytes, 'a.xlsx')
    expect(rowsOf(file)[2]).toEqual([{ kind: 'text', text: '第1网格', merged: true }, '乙'])
    expect(file.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }])
  })

  it('says which sheets are hidden', () => {
    const names = readTable(fixture('rosters/sample-roster.xlsx'), 'a').sheets.map((sheet) => [
      sheet.name,
      sheet.hidden,
    ])
    expect(names).toEqual([
      ['花名册', false],
      ['填表说明', false],
    ])
  })
})

describe('reading text tables', () => {
  const text = '序号,姓名\r\n1,"王𬭎, ""小"""\r\n2,单𬸚\r\n'
  const expected = [
    ['序号', '姓名'],
    ['1', '王𬭎, "小"'],
    ['2', '单𬸚'],
  ]

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['GB 18030', iconv.encode(text, 'gb18030'), 'gb18030'],
    ['UTF-16', iconv.encode(text, 'utf16le', { addBOM: true }), 'utf-16'],
  ])('reads %s', (_name, bytes, encoding) => {
    const file = readTable(bytes, 'D:\\表\\花名册.csv')
    expect(texts(file)).toEqual(expected)
    expect(file).toMatchObject({ format: 'csv', encoding, sheets: [{ name: '花名册' }] })
  })

  it('keeps all characters GBK lacks, and places the private ones of older files', () => {
    const rare = '䶮㛃㧐䥽𬘘𬀩𫍯𬉼𠳐'
    expect(texts(readTable(iconv.encode(`姓名\n${rare}`, 'gb18030'), 'a.csv'))[1]).toEqual([rare])
    const old = Buffer.concat([iconv.encode('姓名\n', 'gb18030'), Buffer.from([0xfe, 0x59, 0xfe, 0x61])])
    expect(texts(readTable(old, 'a.csv'))[1]).toEqual(['\u9FB4\u9FB5'])
  })

  it('reads tabs, semicolons and ="0916", and an unclosed quote as a character', () => {
    expect(texts(readTable(Buffer.from('姓名\t电话\n甲\t="0916"'), 'a.csv'))).toEqual([
      ['姓名', '电话'],
      ['甲', '0916'],
    ])
    expect(texts(readTable(Buffer.from('姓名;电话\n"甲;1\n乙;2'), 'a.csv'))).toEqual([
      ['姓名', '电话'],
      ['"甲', '1'],
      ['乙', '2'],
    ])
  })

  it('refuses text in no known encoding', () => {
    expect(failure(Buffer.from([0xd0, 0xd5, 0xff, 0xff, 0x0a]), 'a.csv').code).toBe('TABLE_ENCODING')
  })
})

describe('files that are no tables', () => {
  it.each([
    ['a renamed zip', writeZip([{ name: 'a.txt', content: Buffer.from('x') }]), 'zip'],
    ['a Word file', writeZip([{ name: 'word/document.xml', content: Buffer.from('x') }]), 'document'],
    [
      'an ODS file',
      writeZip(['mimetype', 'content.xml'].map((name) => ({ name, content: Buffer.from('x') }))),
      'openDocument',
    ],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'pdf'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image'],
    ['a web page saved as .xls', Buffer.from('\r\n<html><table><tr><td>姓名'), 'web'],
    ['a program', Buffer.from('MZ\u0000\u0001\u0000'), 'binary'],
  ])('refuses %s', (_name, bytes, kind) => {
    expect(failure(bytes)).toMatchObject({ code: 'TABLE_NOT_A_WORKBOOK', data: { kind } })
  })

  it('refuses an OLE file without a workbook', () => {
    expect(failure(oleFile(['WordDocument']))).toMatchObject({
      code: 'TABLE_NOT_A_WORKBOOK',
      data: { kind: 'document' },
    })
  })

  it.each(['password.xlsx', 'password.xls'])('refuses %s, which LibreOffice encrypted', (name) => {
    expect(failure(fixture(`tables/${name}`), name).code).toBe('TABLE_PASSWORD_PROTECTED')
  })

  it('refuses an encrypted zip', () => {
    const bytes = workbook([['姓名']])
    const directory = bytes.indexOf('PK\u0001\u0002', 0, 'latin1')
    bytes.writeUInt16LE(1, directory + 8)
    expect(failure(bytes).code).toBe('TABLE_PASSWORD_PROTECTED')
  })

  it.each([
    ['no bytes', Buffer.alloc(0)],
    ['an empty workbook', workbook([[null]])],
    ['blank lines', Buffer.from('\r\n , \r\n')],
  ])('says that %s is empty', (_name, bytes) => {
    expect(failure(bytes)).toMatchObject({ code: 'TABLE_EMPTY', data: { part: 'file' } })
  })
})

describe('damaged and hostile files', () => {
  const whole = fixture('rosters/sample-roster.xlsx')

  it('refuses a workbook cut short, wherever it was cut', () => {
    for (let length = 4; length < whole.length; length += 997) {
      expect(failure(whole.subarray(0, length)).code, String(length)).toBe('TABLE_DAMAGED')
    }
  })

  it('refuses an .xls cut short in its directory', () => {
    expect(failure(fixture('rosters/sample-roster.xls').subarray(0, 700)).code).toBe('TABLE_DAMAGED')
  })

  it('never answers a flipped byte with anything but a table or one of its own errors', () => {
    for (let at = 0; at < whole.length; at += 313) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 0x55
      try {
        readTable(bytes, 'a.xlsx')
      } catch (error) {
        expect(error, String(at)).toBeInstanceOf(AppError)
      }
    }
  })

  it('refuses a part that unpacks to more than it declares', () => {
    const bytes = workbook([['姓名'], ['甲']])
    const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml', undefined, 'latin1')
    bytes.writeUInt32LE(10, name - 46 + 24)
    expect(failure(bytes).code).toBe('TABLE_DAMAGED')
  })

  it('refuses a decompression bomb by its declared size, without unpacking it', () => {
    const bomb = rawWorkbook('', [{ name: 'xl/media/image1.png', content: '0'.repeat(30 * 1024 * 1024) }])
    expect(bomb.length).toBeLessThan(100_000)
    expect(failure(bomb)).toMatchObject({ code: 'TABLE_TOO_LARGE', data: { limit: 'unpackedBytes' } })
    const many = { ...TABLE_LIMITS, unpackedBytes: 1000 }
    expect(failure(whole, 'a', many)).toMatchObject({ code: 'TABLE_TOO_LARGE', data: { limit: 'unpackedBytes' } })
  })

  it('refuses 1,000,000 rows and says how many there are', () => {
    let rows = ''
    for (let row = 1; row <= 1_000_000; row += 1)
      rows += `<row r="${String(row)}"><c r="A${String(row)}"><v>1</v></c></row>`
    const error = failure(rawWorkbook(rows))
    expect(error).toMatchObject({ code: 'TABLE_TOO_LARGE', data: { limit: 'rows', found: 1_000_000 } })
    expect(error.text.what).toContain('1000000 行')
  })

  it.each([
    ['rows', Buffer.from('a\n'.repeat(30)), { rows: 20 }],
    ['columns', Buffer.from(','.repeat(30)), { columns: 20 }],
    ['cells', Buffer.from('a,b,c\n'.repeat(10)), { cells: 20 }],
    ['fileBytes', Buffer.from('a'.repeat(30)), { fileBytes: 20 }],
    ['rows', workbook(Array.from({ length: 30 }, () => ['a'])), { rows: 20 }],
    ['columns', workbook([Array.from({ length: 30 }, () => 'a')]), { columns: 20 }],
    ['cells', workbook([Array.from({ length: 30 }, () => 'a')]), { cells: 20 }],
    [
      'rows',
      workbook(
        Array.from({ length: 30 }, () => ['a']),
        { bookType: 'biff8' },
      ),
      { rows: 20 },
    ],
  ])('refuses too many %s', (limit, bytes, limits) => {
    expect(failure(bytes, 'a', { ...TABLE_LIMITS, ...limits })).toMatchObject({
      code: 'TABLE_TOO_LARGE',
      data: { limit },
    })
  })

  it('takes no more room than a merged range over a million rows needs', () => {
    const bytes = workbook([['甲'], ['乙']], { merges: ['A1:A1048576'] })
    expect(rowsOf(readTable(bytes, 'a'))).toHaveLength(2)
  })

  it('says everything in Chinese and holds no content of the file', () => {
    for (const error of [
      failure(Buffer.alloc(0)),
      failure(fixture('tables/password.xls')),
      failure(whole.subarray(0, 9000)),
    ]) {
      for (const text of [error.text.what, error.text.safe, error.text.next]) expect(text).toMatch(/\p{Script=Han}/u)
    }
  })
})
