import { printedDate } from '../../shared/dates.ts'
import { drawQr } from './draw-qr.ts'
import { TextDoesNotFitError } from './errors/text-does-not-fit-error.ts'
import type { FaceName } from './fonts/font-library.ts'
import { drawPhoto } from './layout/draw-photo.ts'
import { setFittedLine } from './layout/fit-line.ts'
import { BLACK, WHITE, type Ink } from './layout/ink.ts'
import { paragraphLines, setParagraph, type Paragraph } from './layout/paragraph.ts'
import { rectangle, roundedRectangle } from './layout/paths.ts'
import type { PdfWriter } from './layout/pdf-writer.ts'
import { A4_PORTRAIT, mm, type Box, type SheetSize } from './layout/units.ts'
import type { BoardDuties, BoardPerson, NoticeBoardData } from './notice-board-data.ts'

const BLUE: Ink = [0.07, 0.26, 0.47]
const TINT: Ink = [0.93, 0.955, 0.98]
const GOLD: Ink = [0.83, 0.66, 0.3]
const GREY: Ink = [0.38]
const HAIR: Ink = [0.78, 0.83, 0.88]

/** The most members a board has room for. */
const MOST_MEMBERS = 12
const LEFT = 14
const WIDTH = 182
/** From the edge of a panel to its text. */
const INSET = 3.5

/** A board being drawn: `u` turns millimetres of the A4 design into points of the sheet at hand. */
interface Board {
  readonly writer: PdfWriter
  readonly data: NoticeBoardData
  readonly item: number
  readonly scale: number
  readonly u: (millimetres: number) => number
}

/**
 * Draws one board on the current page. The design is in millimetres of A4 and grows with the sheet, type included.
 * @throws TextDoesNotFitError, PhotoFormatError.
 */
export function drawBoard(writer: PdfWriter, data: NoticeBoardData, sheet: SheetSize, item: number): void {
  const scale = sheet.width / A4_PORTRAIT.width
  const board: Board = { writer, data, item, scale, u: (millimetres) => mm(millimetres) * scale }
  drawHeader(board)
  drawGrid(board)
  drawCaptain(board)
  const bottom = drawMembers(board, 141)
  drawDuties(board, bottom + 4, 266)
  drawFooter(board)
}

function box(board: Board, x: number, y: number, width: number, height: number): Box {
  return { x: board.u(x), y: board.u(y), width: board.u(width), height: board.u(height) }
}

/** One line of the board; sizes in points of A4, places in its millimetres. */
interface BoardLine {
  readonly text: string
  readonly face: FaceName
  readonly size: number
  readonly least?: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly label: string
  readonly align?: 'left' | 'center' | 'right'
  readonly ink?: Ink
  readonly spacing?: number
}

/** The smallest type on a board, in points of A4: read from half a metre. */
const LEAST = 8

function line(board: Board, options: BoardLine): number {
  const { scale, u, writer, item } = board
  const { x, y, width, size, least = LEAST } = options
  const placed = { x: u(x), y: u(y), width: u(width), size: size * scale, least: least * scale }
  return setFittedLine(writer, { ...options, ...placed, item })
}

function drawHeader(board: Board): void {
  const { writer, data, u } = board
  writer.fill(roundedRectangle(box(board, 8, 8, 194, 37), u(3)), BLUE)
  writer.line(u(LEFT), u(41), u(LEFT + WIDTH), u(41), GOLD, 1.2 * board.scale)
  const centred = { x: LEFT, width: WIDTH, align: 'center', ink: WHITE } as const
  line(board, { ...centred, text: data.community, face: '黑体', size: 15, y: 19, label: '社区', spacing: 0.12 })
  const title = { text: data.title, face: '小标宋', size: 40, least: 20, y: 36, label: '标题', spacing: 0.1 } as const
  line(board, { ...centred, ...title })
}

