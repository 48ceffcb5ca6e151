import type { Ink } from './ink.ts'
import type { FaceName, ShapedGlyph } from '../fonts/font-library.ts'
import type { TextLine } from './text-line.ts'
import { textWidth } from './text-width.ts'
import { mm, type SheetSize } from './units.ts'
import { rectangle } from './paths.ts'

const PALE: Ink = [0.9]
const WHITE: Ink = [1]
const RED: Ink = [0.78, 0.1, 0.12]

/** What the mark is drawn on: the part of `PdfWriter` that it needs, so that the two files form no ring. */
interface MarkedPage {
  shape(face: FaceName, text: string): ShapedGlyph[]
  text(line: TextLine): void
  fill(path: string, ink: Ink): void
  stroke(path: string, ink: Ink, width: number): void
  stamp(key: string, sheet: SheetSize, paint: () => void): void
}

/** “演示” behind a page’s content, large and pale: drawn first. */
export function drawDemonstrationGround(writer: MarkedPage, sheet: SheetSize): void {
  writer.stamp(`demonstration ground ${String(sheet.width)}`, sheet, () => {
    const glyphs = writer.shape('黑体中', '演示')
    const size = Math.min(sheet.width, sheet.height) * 0.36
    writer.text({
      glyphs,
      x: (sheet.width - textWidth(glyphs, size)) / 2,
      y: sheet.height / 2 + size * 0.36,
      size,
      ink: PALE,
    })
  })
}

/** “演示” in the upper left corner, small, boxed and red on white: drawn last, so that no content covers it. */
export function drawDemonstrationCorner(writer: MarkedPage, sheet: SheetSize): void {
  writer.stamp(`demonstration corner ${String(sheet.width)}`, sheet, () => {
    const glyphs = writer.shape('黑体中', '演示')
    const size = 13
    const box = rectangle({ x: mm(6), y: mm(4), width: textWidth(glyphs, size) + 10, height: size + 6 })
    writer.fill(box, WHITE)
    writer.stroke(box, RED, 1)
    writer.text({ glyphs, x: mm(6) + 5, y: mm(4) + size + 1, size, ink: RED })
  })
}
