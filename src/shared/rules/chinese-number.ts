const DIGITS = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A number below 10,000 in Chinese as people say it: 10 → 十, 12 → 十二, 105 → 一百零五. @throws RangeError otherwise. */
export function toChineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError('number out of range')
  if (value === 0) return '零'
  const digits = String(value).padStart(4, '0')
  let text = ''
  for (const [index, unit] of ['千', '百', '十', ''].entries()) {
    const digit = Number(digits.charAt(index))
    if (digit !== 0) text += DIGITS.charAt(digit) + unit
    else if (text !== '' && !text.endsWith('零') && Number(digits.slice(index)) !== 0) text += '零'
  }
  return text.replace(/^一十/, '十')
}

/** The value of a Chinese number below 10,000 (十二, 二十, 一百零五, 两, 〇); `undefined` for any other text. */
export function parseChineseNumber(text: string): number | undefined {
  if (!/^[零〇一二三四五六七八九十百千两]+$/.test(text)) return undefined
  if (!/[十百千]/.test(text)) {
    const digits = Array.from(text, digitOf)
    return Number(digits.join(''))
  }
  let total = 0
  let digit: number | undefined
  for (const char of text) {
    const unit = UNITS[char]
    if (unit !== undefined) {
      total += (digit ?? 1) * unit
      digit = undefined
    } else digit = digitOf(char)
  }
  return total + (digit ?? 0)
}

function digitOf(char: string): number {
  if (char === '〇') return 0
  return char === '两' ? 2 : DIGITS.indexOf(char)
}
