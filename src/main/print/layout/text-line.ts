import type { ShapedGlyph } from '../fonts/font-library.ts'
import type { Ink } from './ink.ts'

/** A line of glyphs to set, from the left end of its baseline. */
export interface TextLine {
  readonly glyphs: readonly ShapedGlyph[]
  readonly x: number
  readonly y: number
  /** Type size in points. */
  readonly size: number
  readonly ink?: Ink
  /** Added after every glyph, in points. */
  readonly spacing?: number
}
