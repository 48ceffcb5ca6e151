import type { StyledGlyph } from './layout/break-lines.ts'
import { setFittedLine } from './layout/fit-line.ts'
import { BLACK, type Ink } from './layout/ink.ts'
import { number } from './layout/number.ts'
import { rectangle } from './layout/paths.ts'
import { paragraphLines, setLine, type TextRun } from './layout/paragraph.ts'
import type { PdfWriter } from './layout/pdf-writer.ts'
import { mm, type SheetSize } from './layout/units.ts'
import type { TableColumn, TableData } from './table-data.ts'

const MARGIN = mm(12)
const TOP = mm(16)
const BOTTOM = mm(17)
const SIZE = 9
/** Distance of baselines in type sizes. */
const PITCH = 1.4
const PADDING_X = 3.2
const PADDING_Y = 3.4
const RULE: Ink = [0.55]
const HEAD: Ink = [0.92, 0.94, 0.96]
const NOTE: Ink = [0.4]

/** A cell's lines in type. */
type CellLines = readonly (readonly StyledGlyph[])[]

/** Lines `from` to `to` of each cell of a row, on one page. */
interface RowPiece {
  readonly row: number
  readonly from: number
  readonly to: number
}

/** Lays a table out over pages of the sheet. */
export async function drawTable(writer: PdfWriter, data: TableData, sheet: SheetSize): Promise<void> {
  const size = data.size ?? SIZE
  const heightOf = (lines: number): number => lines * size * PITCH + 2 * PADDING_Y
  const columns = placed(data.columns, sheet.width - 2 * MARGIN)
  const head = data.columns.map(({ label }, index) =>
    linesOf(writer, { text: label, face: '黑体中', size, ink: BLACK }, columns[index]?.width ?? 0),
  )
  const headHeight = heightOf(Math.max(1, ...head.map((lines) => lines.length)))
  const cells = new CellCache(writer, columns, size)
  const firstTop = TOP + mm(data.subtitle === '' ? 13 : 19)
  const counts = data.rows.map((row) => Math.max(1, ...row.map((text, column) => cells.lines(text, column).length)))
  const pages = paginate(
    counts,
    size * PITCH,
    (page) => sheet.height - BOTTOM - headHeight - (page === 0 ? firstTop : TOP),
  )
  for (const [index, pieces] of pages.entries()) {
    writer.addPage(sheet)
    if (index === 0) drawTitle(writer, data, sheet)
    let y = index === 0 ? firstTop : TOP
    const top = y
    const { x, width } = { x: MARGIN, width: sheet.width - 2 * MARGIN }
    writer.fill(rectangle({ x, y, width, height: headHeight }), HEAD)
    drawRow(writer, { cells: head, columns, top: y, height: headHeight, size, align: 'center' })
    y += headHeight
    const rules = [top, y]
    for (const { row, from, to } of pieces) {
      const texts = data.rows[row] ?? []
      const lines = texts.map((text, column) => cells.lines(text, column).slice(from, to))
      const height = heightOf(to - from)
      drawRow(writer, { cells: lines, columns, top: y, height, size, align: null })
      y += height
      rules.push(y)
    }
    drawRules(writer, columns, rules, sheet)
    drawFoot(writer, data.note, `第 ${String(index + 1)} 页　共 ${String(pages.length)} 页`, sheet)
    await writer.breathe(index + 1, pages.length)
  }
}

interface PlacedColumn {
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

function placed(columns: readonly TableColumn[], width: number): PlacedColumn[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  let x = MARGIN
  return columns.map(({ share, align = 'left' }) => {
    const column = { x, width: (width * share) / total, align }
    x += column.width
    return column
  })
}

/** Cuts rows into pages. A row that fits no page by itself is carried over; any other stays whole. */
function paginate(counts: readonly number[], pitch: number, room: (page: number) => number): RowPiece[][] {
  const heightOf = (lines: number): number => lines * pitch + 2 * PADDING_Y
  const pages: RowPiece[][] = [[]]
  let left = room(0)
  const turn = (): void => {
    left = room(pages.length)
    pages.push([])
  }
  for (const [row, count] of counts.entries()) {
    let from = 0
    if (heightOf(count) > left && heightOf(count) <= room(1)) turn()
    while (from < count) {
      const fitting = Math.floor((left - 2 * PADDING_Y) / pitch)
      if (fitting < 1) {
        turn()
        continue
      }
      const to = Math.min(count, from + fitting)
      pages.at(-1)?.push({ row, from, to })
      left -= heightOf(to - from)
      from = to
    }
  }
  return pages
}

function linesOf(writer: PdfWriter, run: TextRun, width: number): CellLines {
  const inner = width - 2 * PADDING_X
  return run.text.split('\n').flatMap((text) => paragraphLines(writer, { runs: [{ ...run, text }], width: inner }))
}

/** The lines of cells, kept for texts that come again: grids, roles, dates. */
class CellCache {
  readonly #writer: PdfWriter
  readonly #columns: readonly PlacedColumn[]
  readonly #size: number
  readonly #known: Map<string, CellLines>[]

