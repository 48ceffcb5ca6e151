import { npmFontFiles, type FontFiles } from './font-files.ts'
import { LoadedFont, type FontGlyph } from './loaded-font.ts'
import { noSystemFonts, type SystemFaceName, type SystemFontLookup } from './system-fonts.ts'

/** The faces a document is set in. 仿宋, 楷体 and 小标宋 are the PC's own or the bundled 宋体 (domain.md §8). */
export type FaceName = '宋体' | '宋体粗' | '黑体' | '黑体中' | SystemFaceName

/** A character as a face draws it. */
export interface ShapedGlyph extends FontGlyph {
  readonly codePoint: number
  readonly font: LoadedFont
}

/** Characters that draw nothing by themselves: variation selectors and zero-width joiners. They never need a glyph. */
function drawsNothing(codePoint: number): boolean {
  return (
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef) ||
    (codePoint >= 0x200b && codePoint <= 0x200d) ||
    codePoint === 0xfeff
  )
}

/**
 * The fonts of the documents and the chains they fall back along, glyph by glyph: a face's own font, then 宋体, then 黑体.
 * One library serves any number of documents of its thread: files are read and glyphs looked up once.
 *
 * [Note: No shaping] A Chinese text is one glyph per code point; the kerning and ligatures of its few Latin letters are
 * not worth fontkit's layout, which took most of the time of a naive batch.
 */
export class FontLibrary {
  readonly #fonts = new Map<string, LoadedFont>()
  readonly #chains = new Map<FaceName, readonly LoadedFont[]>()
  readonly #shaped = new Map<FaceName, Map<number, ShapedGlyph | null>>()
  readonly #files: FontFiles
  readonly #system: SystemFontLookup

  constructor(files: FontFiles, system: SystemFontLookup = noSystemFonts) {
    this.#files = files
    this.#system = system
  }

  /** The glyph a face draws for a character: null when no font of its chain has it. */
  glyph(face: FaceName, codePoint: number): ShapedGlyph | null {
    let known = this.#shaped.get(face)
    if (known === undefined) this.#shaped.set(face, (known = new Map<number, ShapedGlyph | null>()))
    const found = known.get(codePoint)
    if (found !== undefined) return found
    const shaped = this.#find(face, codePoint)
    known.set(codePoint, shaped)
    return shaped
  }

  /** The glyphs of a text, one per code point. Characters without a glyph are left out: see `missingGlyphs`. */
  shape(face: FaceName, text: string): ShapedGlyph[] {
    const glyphs: ShapedGlyph[] = []
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      const glyph = drawsNothing(codePoint) ? null : this.glyph(face, codePoint)
      if (glyph !== null) glyphs.push(glyph)
    }
    return glyphs
  }

  /** Whether a character can be printed at all, in any face. */
  canDraw(codePoint: number): boolean {
    return drawsNothing(codePoint) || codePoint === 0x0a || this.glyph('宋体', codePoint) !== null
  }

  /** How a face draws a character: with its own font, with one it falls back to, or not at all. */
  drawing(face: FaceName, codePoint: number): 'own' | 'fallback' | 'none' {
    if (drawsNothing(codePoint) || codePoint === 0x0a) return 'own'
    const glyph = this.glyph(face, codePoint)
    if (glyph === null) return 'none'
    return glyph.font === this.#chain(face)[0] ? 'own' : 'fallback'
  }

  #find(face: FaceName, codePoint: number): ShapedGlyph | null {
    for (const font of this.#chain(face)) {
      const glyph = font.glyph(codePoint)
      if (glyph !== null) return { ...glyph, codePoint, font }
    }
    return null
  }

  #chain(face: FaceName): readonly LoadedFont[] {
    let chain = this.#chains.get(face)
    if (chain === undefined) this.#chains.set(face, (chain = this.#paths(face).map((path) => this.#font(path))))
    return chain
  }

  #paths(face: FaceName): string[] {
    const { song, songBold, hei, heiMedium } = this.#files
    const chains: Readonly<Record<FaceName, readonly string[]>> = {
      宋体: [song, hei],
      宋体粗: [songBold, song, hei],
      黑体: [hei, song],
      黑体中: [heiMedium, hei, song],
      仿宋: [song, hei],
      楷体: [song, hei],
      小标宋: [songBold, song, hei],
    }
    const own = face === '仿宋' || face === '楷体' || face === '小标宋' ? this.#system(face) : null
    return own === null || !this.#font(own).isUsable() ? [...chains[face]] : [own, ...chains[face]]
  }

  #font(path: string): LoadedFont {
    let font = this.#fonts.get(path)
    if (font === undefined) this.#fonts.set(path, (font = new LoadedFont(path)))
    return font
  }
}

let shared: FontLibrary | undefined

/** The library over this checkout's own fonts, one per thread. */
export function npmFonts(): FontLibrary {
  shared ??= new FontLibrary(npmFontFiles())
  return shared
}
