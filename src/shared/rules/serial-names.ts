import { parseChineseNumber, toChineseNumber } from './chinese-number.ts'

const NUMBER = /\d+|[零〇一二三四五六七八九十百千]+/gu

/**
 * A run of names from the first one: its last number counts up, in the numerals and the width it is written in
 * (第1网格 → 第2网格, 第九网格 → 第十网格, A-08 → A-09). A number after 第 goes before any other. Without a number one is put at the end.
 * @throws RangeError when `count` is below 1, or a Chinese number would pass 9,999.
 */
export function serialNames(first: string, count: number): readonly string[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('count must be at least 1')
  const name = first.trim()
  const found = numberIn(name)
  return Array.from({ length: count }, (_, index) => {
    if (found === null) return `${name}${String(index + 1)}`
    const value = found.value + index
    const digits = found.chinese ? toChineseNumber(value) : String(value).padStart(found.text.length, '0')
    return name.slice(0, found.at) + digits + name.slice(found.at + found.text.length)
  })
}

interface Found {
  readonly at: number
  readonly text: string
  readonly value: number
  readonly chinese: boolean
}

function numberIn(name: string): Found | null {
  const all = [...name.matchAll(NUMBER)].flatMap((match): Found[] => {
    const [text] = match
    const chinese = !/^\d/.test(text)
    // A lone numeral in a place name (三里河) is no number; one after 第 or before 号, 组, 网格 … is.
    const before = name.charAt(match.index - 1)
    const after = name.slice(match.index + text.length)
    if (chinese && before !== '第' && !/^(?:号|栋|幢|单元|层|楼|组|区|片|期|网格|$)/u.test(after)) return []
    const value = chinese ? parseChineseNumber(text) : Number(text)
    return value === undefined ? [] : [{ at: match.index, text, value, chinese }]
  })
  return all.findLast((one) => name.charAt(one.at - 1) === '第') ?? all.at(-1) ?? null
}