  constructor(writer: PdfWriter, columns: readonly PlacedColumn[], size: number) {
    this.#size = size
    this.#writer = writer
    this.#columns = columns
    this.#known = columns.map(() => new Map<string, CellLines>())
  }

  lines(text: string, column: number): CellLines {
    const known = this.#known[column]
    const found = known?.get(text)
    if (found) return found
    const lines = linesOf(
      this.#writer,
      { text, face: '黑体', size: this.#size, ink: BLACK },
      this.#columns[column]?.width ?? 0,
    )
    if (known && known.size < 2000) known.set(text, lines)
    return lines
  }
}

interface TableRow {
  readonly cells: readonly CellLines[]
  readonly columns: readonly PlacedColumn[]
  readonly top: number
  readonly height: number
  readonly size: number
  /** Overrides the columns' own alignment. */
  readonly align: 'center' | null
}

function drawRow(writer: PdfWriter, { cells, columns, top, height, size, align }: TableRow): void {
  const pitch = size * PITCH
  for (const [index, lines] of cells.entries()) {
    const column = columns[index]
    if (column === undefined) continue
    // A shorter cell stands in the middle of its row, as in a ledger ruled by hand.
    const first = top + (height - lines.length * pitch) / 2 + pitch / 2 + size * 0.36
    for (const [at, line] of lines.entries()) {
      const place = { x: column.x + PADDING_X, y: first + at * pitch, width: column.width - 2 * PADDING_X }
      setLine(writer, line, { ...place, align: align ?? column.align, last: true })
    }
  }
}

function drawRules(
  writer: PdfWriter,
  columns: readonly PlacedColumn[],
  rows: readonly number[],
  sheet: SheetSize,
): void {
  const right = sheet.width - MARGIN
  const top = rows[0] ?? 0
  const bottom = rows.at(-1) ?? 0
  const across = rows.map((y) => `${number(MARGIN)} ${number(y)} m ${number(right)} ${number(y)} l`)
  const edges = [...columns.map(({ x }) => x), right]
  const down = edges.map((x) => `${number(x)} ${number(top)} m ${number(x)} ${number(bottom)} l`)
  writer.stroke([...across, ...down].join('\n'), RULE, 0.5)
}

function drawTitle(writer: PdfWriter, data: TableData, sheet: SheetSize): void {
  const centred = { x: MARGIN, width: sheet.width - 2 * MARGIN, align: 'center', item: 1 } as const
  const title = { text: data.title, face: '宋体粗', size: 20, least: 11, y: TOP + mm(6), label: '标题' } as const
  setFittedLine(writer, { ...centred, ...title })
  if (data.subtitle === '') return
  const subtitle = { text: data.subtitle, face: '黑体', size: 10, least: 7, y: TOP + mm(14), label: '副标题' } as const
  setFittedLine(writer, { ...centred, ...subtitle, ink: NOTE })
}

function drawFoot(writer: PdfWriter, note: string, page: string, sheet: SheetSize): void {
  const line = { face: '黑体', size: 8, least: 6, y: sheet.height - mm(9), item: 1, ink: NOTE } as const
  const width = sheet.width - 2 * MARGIN
  setFittedLine(writer, { ...line, text: page, x: MARGIN, width, align: 'center', label: '页码' })
  if (note !== '') setFittedLine(writer, { ...line, text: note, x: MARGIN, width: width * 0.38, label: '页脚' })
}
