/** The slice of fontkit (pdfkit's own font engine, which ships no types) that the print library uses. */
declare module 'fontkit' {
  export interface FontkitGlyph {
    readonly id: number
    /** In font units. */
    readonly advanceWidth: number
  }
  export interface FontkitFont {
    readonly postscriptName: string
    readonly unitsPerEm: number
    glyphForCodePoint(codePoint: number): FontkitGlyph
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export interface FontkitCollection {
    readonly fonts: readonly FontkitFont[]
  }
  export function create(bytes: Uint8Array, postscriptName?: string): FontkitFont | FontkitCollection
}
