import type { Ink } from './ink.ts'
import type { FaceName, ShapedGlyph } from '../fonts/font-library.ts'
import type { TextLine } from './text-line.ts'
import { textWidth } from './text-width.ts'
import { mm, type SheetSize } from './units.ts'
import { rectangle } from './paths.ts'

const PALE: Ink = [0.9]
const RED: Ink = [0.78, 0.1, 0.12]

/** What the mark is drawn on: the part of `PdfWriter` that it needs, so that the two files form no ring. */
interface MarkedPage {
  shape(face: FaceName, text: string): ShapedGlyph[]
  text(line: TextLine): void
  stroke(path: string, ink: Ink, width: number): void
  stamp(key: string, sheet: SheetSize, paint: () => void): void
}

/** “演示” on a page: large and pale below the content, small, boxed and red in the upper left corner. */
export function drawDemonstrationMark(writer: MarkedPage, sheet: SheetSize): void {
  writer.stamp(`demonstration ${String(sheet.width)}`, sheet, () => {
    const glyphs = writer.shape('黑体中', '演示')
    const size = Math.min(sheet.width, sheet.height) * 0.36
    writer.text({
      glyphs,
      x: (sheet.width - textWidth(glyphs, size)) / 2,
      y: sheet.height / 2 + size * 0.36,
      size,
      ink: PALE,
    })
    const small = 13
    const width = textWidth(glyphs, small)
    writer.stroke(rectangle({ x: mm(6), y: mm(4), width: width + 10, height: small + 6 }), RED, 1)
    writer.text({ glyphs, x: mm(6) + 5, y: mm(4) + small + 1, size: small, ink: RED })
  })
}
