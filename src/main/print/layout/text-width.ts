import type { ShapedGlyph } from '../fonts/font-library.ts'

/** The width of glyphs set at a size, in points; `spacing` stands after every glyph but the last. */
export function textWidth(glyphs: readonly ShapedGlyph[], size: number, spacing = 0): number {
  let advance = 0
  for (const glyph of glyphs) advance += glyph.advance
  return (advance * size) / 1000 + Math.max(0, glyphs.length - 1) * spacing
}