function drawGrid(board: Board): void {
  const { writer, data, u, scale, item } = board
  const centred = { x: LEFT, width: WIDTH, align: 'center', ink: BLUE } as const
  line(board, { ...centred, text: data.gridName, face: '宋体粗', size: 28, least: 14, y: 57, label: '网格名称' })
  // A label with nothing behind it would read as a fault of the print; the screen says what is missing.
  if (data.scope.trim() === '') return
  const label = '网格范围：'
  for (const size of [13, 12, 11, 10, 9, LEAST]) {
    const paragraph: Paragraph = {
      runs: [
        { text: label, face: '黑体中', size: size * scale, ink: BLUE },
        { text: data.scope, face: '黑体', size: size * scale, ink: BLACK },
      ],
      width: u(WIDTH),
    }
    const lines = paragraphLines(writer, paragraph).length
    const pitch = size * scale * 1.5
    if (lines * pitch > u(16)) continue
    const y = u(62.5) + (u(16) - lines * pitch) / 2 + pitch / 2 + size * scale * 0.36
    setParagraph(writer, paragraph, { x: u(LEFT), y, pitch, align: lines === 1 ? 'center' : 'justify' })
    return
  }
  throw new TextDoesNotFitError({ label: '网格范围', item })
}

function drawCaptain(board: Board): void {
  const { writer, data, u, scale } = board
  const frame = box(board, LEFT, 81, WIDTH, 56)
  writer.fill(roundedRectangle(frame, u(2.5)), TINT)
  writer.stroke(roundedRectangle(frame, u(2.5)), HAIR, 0.6 * scale)
  const { captain } = data
  drawPhoto(writer, captain?.photo ?? null, box(board, LEFT + 5, 85, 34, 48))
  const text = { x: LEFT + 47, width: data.qr === null ? 126 : 88 } as const
  chip(board, captain?.role ?? board.data.headRole ?? '网格长', text.x, 88)
  if (captain === null) {
    line(board, { ...text, text: '暂缺', face: '宋体粗', size: 30, y: 110, label: '姓名', ink: GREY })
    return
  }
  line(board, { ...text, text: captain.name, face: '宋体粗', size: 34, y: 110, label: '姓名' })
  if (captain.phone !== null) {
    line(board, { ...text, text: '联系电话', face: '黑体', size: 11, y: 120, label: '电话', ink: GREY })
    line(board, {
      ...text,
      text: captain.phone,
      face: '黑体中',
      size: 24,
      least: 12,
      y: 130.5,
      label: '电话',
      ink: BLUE,
    })
  }
  if (data.qr !== null) drawCardQr(board, data.qr)
}

function drawCardQr(board: Board, content: string): void {
  const { writer, u } = board
  writer.fill(roundedRectangle(box(board, 152, 85, 40, 48), u(1.5)), WHITE)
  drawQr(writer, { content, x: u(156), y: u(88.5), size: u(32), item: board.item })
  const caption = { text: '扫码保存联系方式', face: '黑体', size: 9, x: 152, width: 40, y: 129.3 } as const
  line(board, { ...caption, align: 'center', label: '二维码说明', ink: GREY })
}

/** A role on a filled label. */
function chip(board: Board, role: string, x: number, y: number): void {
  const { writer, scale, u } = board
  const glyphs = writer.shape('黑体中', role)
  const size = 12 * scale
  const width = glyphs.reduce((sum, { advance }) => sum + (advance * size) / 1000, 0)
  writer.fill(roundedRectangle({ x: u(x), y: u(y), width: width + u(5), height: u(6.6) }, u(1.2)), BLUE)
  writer.text({ glyphs, x: u(x + 2.5), y: u(y + 3.3) + size * 0.37, size, ink: WHITE })
}

/** The members in two or three columns; returns the lower edge in millimetres. */
function drawMembers(board: Board, top: number): number {
  const { members } = board.data
  if (members.length === 0) return top - 4
  if (members.length > MOST_MEMBERS) throw new TextDoesNotFitError({ label: '网格成员', item: board.item })
  const columns = members.length <= 2 || members.length === 4 ? 2 : 3
  const rows = Math.ceil(members.length / columns)
  const height = [0, 38, 32, 25][rows] ?? 20
  const gap = 3
  const width = (WIDTH - gap * (columns - 1)) / columns
  for (const [index, member] of members.entries()) {
    const x = LEFT + (index % columns) * (width + gap)
    drawMember(board, member, { x, y: top + Math.floor(index / columns) * (height + gap), width, height })
  }
  return top + rows * (height + gap) - gap
}

