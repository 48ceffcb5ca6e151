import type { FaceName } from '../fonts/font-library.ts'
import type { PdfWriter } from './pdf-writer.ts'
import { textWidth } from './text-width.ts'

/**
 * Breaks a title into lines of like length, never inside a word, the first not shorter than the next (GB/T 9704-2012
 * 7.3.1: 梯形 or 菱形). `width` in points.
 */
export function titleLines(writer: PdfWriter, text: string, face: FaceName, size: number, width: number): string[] {
  const measure = (line: string): number => textWidth(writer.shape(face, line), size)
  const total = measure(text)
  if (total <= width) return [text]
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
  for (let count = Math.ceil(total / width); ; count++) {
    const lines = fill(words, measure, total / count)
    if (lines.every((line) => measure(line) <= width) || count >= words.length) return lines
  }
}

/** Fills lines until each is at least as wide as the mean, so that earlier lines are the longer ones. */
function fill(words: readonly string[], measure: (line: string) => number, mean: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    line += word
    if (measure(line) < mean - 0.01) continue
    lines.push(line)
    line = ''
  }
  if (line !== '') lines.push(line)
  return lines
}
