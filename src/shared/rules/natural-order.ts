import { parseChineseNumber } from './chinese-number.ts'
import { toHalfWidth } from './text-width.ts'

const collator = new Intl.Collator('zh-Hans-CN')
const NUMERALS = '[零〇一二三四五六七八九十百千两]+'
/** A Chinese numeral counts as a number only after 第 or before a word that is counted, else 三里河 would be one. */
const TOKEN = new RegExp(`\\d+|(?<=第)${NUMERALS}|${NUMERALS}(?=号|栋|幢|单元|层|楼|级|组|区|片|期|网格)`, 'gu')

/**
 * Orders names with numbers in them as people do: 第2网格 before 第10网格, 第二网格 before 第十网格, words by pinyin.
 * For `Array.sort`; equal only for equal texts, so the order is stable everywhere.
 */
export function compareNatural(one: string, other: string): number {
  const left = tokensOf(one)
  const right = tokensOf(other)
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = compareTokens(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  if (left.length !== right.length) return left.length - right.length
  return one < other ? -1 : one > other ? 1 : 0
}

function compareTokens(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one === 'number') return -1
  if (typeof other === 'number') return 1
  return collator.compare(one, other)
}

function tokensOf(text: string): readonly (string | number)[] {
  const plain = toHalfWidth(text).trim()
  const tokens: (string | number)[] = []
  let end = 0
  for (const match of plain.matchAll(TOKEN)) {
    if (match.index > end) tokens.push(plain.slice(end, match.index))
    const value = /^\d/.test(match[0]) ? Number(match[0]) : parseChineseNumber(match[0])
    tokens.push(value ?? match[0])
    end = match.index + match[0].length
  }
  if (end < plain.length) tokens.push(plain.slice(end))
  return tokens
}
