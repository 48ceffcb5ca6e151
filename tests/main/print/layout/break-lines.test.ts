import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { npmFonts } from '../../../../src/main/print/fonts/font-library.ts'
import { breakLines, mayBreakBetween, type StyledGlyph } from '../../../../src/main/print/layout/break-lines.ts'

const styled = (text: string): StyledGlyph[] =>
  npmFonts()
    .shape('宋体', text)
    .map((glyph) => ({ glyph, size: 10, ink: [0] }))

const textOf = (line: readonly StyledGlyph[]): string =>
  line.map(({ glyph }) => String.fromCodePoint(glyph.codePoint)).join('')

const broken = (text: string, characters: number): string[] =>
  breakLines(styled(text), () => characters * 10).map(textOf)

test('Chinese text breaks after any character', () => {
  expect(broken('一二三四五六七', 3)).toEqual(['一二三', '四五六', '七'])
})

test('a closing mark never starts a line: the character before goes with it', () => {
  expect(broken('一二三，四五', 3)).toEqual(['一二', '三，四', '五'])
  expect(broken('一二（三四）。五', 5)).toEqual(['一二（三', '四）。五'])
})

test('an opening mark never ends a line', () => {
  expect(broken('一二“三四', 3)).toEqual(['一二', '“三四'])
})

test('numbers and words are not torn apart', () => {
  expect(broken('一二三2026年四', 4)).toEqual(['一二三', '2026年', '四'])
})

test('what is marked to stay together is not parted when a line can hold it', () => {
  const glyphs = styled('一二三四五六').map((glyph, index) =>
    index > 1 && index < 5 ? { ...glyph, together: 1 } : glyph,
  )
  expect(breakLines(glyphs, () => 40).map(textOf)).toEqual(['一二', '三四五六'])
  expect(breakLines(glyphs, () => 20).map(textOf)).toEqual(['一二', '三四', '五六'])
})

test('a word wider than the line is cut rather than set over the edge', () => {
  const lines = broken('aaaaaaaaaaaaaaaaaaaa', 3)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).toBe('a'.repeat(20))
})

test('no text loses a character, no line overruns, no line starts or ends with a forbidden mark', () => {
  const alphabet = Array.from('一二三四五䶮𬘘，。；：、？！（）《》“”…')
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 80 }).map((characters) => `一${characters.join('')}`)
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 30 }), (text, width) => {
      const lines = broken(text, width)
      expect(lines.join('')).toBe(text)
      for (const [index, line] of lines.entries()) {
        const before = Array.from(lines[index - 1] ?? '').at(-1)
        const first = Array.from(line)[0] ?? ''
        expect(Array.from(line).length).toBeLessThanOrEqual(width + 1)
        // A run of marks longer than the line leaves no place to break at.
        const breakable = Array.from(lines[index - 1] ?? '').some(
          (c, i, all) => i > 0 && mayBreakBetween(all[i - 1] ?? '', c),
        )
        if (before !== undefined && breakable) expect(mayBreakBetween(before, first)).toBe(true)
      }
    }),
  )
})
