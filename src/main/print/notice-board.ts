import type { IsoDate } from '../../shared/dates.ts'
import { holdsIdentityNumber } from '../../shared/rules/identity-number-in-text.ts'
import { IdentityNumberOnBoardError } from './errors/identity-number-on-board-error.ts'
import { assertGlyphs, type PrintedText } from './fonts/missing-glyphs.ts'
import { PdfWriter } from './layout/pdf-writer.ts'
import { A3_PORTRAIT, A4_PORTRAIT, type SheetSize } from './layout/units.ts'
import { drawBoard } from './notice-board-layout.ts'
import type { PrintOptions } from './print-options.ts'

/** A person on a notice board: public data only. */
export interface BoardPerson {
  readonly name: string
  /** `网格长`, `网格员`, `网格监督员`. */
  readonly role: string
  /** The public phone; null prints none. */
  readonly phone: string | null
  /** JPEG or PNG; null prints a neutral figure. */
  readonly photo: Uint8Array | null
}

/** Duties of one role or level, in the community's words. */
export interface BoardDuties {
  readonly heading: string
  readonly lines: readonly string[]
}

/** One grid's notice board (公示牌). */
export interface NoticeBoardData {
  /** `略阳县兴州街道新城社区`. */
  readonly community: string
  /** `三级网格公示牌`. */
  readonly title: string
  readonly gridName: string
  readonly scope: string
  /** Null when the grid has no captain. */
  readonly captain: BoardPerson | null
  readonly members: readonly BoardPerson[]
  readonly duties: readonly BoardDuties[]
  readonly supervisionPhone: string
  /** The community's own telephone; null prints none. */
  readonly communityPhone: string | null
  /** What the QR code holds, usually `contactCard()` of the captain; null prints none. */
  readonly qr: string | null
  /** From when the board is right. */
  readonly updated: IsoDate
}

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