/** `place` in millimetres of A4. */
function drawMember(board: Board, member: BoardPerson, place: Box): void {
  const { writer, scale, u } = board
  const { x, y, width, height } = place
  writer.stroke(roundedRectangle(box(board, x, y, width, height), u(1.8)), HAIR, 0.6 * scale)
  const photoHeight = height - 4
  const photoWidth = Math.min((photoHeight * 5) / 7, 22)
  drawPhoto(writer, member.photo, box(board, x + 2, y + 2, photoWidth, photoHeight))
  const text = { x: x + photoWidth + 6, width: width - photoWidth - 8 }
  const third = height / 3
  line(board, { ...text, text: member.role, face: '黑体中', size: 10, y: y + third - 1.6, label: '角色', ink: BLUE })
  line(board, {
    ...text,
    text: member.name,
    face: '宋体粗',
    size: height < 22 ? 15 : 18,
    y: y + 2 * third - 0.4,
    label: '姓名',
  })
  if (member.phone !== null) {
    line(board, {
      ...text,
      text: member.phone,
      face: '黑体',
      size: height < 22 ? 11 : 13,
      y: y + 3 * third - 2.4,
      label: '电话',
    })
  }
}

/** The duties fill what is left, two roles side by side, in the largest type that fits. Millimetres of A4. */
function drawDuties(board: Board, top: number, bottom: number): void {
  const { writer, data, u, scale, item } = board
  if (data.duties.length === 0) return
  const gap = 8
  const columns = data.duties.length === 1 ? 1 : 2
  const width = (WIDTH - 2 * INSET - gap * (columns - 1)) / columns
  const room = bottom - top - 2 * INSET
  for (const size of [16, 15, 14, 13, 12, 11, 10.5, 10, 9.5, 9, 8.5, LEAST]) {
    const pitch = size * scale * 1.6
    const blocks = Array.from({ length: columns }, (_, column) =>
      data.duties
        .filter((_, index) => index % columns === column)
        .flatMap((duties) => dutyParagraphs(duties, size * scale, u(width))),
    )
    const lines = blocks.map((column) => column.reduce((sum, block) => sum + paragraphLines(writer, block).length, 0))
    if (Math.max(...lines) * pitch > u(room)) continue
    // Short duties are led more widely rather than left at the top of an empty panel.
    const led = Math.min(pitch * 1.35, u(room) / Math.max(...lines))
    writer.fill(roundedRectangle(box(board, LEFT, top, WIDTH, bottom - top), u(2.5)), TINT)
    for (const [index, column] of blocks.entries()) {
      const x = u(LEFT + INSET + index * (width + gap))
      const end = u(bottom - INSET)
      if (index > 0) writer.line(x - u(gap / 2), u(top + INSET), x - u(gap / 2), end, HAIR, 0.6 * scale)
      let y = u(top + INSET) + led / 2 + size * scale * 0.36
      for (const block of column) y = setParagraph(writer, block, { x, y, pitch: led, align: 'justify' })
    }
    return
  }
  throw new TextDoesNotFitError({ label: '职责', item })
}

function dutyParagraphs({ heading, lines }: BoardDuties, size: number, width: number): Paragraph[] {
  return [
    { runs: [{ text: heading, face: '黑体中', size: size * 1.12, ink: BLUE }], width },
    ...lines.map((text, index): Paragraph => {
      return { runs: [{ text: `${String(index + 1)}．${text}`, face: '黑体', size, ink: BLACK }], width }
    }),
  ]
}

function drawFooter(board: Board): void {
  const { writer, data } = board
  writer.fill(rectangle(box(board, 8, 270, 194, 0.6)), GOLD)
  writer.fill(roundedRectangle(box(board, 8, 271.5, 194, 16), board.u(2.5)), BLUE)
  const y = 282
  const white = { ink: WHITE, y } as const
  const phone = { text: `监督电话：${data.supervisionPhone}`, face: '黑体中', size: 17, label: '监督电话' } as const
  line(board, { ...white, ...phone, x: LEFT, width: 82 })
  if (data.communityPhone !== null) {
    const own = { text: `社区电话：${data.communityPhone}`, face: '黑体', size: 12, label: '社区电话' } as const
    line(board, { ...white, ...own, x: 98, width: 54, align: 'left' })
  }
  const updated = { text: `更新日期：${printedDate(data.updated)}`, face: '黑体', size: 10, label: '更新日期' } as const
  line(board, { ...white, ...updated, x: 155, width: 41, align: 'right' })
}
