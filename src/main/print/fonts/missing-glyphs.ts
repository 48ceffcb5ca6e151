import type { FaceName, FontLibrary } from './font-library.ts'
import { MissingGlyphError } from './missing-glyph-error.ts'

/** A character no font can draw, with the text it stands in (a name, a scope), for the list shown before printing. */
export interface MissingGlyph {
  readonly character: string
  /** As `U+4DAE`. */
  readonly codePoint: string
  readonly text: string
}

/** A text that will be printed, and what it is in the operator's words (姓名, 网格范围). */
export interface PrintedText {
  readonly label: string
  readonly text: string
}

/** Every character of the texts that no font of the library can draw, once per text. Empty when all can be printed. */
export function missingGlyphs(fonts: FontLibrary, texts: Iterable<string>): MissingGlyph[] {
  const missing: MissingGlyph[] = []
  for (const text of texts) {
    for (const character of new Set(text)) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!fonts.canDraw(codePoint)) missing.push({ character, codePoint: codePointName(codePoint), text })
    }
  }
  return missing
}

/** A character of a text that its face cannot draw with its own font. */
export interface GlyphFinding extends MissingGlyph {
  /** `fallback`: drawn in another typeface, which shows. `none`: cannot be printed. */
  readonly drawing: 'fallback' | 'none'
}

/** The characters of texts that a face draws in another typeface, or not at all, each once per text. */
export function glyphFindings(fonts: FontLibrary, face: FaceName, texts: Iterable<string>): GlyphFinding[] {
  const findings: GlyphFinding[] = []
  for (const text of new Set(texts))
    for (const character of new Set(text)) {
      const codePoint = character.codePointAt(0) ?? 0
      const drawing = fonts.drawing(face, codePoint)
      if (drawing !== 'own') findings.push({ character, codePoint: codePointName(codePoint), text, drawing })
    }
  return findings
}

/**
 * Refuses to print a document one of whose texts has a character without a glyph: never a box on paper.
 * `item` is the document's place in its batch, from 1.
 * @throws MissingGlyphError naming the character and the field.
 */
export function assertGlyphs(fonts: FontLibrary, texts: Iterable<PrintedText>, item: number): void {
  for (const { label, text } of texts) {
    const [first] = missingGlyphs(fonts, [text])
    if (first) throw new MissingGlyphError({ character: first.character, codePoint: first.codePoint, label, item })
  }
}

/** `U+4DAE` */
function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
