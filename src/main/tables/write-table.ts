import { columnLetters } from './table-file.ts'
import { STYLES_XML, STYLE, xmlText } from './workbook-xml.ts'
import { writeZip, type ZipPart } from './write-zip.ts'

/** A column of a sheet to be written; `width` in characters. */
export interface OutColumn {
  readonly title: string
  readonly width?: number
  /** Where the values of the column's drop-down list stand (`'可选值'!$A$2:$A$9`); other text stays possible, with a warning. */
  readonly choices?: string
}

/** A sheet to be written: an optional title line, headings, an optional hint line, rows of text. */
export interface OutSheet {
  readonly name: string
  readonly title?: string
  readonly columns: readonly OutColumn[]
  readonly hints?: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Longest text a spreadsheet cell holds. */
const MAX_CELL = 32_767
/** Drop-down lists reach this far below the data. */
const CHOICE_ROWS = 2000

/**
 * A workbook (.xlsx) of the sheets. Every cell is text, so identity numbers stay whole and nothing is ever a formula; a text
 * beginning with = + - @ carries the quote mark that keeps it text when edited (reliability §5.3). Headings are frozen,
 * columns are in text format. Written directly because the table library writes no formats, frozen rows or drop-down
 * lists. The same input gives the same bytes.
 */
export function writeTable(sheets: readonly OutSheet[]): Buffer {
  const parts: ZipPart[] = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${String(index + 1)}.xml`,
    content: Buffer.from(sheetXml(sheet), 'utf8'),
  }))
  const list = (each: (sheet: OutSheet, number: string) => string): string =>
    sheets.map((sheet, index) => each(sheet, String(index + 1))).join('')
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return writeZip([
    part(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}styles+xml"/>${list((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}worksheet+xml"/>`)}</Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${relation}"><sheets>${list((sheet, n) => `<sheet name="${xmlText(sheet.name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}">${list((_, n) => `<Relationship Id="rId${n}" Type="${relation}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rIdStyles" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part('xl/styles.xml', STYLES_XML),
    ...parts,
  ])
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'

function part(name: string, xml: string): ZipPart {
  return { name, content: Buffer.from(HEAD + xml, 'utf8') }
}

function sheetXml(sheet: OutSheet): string {
  const lines: string[] = []
  const add = (texts: readonly string[], style: number, height?: number): void => {
    const row = String(lines.length + 1)
    const cells = texts.map((text, column) =>
      text === '' ? '' : cellXml(`${columnLetters(column)}${row}`, text, style),
    )
    const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`
    lines.push(`<row r="${row}"${size}>${cells.join('')}</row>`)
  }
  if (sheet.title !== undefined) add([sheet.title], STYLE.title, 32)
  add(
    sheet.columns.map((column) => column.title),
    STYLE.heading,
    22,
  )
  if (sheet.hints !== undefined) add(sheet.hints, STYLE.hint, 48)
  const frozen = lines.length
  for (const row of sheet.rows) add(row, STYLE.text)
  const last = columnLetters(Math.max(0, sheet.columns.length - 1))
  const merge = sheet.title === undefined ? '' : `<mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells>`
  const columns = sheet.columns.map((column, index) => {
    const n = String(index + 1)
    return `<col min="${n}" max="${n}" width="${String(column.width ?? 14)}" style="${String(STYLE.text)}" customWidth="1"/>`
  })
  const top = `A${String(frozen + 1)}`
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(frozen)}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${merge}${choicesXml(sheet, frozen)}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

function cellXml(reference: string, text: string, style: number): string {
  const quoted = style === STYLE.text && /^[=+\-@\t]/.test(text) ? STYLE.quoted : style
  return `<c r="${reference}" s="${String(quoted)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, MAX_CELL))}</t></is></c>`
}

function choicesXml(sheet: OutSheet, frozen: number): string {
  const rules = sheet.columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return []
    const column = columnLetters(index)
    const range = `${column}${String(frozen + 1)}:${column}${String(frozen + sheet.rows.length + CHOICE_ROWS)}`
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="请核对" error="不在可选值中。" sqref="${range}"><formula1>${xmlText(choices)}</formula1></dataValidation>`,
    ]
  })
  return rules.length === 0
    ? ''
    : `<dataValidations count="${String(rules.length)}">${rules.join('')}</dataValidations>`
}
