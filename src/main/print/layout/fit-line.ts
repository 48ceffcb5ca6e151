import { TextDoesNotFitError } from '../errors/text-does-not-fit-error.ts'
import type { FaceName } from '../fonts/font-library.ts'
import type { Ink } from './ink.ts'
import type { Alignment } from './paragraph.ts'
import type { PdfWriter } from './pdf-writer.ts'
import { textWidth } from './text-width.ts'

/** One line that must stand in a width, shrunk when it has to be. */
export interface FittedLine {
  readonly text: string
  readonly face: FaceName
  /** The size wanted, in points. */
  readonly size: number
  /** The smallest size allowed; narrower than that the text is refused. */
  readonly least: number
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly width: number
  readonly align?: Exclude<Alignment, 'justify'>
  readonly ink?: Ink
  /** After every glyph, in type sizes; it shrinks with the size. */
  readonly spacing?: number
  /** What the text is, for the error. */
  readonly label: string
  /** Its document's place in the batch, from 1. */
  readonly item: number
}

/**
 * Sets a line at the size wanted or, when it is too wide, at the largest that fits, never below `least`.
 * Returns the width it took.
 * @throws TextDoesNotFitError when it does not fit at the smallest size: a text is never cut off.
 */
export function setFittedLine(writer: PdfWriter, line: FittedLine): number {
  const glyphs = writer.shape(line.face, line.text)
  const spacing = line.spacing ?? 0
  const wide = textWidth(glyphs, line.size, spacing * line.size)
  const size = wide <= line.width ? line.size : Math.floor(((line.size * line.width) / wide) * 20) / 20
  if (size < line.least) throw new TextDoesNotFitError({ label: line.label, item: line.item })
  const width = textWidth(glyphs, size, spacing * size)
  const free = line.width - width
  const x = line.x + (line.align === 'center' ? free / 2 : line.align === 'right' ? free : 0)
  writer.text({ glyphs, x, y: line.y, size, spacing: spacing * size, ...(line.ink && { ink: line.ink }) })
  return width
}
