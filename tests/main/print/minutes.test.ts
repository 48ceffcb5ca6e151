import { describe, expect, test } from 'vitest'
import { minutesPdf, type MinutesData } from '../../../src/main/print/minutes.ts'
import { pdfText, pdfWords, type PdfWord } from '../../support/pdf-tools.ts'

const created = new Date('2026-01-05T01:00:00Z')
const MM = 72 / 25.4

const minutes = (changes: Partial<MinutesData> = {}): MinutesData => ({
  mark: '新城社区会议纪要',
  number: '〔2026〕1号',
  issuer: '新城社区党支部',
  date: '2026-01-05',
  title: null,
  overview: '网'.repeat(28 * 60),
  agendaItems: [],
  resolutions: [],
  present: [],
  excused: [],
  inAttendance: [],
  ...changes,
})

/** The glyphs of one page by their lines; poppler gives Chinese text in pieces, they are joined by their height. */
function linesOf(
  words: readonly PdfWord[],
  page: number,
): { text: string; xMin: number; xMax: number; middle: number }[] {
  const lines = new Map<number, PdfWord[]>()
  for (const word of words.filter((word) => word.page === page)) {
    const middle = Math.round((word.yMin + word.yMax) / 2)
    const near = [...lines.keys()].find((key) => Math.abs(key - middle) < 4) ?? middle
    lines.set(near, [...(lines.get(near) ?? []), word])
  }
  return [...lines.values()]
    .map((words) => ({
      text: words.map(({ text }) => text).join(''),
      xMin: Math.min(...words.map(({ xMin }) => xMin)),
      xMax: Math.max(...words.map(({ xMax }) => xMax)),
      middle: words.reduce((sum, { yMin, yMax }) => sum + (yMin + yMax) / 2, 0) / words.length,
    }))
    .sort((a, b) => a.middle - b.middle)
}

describe('the second page of minutes (GB/T 9704-2012, 5.2)', async () => {
  const words = pdfWords(await minutesPdf(minutes(), { created }))
  const body = linesOf(words, 2).filter(({ text }) => text.startsWith('网'))

  test('has 22 lines of 28 characters', () => {
    expect(body).toHaveLength(22)
    expect(body.every(({ text }) => Array.from(text).length === 28)).toBe(true)
  })

  test('keeps margins of 28 mm on the left and 26 mm on the right, within half a millimetre', () => {
    for (const { xMin, xMax } of body) {
      expect(Math.abs(xMin / MM - 28)).toBeLessThan(0.5)
      expect(Math.abs(210 - xMax / MM - 26)).toBeLessThan(0.5)
    }
  })

  test('keeps margins of 37 mm at the head and 35 mm at the foot, in whole line boxes', () => {
    const pitch = ((body.at(-1)?.middle ?? 0) - (body[0]?.middle ?? 0)) / 21
    expect(pitch).toBeCloseTo(28.95, 1)
    // The middle of poppler's box of Noto Serif (ascent 1.151, descent 0.286) lies 0.0525 em above the middle of the em
    // box (0.88, 0.12), which is the middle of the line box.
    const shift = ((1.151 - 0.286) / 2 - (0.88 - 0.12) / 2) * 16
    const top = (body[0]?.middle ?? 0) + shift - pitch / 2
    const bottom = (body.at(-1)?.middle ?? 0) + shift + pitch / 2
    expect(Math.abs(top / MM - 37)).toBeLessThan(0.5)
    expect(Math.abs(297 - bottom / MM - 35)).toBeLessThan(0.5)
  })

  test('has its number on the left and the first page on the right, one character in', () => {
    const [first, second] = [1, 2].map((page) => linesOf(words, page).at(-1))
    expect(first?.text).toBe('—1—')
    expect(second?.text).toBe('—2—')
    expect(Math.abs((second?.xMin ?? 0) - (28 * MM + 15.79))).toBeLessThan(1.5)
    expect(Math.abs((first?.xMax ?? 0) - (184 * MM - 15.79))).toBeLessThan(1.5)
  })
})

describe('minutes', () => {
  test('give mark, number, issuer, date, decisions with owner and limit, and attendance', async () => {
    const pdf = await minutesPdf(
      minutes({
        overview: '2026年1月5日上午9:00，李明主持召开例会。',
        agendaItems: [{ title: '关于入户走访', text: '会议听取了汇报。' }],
        resolutions: [{ text: '疏通下水管网。', owner: '王芳', deadline: '2026-01-16' }],
        present: [{ unit: '县医院', names: ['张三', '李四'] }],
        excused: [{ unit: '', names: ['王五（出差）'] }],
      }),
      { created },
    )
    const text = pdfText(pdf).replace(/\s/gu, '')
    expect(text).toContain('新城社区会议纪要〔2026〕1号新城社区党支部2026年1月5日')
    expect(text).toContain('一、关于入户走访会议听取了汇报。二、会议议定事项')
    expect(text).toContain('1．疏通下水管网（责任人：王芳；时限：2026年1月16日前）。')
    expect(text).toContain('出席：县医院张三、李四请假：王五（出差）')
    expect(text).not.toContain('列席')
  })

  test('never leave a heading alone at the end of a page', async () => {
    // The lines before it put the heading onto each of the first page's last lines in turn.
    for (let lines = 1; lines <= 12; lines++) {
      const overview = Array.from({ length: lines }, () => '网格').join('\n')
      const data = minutes({ overview, agendaItems: [{ title: '题目', text: '内容' }] })
      const pages = pdfText(await minutesPdf(data, { created })).split('\f')
      const page = pages.find((text) => text.includes('一、题目'))
      expect(page).toContain('内容')
    }
  })
})
