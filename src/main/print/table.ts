import { assertGlyphs } from './fonts/missing-glyphs.ts'
import { PdfWriter } from './layout/pdf-writer.ts'
import { A4_LANDSCAPE, A4_PORTRAIT } from './layout/units.ts'
import type { PrintOptions } from './print-options.ts'
import { drawTable } from './table-layout.ts'
import type { TableData } from './table-data.ts'

/**
 * A table as a PDF on A4: the head repeated on every page, `第 x 页 共 y 页`, long cells wrapped, a row higher than a page
 * carried over. Rows may be many thousands.
 * @throws MissingGlyphError with the row as `item` and the column as label.
 */
export async function tablePdf(data: TableData, options: PrintOptions): Promise<Uint8Array> {
  const writer = new PdfWriter(data.title, options)
  assertGlyphs(writer.fonts, [{ label: '标题', text: data.title + data.subtitle + data.note }], 1)
  for (const [index, row] of data.rows.entries()) {
    const cells = row.map((text, column) => ({ label: data.columns[column]?.label ?? '', text }))
    assertGlyphs(writer.fonts, cells, index + 1)
  }
  await drawTable(writer, data, data.orientation === 'landscape' ? A4_LANDSCAPE : A4_PORTRAIT)
  return writer.finish()
}
