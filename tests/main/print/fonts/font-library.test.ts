import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { npmFontFiles } from '../../../../src/main/print/fonts/font-files.ts'
import { FontLibrary } from '../../../../src/main/print/fonts/font-library.ts'

const files = npmFontFiles()
const folder = mkdtempSync(join(tmpdir(), 'gzb-fonts-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const fontOf = (library: FontLibrary, character: string): string | undefined =>
  library.glyph('楷体', character.codePointAt(0) ?? 0)?.font.path

test("a PC's own face is used before the bundled one", () => {
  const library = new FontLibrary(files, (face) => (face === '楷体' ? files.heiMedium : null))
  expect(fontOf(library, '书')).toBe(files.heiMedium)
})

test('a PC without the face gets the bundled 宋体', () => {
  expect(fontOf(new FontLibrary(files), '书')).toBe(files.song)
})

test("a damaged file among the PC's fonts is passed over", () => {
  const damaged = join(folder, 'simkai.ttf')
  writeFileSync(damaged, 'not a font')
  expect(fontOf(new FontLibrary(files, () => damaged), '书')).toBe(files.song)
})

test('glyphs are looked for one by one: what a face lacks comes from the next', () => {
  const library = new FontLibrary(files)
  const shaped = library.shape('宋体粗', '聘𬘘1')
  expect(shaped.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('')).toBe('聘𬘘1')
})
