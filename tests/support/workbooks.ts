import { CFB, utils, write, type BookType, type CellObject } from '@e965/xlsx'
import { writeZip } from '../../src/main/tables/write-zip.ts'

/** A workbook made by the table library from rows of values or cells, for tests of reading. */
export function workbook(
  rows: readonly (readonly (string | number | boolean | null | CellObject)[])[],
  options: { readonly bookType?: BookType; readonly merges?: readonly string[]; readonly date1904?: boolean } = {},
): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  if (options.merges !== undefined) sheet['!merges'] = options.merges.map((range) => utils.decode_range(range))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '花名册')
  if (options.date1904 === true) book.Workbook = { WBProps: { date1904: true } }
  // With `type: 'buffer'` the library returns a Buffer; its types say any.
  return write(book, { type: 'buffer', bookType: options.bookType ?? 'xlsx', compression: true }) as Buffer
}

/** The smallest .xlsx around a sheet's XML, for sheets no library would write. */
export function rawWorkbook(sheetXml: string, others: readonly { name: string; content: string }[] = []): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files = [
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${sheetXml}</sheetData></worksheet>`,
    },
    ...others,
  ]
  return writeZip(files.map(({ name, content }) => ({ name, content: Buffer.from(content, 'utf8') })))
}

/** An OLE file with streams of these names, as old Office programs write it. */
export function oleFile(streams: readonly string[]): Buffer {
  // The library exports its container tools as `any`; these are the members its documentation names.
  const tools = CFB as {
    readonly utils: { cfb_new(): unknown; cfb_add(file: unknown, path: string, content: Buffer): void }
    write(file: unknown, options: { readonly type: 'buffer' }): Buffer
  }
  const file = tools.utils.cfb_new()
  for (const name of streams) tools.utils.cfb_add(file, `/${name}`, Buffer.from('x'))
  return tools.write(file, { type: 'buffer' })
}
