import { TableDamagedError } from './errors/table-damaged-error.ts'
import { TableNotAWorkbookError } from './errors/table-not-a-workbook-error.ts'
import { TablePasswordProtectedError } from './errors/table-password-protected-error.ts'
import { TableTooLargeError } from './errors/table-too-large-error.ts'
import { readOle, type OleContainer } from './sheet-library.ts'
import { zipContent, zipEntries } from './zip-entries.ts'
import type { TableLimits } from './table-limits.ts'

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'zip' | 'ole' | 'text'

/**
 * Tells a zip, an OLE file and text apart.
 * @throws TableNotAWorkbookError for PDF, pictures, web pages and other binary files.
 */
export function fileKind(bytes: Buffer): FileKind {
  const head = bytes.subarray(0, 8).toString('latin1')
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip'
  if (head === '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1') return 'ole'
  if (head.startsWith('%PDF')) throw new TableNotAWorkbookError({ kind: 'pdf' })
  if (/^(\u0089PNG|\u00FF\u00D8\u00FF|GIF8|BM)/.test(head)) throw new TableNotAWorkbookError({ kind: 'image' })
  const start = bytes.subarray(0, 512).toString('latin1').trimStart().toLowerCase()
  if (/^(\u00EF\u00BB\u00BF)?\s*<(!doctype|html|\?xml|table|meta|head)/.test(start))
    throw new TableNotAWorkbookError({ kind: 'web' })
  const utf16 = /^(\u00FF\u00FE|\u00FE\u00FF)/.test(head)
  if (!utf16 && bytes.subarray(0, 4096).includes(0)) throw new TableNotAWorkbookError({ kind: 'binary' })
  return 'text'
}

/**
 * Checks an .xlsx before the library sees it: it is a workbook, not encrypted, unpacks to what it declares, and its sheets
 * have no more rows than allowed (counted in the unpacked XML, because the declared range is often wrong).
 */
export function checkXlsx(bytes: Buffer, limits: TableLimits): void {
  const entries = zipEntries(bytes, limits.unpackedBytes)
  const names = entries.map((entry) => entry.name)
  if (!names.includes('[Content_Types].xml') || !names.includes('xl/workbook.xml')) {
    if (names.some((name) => name.startsWith('word/') || name.startsWith('ppt/')))
      throw new TableNotAWorkbookError({ kind: 'document' })
    const openDocument = names.includes('mimetype') && names.includes('content.xml')
    throw new TableNotAWorkbookError({ kind: openDocument ? 'openDocument' : 'zip' })
  }
  let rows = 0
  let cells = 0
  let sheets = 0
  for (const entry of entries) {
    // Every part is unpacked once, so that a lying size is found here and not in the library.
    const content = zipContent(bytes, entry)
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) continue
    sheets += 1
    rows += count(content, '<row', limits.rows - rows)
    cells += count(content, '<c ', limits.cells - cells)
  }
  if (sheets > limits.sheets) throw new TableTooLargeError({ limit: 'sheets', most: limits.sheets, found: sheets })
  if (rows > limits.rows) throw new TableTooLargeError({ limit: 'rows', most: limits.rows, found: rows })
  if (cells > limits.cells) throw new TableTooLargeError({ limit: 'cells', most: limits.cells })
}

/** Checks an OLE file: an .xls, not an encrypted .xlsx in its OLE wrapper, not a Word file, not an encrypted .xls. */
export function checkXls(bytes: Buffer): void {
  const file = containerOf(bytes)
  const names = file.FullPaths.map((path) => path.replace(/^.*\/(?=[^/]+$)/, '').toLowerCase())
  if (names.includes('encryptedpackage')) throw new TablePasswordProtectedError()
  const index = names.findIndex((name) => name === 'workbook' || name === 'book')
  const content = file.FileIndex[index]?.content
  if (index < 0 || content === undefined) {
    const document = names.includes('worddocument') || names.includes('powerpoint document')
    throw new TableNotAWorkbookError({ kind: document ? 'document' : 'binary' })
  }
  if (isEncryptedStream(Buffer.from(content))) throw new TablePasswordProtectedError()
}

function containerOf(bytes: Buffer): OleContainer {
  try {
    return readOle(bytes)
  } catch (cause) {
    throw new TableDamagedError({ part: 'ole' }, cause)
  }
}

/** A FILEPASS record (0x002F) among the first records of the workbook stream means that the rest is encrypted. */
function isEncryptedStream(stream: Buffer): boolean {
  for (let position = 0, records = 0; position + 4 <= stream.length && records < 50; records += 1) {
    const record = stream.readUInt16LE(position)
    if (record === 0x002f) return true
    if (record === 0x000a) return false
    position += 4 + stream.readUInt16LE(position + 2)
  }
  return false
}

/** Occurrences of a tag start; stops soon after `most`, a bomb need not be counted to its end. */
function count(content: Buffer, tag: string, most: number): number {
  let found = 0
  // A million rows are still counted in full, so that the message can say how many there are.
  const enough = Math.max(most * 10, 2_000_000)
  for (let at = content.indexOf(tag); at >= 0 && found < enough; at = content.indexOf(tag, at + tag.length)) found += 1
  return found
}
