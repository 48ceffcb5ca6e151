import { normalTitle } from './header-title.ts'
import { cellText, isFilled, type Cell, type Sheet } from './table-file.ts'
import type { Header } from './find-header.ts'

/** What a row below the header is. */
export type RowKind = 'data' | 'blank' | 'hint' | 'header' | 'footer'

const HINT_START = /^(填写说明|填表说明|填写提示|示例|例[:：]|样例|说明[:：]?$)/
const HINT_WORDS = /必填|选填|可不填|请填|填写|如[:：“]|例如|格式|下拉|选择/
const FOOTER_START =
  /^(填表人|制表|填报|审核|审批|负责人|经办人|单位负责人|主管|合计|总计|小计|共计|注[:：]|备注[:：]|说明|（?盖章|日期[:：]|年\s*月\s*日)/
/** Hints stand right under the header. */
const HINT_ROWS = 3

/**
 * Tells data rows from what stands between and below them: filling hints under the header (other systems do not skip their
 * own and report a failed row at each import, domain §3.7), headers repeated on each printed page, the line for signatures.
 * Anything unsure is data, so that it is reported rather than lost.
 */
export function rowKind(sheet: Sheet, index: number, header: Header): RowKind {
  const cells = sheet.rows[index] ?? []
  const filled = cells.flatMap((cell, column) => (isFilled(cell) ? [{ text: cellText(cell).trim(), column }] : []))
  const counted = filled.filter(({ column }) => header.columns.fields[column]?.kind !== 'ignored')
  const first = filled[0]
  if (first === undefined) return 'blank'
  if (index - header.row <= HINT_ROWS && isHint(filled.map(({ text }) => text))) return 'hint'
  if (isRepeatedHeader(cells, header)) return 'header'
  if (FOOTER_START.test(first.text.replace(/\s/g, '')) && nameIsBlank(cells, header, first.column)) return 'footer'
  if (filled.length === 1 && coversRow(sheet, index, first.column, header)) return 'footer'
  // Rows numbered in advance have a serial number and nothing else.
  return counted.length === 0 ? 'blank' : 'data'
}

function isHint(texts: readonly string[]): boolean {
  if (HINT_START.test(texts[0] ?? '')) return true
  return texts.length >= 2 && texts.filter((text) => HINT_WORDS.test(text)).length * 2 >= texts.length
}

function isRepeatedHeader(cells: readonly Cell[], header: Header): boolean {
  const mapped = header.titles.flatMap((title, column) => (header.columns.fields[column] ? [{ title, column }] : []))
  const same = mapped.filter(({ title, column }) => normalTitle(cellText(cells[column])) === normalTitle(title))
  return same.length >= 2 && same.length * 2 > mapped.length
}

function nameIsBlank(cells: readonly Cell[], header: Header, firstColumn: number): boolean {
  const required = header.columns.fields.findIndex((field) => field?.required === true)
  return required === firstColumn || !isFilled(cells[required])
}

/** A single text merged over at least half of the columns is a line across the table, not a person. */
function coversRow(sheet: Sheet, row: number, column: number, header: Header): boolean {
  const merge = sheet.merges.find(({ top, left, right }) => top === row && left === column && right > left)
  return merge !== undefined && (merge.right - merge.left + 1) * 2 >= header.titles.length
}
