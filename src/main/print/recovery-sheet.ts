import { printedDate, type IsoDate } from '../../shared/dates.ts'
import { assertGlyphs } from './fonts/missing-glyphs.ts'
import { setFittedLine } from './layout/fit-line.ts'
import { BLACK, type Ink } from './layout/ink.ts'
import { setParagraph } from './layout/paragraph.ts'
import { rectangle, roundedRectangle } from './layout/paths.ts'
import { PdfWriter } from './layout/pdf-writer.ts'
import { textWidth } from './layout/text-width.ts'
import { A4_PORTRAIT, mm } from './layout/units.ts'
import type { PrintOptions } from './print-options.ts'

/** The sheet with an office's recovery code (恢复码). */
export interface RecoverySheetData {
  /** `略阳县兴州街道新城社区`. */
  readonly office: string
  readonly date: IsoDate
  /** The code in its groups, in order. */
  readonly groups: readonly string[]
}

const LEFT = mm(25)
const WIDTH = A4_PORTRAIT.width - 2 * LEFT
const RED: Ink = [0.72, 0.07, 0.1]
const FRAME: Ink = [0.35]
const TINT: Ink = [0.96]
const GROUPS_IN_ROW = 4
const CODE_SIZE = 24
/** Width of one character's cell: every letter and digit the same, so that the groups stand in columns. */
const CELL = CODE_SIZE * 0.78

const PURPOSE = [
  '口令忘记、操作员离岗或电脑更换时，用恢复码可以打开本社区的数据。',
  '恢复码与口令同样有效：拿到它和数据文件的人可以看到全部资料。',
] as const

const KEEPING = [
  '装入信封，封口签字，与公章分开，锁入社区保险柜或档案柜。',
  '不要拍照，不要发到微信、QQ或邮箱，不要存在电脑里。',
  '交接时当面移交，并在下表签字。',
  '怀疑他人看到过，请立即在“系统—操作员”中换新；换新后旧码作废，请销毁本页。',
  '口令和恢复码都遗失时，任何人都无法再打开数据，程序的作者也不能。',
] as const

/**
 * The recovery sheet, one page A4: office, date, the code in groups of equal width, what it is for, how to keep it, and
 * a table for handing it over.
 * @throws MissingGlyphError, TextDoesNotFitError (the office's name).
 */
export async function recoverySheetPdf(data: RecoverySheetData, options: PrintOptions): Promise<Uint8Array> {
  const writer = new PdfWriter('数据恢复码', options)
  assertGlyphs(writer.fonts, [{ label: '社区', text: data.office }], 1)
  writer.addPage(A4_PORTRAIT)
  const centred = { x: LEFT, width: WIDTH, align: 'center', item: 1 } as const
  setFittedLine(writer, {
    ...centred,
    text: '数据恢复码',
    face: '小标宋',
    size: 32,
    least: 20,
    y: mm(40),
    label: '标题',
  })
  setFittedLine(writer, { ...centred, text: data.office, face: '黑体中', size: 16, least: 9, y: mm(53), label: '社区' })
  const date = `生成日期：${printedDate(data.date)}`
  setFittedLine(writer, { ...centred, text: date, face: '黑体', size: 11, least: 9, y: mm(61), label: '日期' })
  let y = drawCode(writer, data.groups, mm(70)) + mm(14)
  y = section(writer, '用途', PURPOSE, y)
  y = section(writer, '保管', KEEPING, y + mm(4))
  drawHandover(writer, y + mm(4))
  await writer.breathe(1, 1)
  return writer.finish()
}

/** The code in a frame, four groups a row; returns its lower edge. */
function drawCode(writer: PdfWriter, groups: readonly string[], top: number): number {
  const rows = Math.ceil(groups.length / GROUPS_IN_ROW)
  const height = rows * mm(15) + mm(9)
  const frame = { x: LEFT, y: top, width: WIDTH, height }
  writer.fill(roundedRectangle(frame, mm(2)), TINT)
  writer.stroke(roundedRectangle(frame, mm(2)), RED, 1.2)
  const longest = Math.max(0, ...groups.map((group) => group.length))
  const column = WIDTH / Math.min(GROUPS_IN_ROW, Math.max(1, groups.length))
  // Long groups take narrower cells rather than run into each other.
  const cell = Math.min(CELL, (column - mm(8)) / Math.max(1, longest))
  const size = (CODE_SIZE * cell) / CELL
  for (const [index, group] of groups.entries()) {
    const centre = LEFT + ((index % GROUPS_IN_ROW) + 0.5) * column
    const y = top + mm(4.5) + (Math.floor(index / GROUPS_IN_ROW) + 0.5) * mm(15) + size * 0.36
    for (const [at, character] of Array.from(group).entries()) {
      const glyphs = writer.shape('黑体中', character)
      const x = centre + (at - group.length / 2 + 0.5) * cell - textWidth(glyphs, size) / 2
      writer.text({ glyphs, x, y, size })
    }
  }
  return top + height
}

function section(writer: PdfWriter, heading: string, lines: readonly string[], top: number): number {
  setFittedLine(writer, {
    text: heading,
    face: '黑体中',
    size: 14,
    least: 14,
    x: LEFT,
    y: top,
    width: WIDTH,
    ink: RED,
    label: heading,
    item: 1,
  })
  let y = top + mm(8.5)
  for (const [index, text] of lines.entries()) {
    const runs = [{ text: `${String(index + 1)}．${text}`, face: '宋体', size: 12, ink: BLACK }] as const
    y = setParagraph(writer, { runs, width: WIDTH }, { x: LEFT, y, pitch: 20, align: 'justify' })
  }
  return y
}

/** Three empty lines to sign when the sheet changes hands. */
function drawHandover(writer: PdfWriter, top: number): void {
  const labels = ['日期', '移交人', '接收人', '监交人']
  const width = WIDTH / labels.length
  const height = mm(9)
  for (const [column, text] of labels.entries()) {
    for (let row = 0; row < 4; row++) {
      const box = { x: LEFT + column * width, y: top + row * height, width, height }
      writer.stroke(rectangle(box), FRAME, 0.5)
    }
    const place = { x: LEFT + column * width, y: top + height / 2 + 4, width, align: 'center' } as const
    setFittedLine(writer, { ...place, text, face: '黑体', size: 11, least: 11, label: text, item: 1 })
  }
}
