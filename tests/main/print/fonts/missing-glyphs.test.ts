import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { npmFonts } from '../../../../src/main/print/fonts/font-library.ts'
import { assertGlyphs, missingGlyphs } from '../../../../src/main/print/fonts/missing-glyphs.ts'
import { MissingGlyphError } from '../../../../src/main/print/fonts/missing-glyph-error.ts'

/** The 8105 characters of 通用规范汉字表 (2013). */
const standard = readFileSync(new URL('../../../fixtures/tongyong-guifan-8105.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t')[1] ?? '')

test('every one of the 8105 standard characters has a glyph in the bundled faces', () => {
  expect(standard).toHaveLength(8105)
  expect(missingGlyphs(npmFonts(), standard)).toEqual([])
})

test('a character no font draws is named with the text it stands in', () => {
  const missing = missingGlyphs(npmFonts(), ['张三', '李\u{323AF}'])
  expect(missing).toEqual([{ character: '\u{323AF}', codePoint: 'U+323AF', text: '李\u{323AF}' }])
})

function printRareName(): void {
  assertGlyphs(npmFonts(), [{ label: '姓名', text: '李\u{323AF}' }], 37)
}

test('printing a text with such a character is refused, naming the character and the field but not the person', () => {
  expect(printRareName).toThrow(MissingGlyphError)
  expect(printRareName).toThrow(/第 37 份的“姓名”.*\u{323AF}.*U\+323AF/u)
  expect(printRareName).not.toThrow(/李/u)
})

test('variation selectors need no glyph of their own', () => {
  expect(missingGlyphs(npmFonts(), ['葛\u{E0100}'])).toEqual([])
})
