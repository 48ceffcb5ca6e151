import { expect, test } from 'vitest'
import { MissingGlyphError } from '../../../src/main/print/fonts/missing-glyph-error.ts'
import type { TableData } from '../../../src/main/print/table-data.ts'
import { tablePdf } from '../../../src/main/print/table.ts'
import { pdfInfo, pdfText } from '../../support/pdf-tools.ts'

const created = new Date('2026-01-05T01:00:00Z')
const table = (rows: TableData['rows']): TableData => ({
  title: '网格名册',
  subtitle: '新城社区',
  columns: [
    { label: '编号', share: 1 },
    { label: '说明', share: 3 },
  ],
  rows,
  orientation: 'portrait',
  note: '操作员 李明 2026-01-05 09:00 打印',
})

const pagesOf = async (rows: TableData['rows']): Promise<string[]> =>
  pdfText(await tablePdf(table(rows), { created }))
    .split('\f')
    .slice(0, -1)

test('every page repeats the head and the note and says which page of how many it is', async () => {
  const pages = await pagesOf(Array.from({ length: 120 }, (_, index) => [String(index + 1), '香山湾小区']))
  expect(pages.length).toBeGreaterThan(2)
  for (const [index, page] of pages.entries()) {
    const text = page.replace(/\s/gu, '')
    expect(text).toContain('编号说明')
    expect(text).toContain(`第${String(index + 1)}页共${String(pages.length)}页`)
    expect(text).toContain('操作员李明2026-01-0509:00打印')
  }
})

test('every row is printed once, in order', async () => {
  const numbers = Array.from({ length: 300 }, (_, index) => `N${String(index + 1)}E`)
  const text = (await pagesOf(numbers.map((number) => [number, '甲'.repeat(40)]))).join('')
  expect([...text.matchAll(/N\d+E/gu)].map(([number]) => number)).toEqual(numbers)
})

test('a cell higher than a page is carried over whole', async () => {
  const pages = await pagesOf([['1', '网格'.repeat(3000)]])
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.join('').match(/网/gu)).toHaveLength(3000 + pages.join('').match(/网格名册/gu)!.length)
})

test('an empty table has its head', async () => {
  const [page] = await pagesOf([])
  expect(page?.replace(/\s/gu, '')).toContain('编号说明')
})

test('a character without a glyph is refused with row and column', async () => {
  const printing = tablePdf(
    table([
      ['1', '甲'],
      ['2', '\u{323AF}'],
    ]),
    { created },
  )
  await expect(printing).rejects.toThrow(MissingGlyphError)
  await expect(printing).rejects.toMatchObject({ data: { item: 2, label: '说明' } })
})

test('a title with signs of XML is named right in both places that hold it', async () => {
  const pdf = await tablePdf({ ...table([]), title: '网格 <A&B> 名册' }, { created })
  expect(pdfInfo(pdf)['Title']).toBe('网格 <A&B> 名册')
  expect(Buffer.from(pdf).toString('utf8')).toContain('网格 &lt;A&amp;B&gt; 名册</rdf:li>')
})
