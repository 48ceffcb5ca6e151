import { holdsIdentityNumber } from '../../shared/rules/identity-number-in-text.ts'
import { IdentityNumberOnBoardError } from './errors/identity-number-on-board-error.ts'
import { assertGlyphs, type PrintedText } from './fonts/missing-glyphs.ts'
import { takePhotos } from './layout/draw-photo.ts'
import { PdfWriter } from './layout/pdf-writer.ts'
import { A3_PORTRAIT, A4_PORTRAIT, type SheetSize } from './layout/units.ts'
import type { NoticeBoardData } from './notice-board-data.ts'
import { drawBoard } from './notice-board-layout.ts'
import type { PrintOptions } from './print-options.ts'

/** Paper of a self-printed board. */
export type BoardPaper = 'A4' | 'A3'

const SHEETS: Readonly<Record<BoardPaper, SheetSize>> = { A4: A4_PORTRAIT, A3: A3_PORTRAIT }

/**
 * Notice boards as one PDF, one page each with a bookmark. Texts too long for their place are set smaller, down to a
 * stated size, then refused.
 * @throws IdentityNumberOnBoardError, MissingGlyphError, TextDoesNotFitError, PhotoFormatError; nothing is made then.
 */
export async function noticeBoardsPdf(
  boards: readonly NoticeBoardData[],
  paper: BoardPaper,
  options: PrintOptions,
): Promise<Uint8Array> {
  const writer = new PdfWriter('网格公示牌', options)
  const sheet = SHEETS[paper]
  for (const [index, board] of boards.entries()) {
    const item = index + 1
    const texts = printedTexts(board)
    const exposed = [...texts, { label: '二维码', text: board.qr ?? '' }].find(({ text }) => holdsIdentityNumber(text))
    if (exposed) throw new IdentityNumberOnBoardError({ label: exposed.label, item })
    assertGlyphs(writer.fonts, texts, item)
    await takePhotos(
      writer,
      [board.captain, ...board.members].map((person) => person?.photo ?? null),
      item,
    )
    writer.addPage(sheet)
    writer.bookmark(board.gridName)
    drawBoard(writer, board, sheet, item)
    await writer.breathe(item, boards.length)
  }
  return writer.finish()
}

function printedTexts(board: NoticeBoardData): PrintedText[] {
  const people = [...(board.captain ? [board.captain] : []), ...board.members]
  return [
    { label: '社区', text: board.community },
    { label: '标题', text: board.title },
    { label: '网格名称', text: board.gridName },
    { label: '网格范围', text: board.scope },
    { label: '监督电话', text: board.supervisionPhone },
    { label: '社区电话', text: board.communityPhone ?? '' },
    ...people.flatMap(({ name, role, phone }) => [
      { label: '姓名', text: name },
      { label: '角色', text: role },
      { label: '电话', text: phone ?? '' },
    ]),
    ...board.duties.flatMap(({ heading, lines }) => [heading, ...lines].map((text) => ({ label: '职责', text }))),
  ]
}
