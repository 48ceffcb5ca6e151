import type { FaceName } from '../fonts/font-library.ts'
import type { StyledGlyph } from './break-lines.ts'
import { BLACK } from './ink.ts'
import { paragraphLines, setLine, type Alignment, type TextRun } from './paragraph.ts'
import type { PdfWriter } from './pdf-writer.ts'
import { textWidth } from './text-width.ts'
import { A4_PORTRAIT, mm, TYPE_SIZE } from './units.ts'

/**
 * The page of official documents, GB/T 9704-2012 5.2–5.3 as computed in domain.md §5.1: 版心 156 × 225 mm, 22 lines of 28
 * characters of 三号. All in points.
 */
export const OFFICIAL_PAGE = {
  left: mm(28),
  top: mm(37),
  width: mm(156),
  height: mm(225),
  lines: 22,
  characters: 28,
  /** 22 × 28.95 = 636.9 of 637.8 pt. */
  pitch: 28.95,
  size: TYPE_SIZE.三号,
  /** 28 × (16 − 0.21) = 442.12 of 442.20 pt. */
  spacing: -0.21,
} as const

/** The advance of one character of the body. */
export const OFFICIAL_CHARACTER = OFFICIAL_PAGE.size + OFFICIAL_PAGE.spacing

/** From the top of a line's box to its baseline: the em box stands in the middle, its baseline 0.88 em down. */
const BASELINE = (OFFICIAL_PAGE.pitch - OFFICIAL_PAGE.size) / 2 + OFFICIAL_PAGE.size * 0.88

/** A paragraph of the body. Indents in characters. */
export interface OfficialParagraph {
  readonly runs: readonly OfficialRun[]
  /** Where the lines start; default 0. */
  readonly left?: number
  /** Added to the first line; default 2, the paragraph indent. */
  readonly first?: number
  readonly right?: number
  readonly align?: Alignment
  /** Stands on the same page as the line after it, as headings do. */
  readonly keepWithNext?: boolean
}

/** A stretch of body text, in 三号. */
export interface OfficialRun {
  readonly text: string
  readonly face: FaceName
}

/** Flows lines over official pages and numbers them. */
export class OfficialFlow {
  readonly writer: PdfWriter
  /** The next free line of the page, from 0; past the last when a page is full. */
  #line: number = OFFICIAL_PAGE.lines
  /** Headings that wait for the line they stand above. */
  #waiting: (() => void)[] = []
  #waitingLines = 0

  constructor(writer: PdfWriter) {
    this.writer = writer
  }

  /** The number of the next free line of the current page, from 0. */
  get line(): number {
    return this.#line
  }

  /** Starts a page with its number. */
  newPage(): void {
    this.writer.addPage(A4_PORTRAIT)
    this.#line = 0
    drawPageNumber(this.writer, this.writer.pageCount)
  }

  /** Goes to a line of the current page. */
  goTo(line: number): void {
    this.#line = line
  }

  /** Leaves lines blank; none at a page's top. */
  skip(lines: number): void {
    if (this.#waitingLines > 0) this.#release()
    if (this.#line > 0 && this.#line < OFFICIAL_PAGE.lines) this.#line += lines
  }

  /** Makes sure that as many lines stand together on the current page. */
  require(lines: number): void {
    if (this.#line + lines > OFFICIAL_PAGE.lines) this.newPage()
  }

  /** Sets a paragraph in 三号. */
  paragraph(paragraph: OfficialParagraph): void {
    const { left = 0, first = 2, right = 0, align = 'justify' } = paragraph
    const width = OFFICIAL_PAGE.width - (left + right) * OFFICIAL_CHARACTER - OFFICIAL_PAGE.spacing
    const indent = first * OFFICIAL_CHARACTER
    const runs = paragraph.runs.map((run): TextRun => ({ ...run, size: OFFICIAL_PAGE.size, ink: BLACK }))
    const { spacing } = OFFICIAL_PAGE
    const lines = paragraphLines(this.writer, { runs, width, indent, spacing })
    for (const [index, line] of lines.entries()) {
      const inset = left * OFFICIAL_CHARACTER + (index === 0 ? indent : 0)
      const set = (): void => {
        this.#set(line, inset, width - (index === 0 ? indent : 0), align, index === lines.length - 1)
      }
      if (paragraph.keepWithNext) {
        this.#waiting.push(set)
        this.#waitingLines++
      } else {
        if (this.#waitingLines > 0) this.#release(1)
        set()
      }
    }
  }

  /** Sets what waits for a following line although none came. */
  close(): void {
    this.#release()
  }

  #release(following = 0): void {
    const waiting = this.#waiting
    this.require(this.#waitingLines + following)
    this.#waiting = []
    this.#waitingLines = 0
    for (const set of waiting) set()
  }

  #set(line: readonly StyledGlyph[], inset: number, width: number, align: Alignment, last: boolean): void {
    this.require(1)
    const x = OFFICIAL_PAGE.left + inset
    setLine(this.writer, line, { x, y: lineBaseline(this.#line), width, align, spacing: OFFICIAL_PAGE.spacing, last })
    this.#line++
  }
}

/** The baseline of a line of the page, from 0. */
export function lineBaseline(line: number): number {
  return OFFICIAL_PAGE.top + line * OFFICIAL_PAGE.pitch + BASELINE
}

/** `— 1 —` in 四号宋体, 7 mm below the 版心: odd pages right, even pages left, one character in (7.5 of the standard). */
function drawPageNumber(writer: PdfWriter, page: number): void {
  const size = TYPE_SIZE.四号
  const glyphs = writer.shape('宋体', `— ${String(page)} —`)
  const width = textWidth(glyphs, size)
  const { left, top, width: inner, height } = OFFICIAL_PAGE
  const x = page % 2 === 1 ? left + inner - OFFICIAL_CHARACTER - width : left + OFFICIAL_CHARACTER
  // The dash, 0.38 em above the baseline, is what stands 7 mm below.
  writer.text({ glyphs, x, y: top + height + mm(7) + size * 0.38, size })
}
