import type { Ink } from './ink.ts'
import { circle, rectangle } from './paths.ts'
import { numbers } from './number.ts'
import type { PdfWriter } from './pdf-writer.ts'
import type { Box } from './units.ts'

const GROUND: Ink = [0.93, 0.94, 0.95]
const FIGURE: Ink = [0.74, 0.77, 0.8]

/** The neutral figure that stands where a person has no photo. */
export function drawSilhouette(writer: PdfWriter, box: Box): void {
  const centre = box.x + box.width / 2
  const unit = box.width
  const shoulders = box.y + box.height
  writer.draw('q', rectangle(box), 'W n')
  writer.fill(rectangle(box), GROUND)
  writer.fill(circle(centre, box.y + box.height * 0.4, unit * 0.2), FIGURE)
  const top = box.y + box.height * 0.66
  writer.fill(
    [
      `${numbers(centre - unit * 0.38, shoulders)} m`,
      `${numbers(centre - unit * 0.38, top + unit * 0.1, centre - unit * 0.2, top, centre, top)} c`,
      `${numbers(centre + unit * 0.2, top, centre + unit * 0.38, top + unit * 0.1, centre + unit * 0.38, shoulders)} c h`,
    ].join(' '),
    FIGURE,
  )
  writer.draw('Q')
}
