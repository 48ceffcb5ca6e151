import type { ShapedGlyph } from '../fonts/font-library.ts'
import type { Ink } from './ink.ts'

/** A glyph with its look. A text with a name in another face is one paragraph of glyphs with two looks. */
export interface StyledGlyph {
  readonly glyph: ShapedGlyph
  /** Type size in points. */
  readonly size: number
  readonly ink: Ink
  /** Glyphs that follow each other with the same mark stay on one line: a name, a date. */
  readonly together?: number
}

/** Marks that may not begin a line (行首禁则): closing punctuation and what belongs to the word before. */
const NOT_AT_START = new Set('、。，．：；？！）］｝〕〉》」』】〗”’…—～·％℃°!),.:;?]}%‰′″')
/** Marks that may not end a line (行尾禁则): opening punctuation and signs that belong to what follows. */
const NOT_AT_END = new Set('（［｛〔〈《「『【〖“‘([{￥¥$№')

/** What a number is not parted from: `2026年`, `3号`. */
const UNITS = new Set('年月日时分元号楼栋户人名个次')

/** Whether a line may break between two characters. */
export function mayBreakBetween(before: string, after: string): boolean {
  if (NOT_AT_END.has(before) || NOT_AT_START.has(after)) return false
  if (after === ' ' || after === '　') return false
  if (/[0-9]/u.test(before) && UNITS.has(after)) return false
  return !(isWordCharacter(before) && isWordCharacter(after))
}

/** Letters and digits that stand together in a word or a number: never torn apart at a line's end. */
function isWordCharacter(character: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}0-9@_./#&+'-]/u.test(character)
}

/**
 * Breaks a paragraph into lines no wider than `width(line)`, by the rules for Chinese text: no closing mark at a line
 * start, no opening mark at a line end, no word or number torn apart unless it is wider than a line by itself.
 * `spacing` in points after every glyph. Line feeds are the caller's: a paragraph has none.
 */
export function breakLines(
  glyphs: readonly StyledGlyph[],
  width: (line: number) => number,
  spacing = 0,
): StyledGlyph[][] {
  const lines: StyledGlyph[][] = []
  let start = 0
  while (start < glyphs.length) {
    const { end, next } = lineFrom(glyphs, start, width(lines.length), spacing)
    lines.push(glyphs.slice(start, end))
    start = next
  }
  return lines
}

/** The end of the line that starts at an index, and where the next one starts. */
function lineFrom(
  glyphs: readonly StyledGlyph[],
  start: number,
  width: number,
  spacing: number,
): { end: number; next: number } {
  let used = 0
  let lastBreak = -1
  for (let index = start; index < glyphs.length; index++) {
    const current = glyphs[index]
    if (current === undefined) break
    used += advanceOf(current)
    // The hundredth of a point absorbs what 28 widths lose in floating point.
    if (used > width + 0.01 && !isSpace(current) && index > start) {
      if (lastBreak > start) return { end: lastBreak, next: skipSpaces(glyphs, lastBreak) }
      return { end: index, next: index }
    }
    used += spacing
    const following = glyphs[index + 1]
    if (following && mayBreakAfter(current, following)) lastBreak = index + 1
  }
  return { end: glyphs.length, next: glyphs.length }
}

function mayBreakAfter(current: StyledGlyph, following: StyledGlyph): boolean {
  if (current.together !== undefined && current.together === following.together) return false
  return mayBreakBetween(characterOf(current), characterOf(following))
}

/** A space at a line's end is not carried to the next line. */
function skipSpaces(glyphs: readonly StyledGlyph[], from: number): number {
  let index = from
  while (glyphs[index] !== undefined && glyphs[index]?.glyph.codePoint === 0x20) index++
  return index
}

function isSpace(glyph: StyledGlyph): boolean {
  return glyph.glyph.codePoint === 0x20
}

/** The width of one glyph at its size, in points. */
export function advanceOf({ glyph, size }: StyledGlyph): number {
  return (glyph.advance * size) / 1000
}

function characterOf({ glyph }: StyledGlyph): string {
  return String.fromCodePoint(glyph.codePoint)
}
