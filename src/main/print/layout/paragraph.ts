import type { FaceName } from '../fonts/font-library.ts'
import { advanceOf, breakLines, type StyledGlyph } from './break-lines.ts'
import { BLACK, type Ink } from './ink.ts'
import type { PdfWriter } from './pdf-writer.ts'

/** A stretch of text in one look. */
export interface TextRun {
  readonly text: string
  readonly face: FaceName
  /** In points. */
  readonly size: number
  readonly ink?: Ink
  /** Kept on one line when it fits on one. */
  readonly keepTogether?: boolean
}

/** How lines stand in their width. `justify` fills every line but a paragraph's last. */
export type Alignment = 'left' | 'center' | 'right' | 'justify'

/** The glyphs of runs set one after the other. */
export function styledGlyphs(writer: PdfWriter, runs: readonly TextRun[]): StyledGlyph[] {
  return runs.flatMap(({ text, face, size, ink = BLACK, keepTogether = false }, index) => {
    const style = keepTogether ? { size, ink, together: index } : { size, ink }
    return writer.shape(face, text).map((glyph): StyledGlyph => ({ glyph, ...style }))
  })
}

/** The width of styled glyphs with spacing between them, in points. */
export function lineWidth(line: readonly StyledGlyph[], spacing = 0): number {
  let width = 0
  for (const glyph of line) width += advanceOf(glyph)
  return width + Math.max(0, line.length - 1) * spacing
}

/** Where one line goes. */
export interface LinePlace {
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly width: number
  readonly align: Alignment
  readonly spacing?: number
  /** The last line of its paragraph is not stretched. */
  readonly last: boolean
}

/** The widest a justified line is stretched by, in type sizes per glyph; beyond it stays ragged. */
const LARGEST_STRETCH = 0.3

/** Sets one line of styled glyphs. */
export function setLine(writer: PdfWriter, line: readonly StyledGlyph[], place: LinePlace): void {
  const spacing = place.spacing ?? 0
  const free = place.width - lineWidth(line, spacing)
  const size = line[0]?.size ?? 0
  let extra = 0
  if (place.align === 'justify' && !place.last && line.length > 1) {
    extra = free / (line.length - 1)
    if (extra > size * LARGEST_STRETCH) extra = 0
  }
  let x = place.x
  if (place.align === 'center') x += free / 2
  if (place.align === 'right') x += free
  for (const run of runsOf(line)) {
    const [first] = run
    if (first === undefined) continue
    writer.text({
      glyphs: run.map(({ glyph }) => glyph),
      x,
      y: place.y,
      size: first.size,
      ink: first.ink,
      spacing: spacing + extra,
    })
    x += lineWidth(run) + run.length * (spacing + extra)
  }
}

/** A paragraph to set in a width; the first line may be indented. */
export interface Paragraph {
  readonly runs: readonly TextRun[]
  readonly width: number
  /** Indent of the first line in points. */
  readonly indent?: number
  readonly spacing?: number
}

/** The lines of a paragraph. */
export function paragraphLines(writer: PdfWriter, paragraph: Paragraph): StyledGlyph[][] {
  const { indent = 0, width, spacing = 0 } = paragraph
  return breakLines(styledGlyphs(writer, paragraph.runs), (line) => (line === 0 ? width - indent : width), spacing)
}

/** Where a paragraph's lines go: the first baseline and the distance between baselines. */
export interface ParagraphPlace {
  readonly x: number
  readonly y: number
  readonly pitch: number
  readonly align: Alignment
}

/** Sets a paragraph and returns the baseline after its last line. */
export function setParagraph(writer: PdfWriter, paragraph: Paragraph, place: ParagraphPlace): number {
  const lines = paragraphLines(writer, paragraph)
  const { indent = 0, spacing = 0, width } = paragraph
  for (const [index, line] of lines.entries()) {
    const inset = index === 0 ? indent : 0
    setLine(writer, line, {
      x: place.x + inset,
      y: place.y + index * place.pitch,
      width: width - inset,
      align: place.align,
      spacing,
      last: index === lines.length - 1,
    })
  }
  return place.y + lines.length * place.pitch
}

/** Stretches of a line with one look. */
function runsOf(line: readonly StyledGlyph[]): StyledGlyph[][] {
  const runs: StyledGlyph[][] = []
  for (const glyph of line) {
    const current = runs.at(-1)
    const before = current?.[0]
    if (current && before?.size === glyph.size && before.ink === glyph.ink) current.push(glyph)
    else runs.push([glyph])
  }
  return runs
}
