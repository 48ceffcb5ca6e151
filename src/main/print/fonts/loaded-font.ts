import { readFileSync } from 'node:fs'
import { create, type FontkitFont } from 'fontkit'

/** One glyph of one font. */
export interface FontGlyph {
  readonly id: number
  /** Width in thousandths of the type size. */
  readonly advance: number
}

/** One font file, opened on first use, with its glyphs looked up once per character. */
export class LoadedFont {
  readonly path: string
  #bytes: Buffer | undefined
  #font: FontkitFont | undefined
  readonly #glyphs = new Map<number, FontGlyph | null>()

  constructor(path: string) {
    this.path = path
  }

  /** The bytes of the file, read once and shared by every document. */
  get bytes(): Buffer {
    this.#bytes ??= readFileSync(this.path)
    return this.#bytes
  }

  /** The glyph of a character, or null when the font has none. */
  glyph(codePoint: number): FontGlyph | null {
    const known = this.#glyphs.get(codePoint)
    if (known !== undefined) return known
    const glyph = this.#lookUp(codePoint)
    this.#glyphs.set(codePoint, glyph)
    return glyph
  }

  /** Whether the file is a font of one face that can be read: a PC's own file may be damaged or of another kind. */
  isUsable(): boolean {
    try {
      return this.glyph(0x4e00) !== null
    } catch {
      return false
    }
  }

  #lookUp(codePoint: number): FontGlyph | null {
    this.#font ??= this.#open()
    if (!this.#font.hasGlyphForCodePoint(codePoint)) return null
    const { id, advanceWidth } = this.#font.glyphForCodePoint(codePoint)
    return { id, advance: (advanceWidth * 1000) / this.#font.unitsPerEm }
  }

  #open(): FontkitFont {
    const opened = create(this.bytes)
    if (!('fonts' in opened)) return opened
    throw new Error(`A font collection cannot be embedded: ${this.path}`)
  }
}
