import { characterCount, cleanText, toHalfWidth } from './text-width.ts'
import type { RuleFinding } from './finding.ts'

/** What can be wrong with a person's name. */
export type NameFindingCode = 'NAME_EMPTY' | 'NAME_TOO_LONG' | 'NAME_LOST_CHARACTER' | 'NAME_DIGITS' | 'NAME_MARKS'

/** Longest name we keep, in characters: 姓名[50] of the person block (domain §3.1). */
export const MAX_NAME_LENGTH = 50

const HAN = '\\p{Script=Han}'
const BLANK_AFTER_HAN = new RegExp(`(?<=${HAN}|·)\\s+(?=${HAN}|·)`, 'gu')
const DOT_BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s*[・•‧∙⋅･·.．﹒]\\s*(?=${HAN})`, 'gu')

/**
 * A name as we store it: ends trimmed, blanks between Han characters removed (`于  强`), the many dots of minority names made
 * `·` (U+00B7), full-width Latin letters half-width, one blank between the words of a Latin name.
 */
export function normalisePersonName(text: string): string {
  return cleanText(toHalfWidth(text)).replace(DOT_BETWEEN_HAN, '·').replace(BLANK_AFTER_HAN, '')
}

/** What is wrong with a normalised name; an empty list when nothing is. */
export function checkPersonName(name: string): readonly RuleFinding<NameFindingCode>[] {
  if (name === '') return [{ code: 'NAME_EMPTY', severity: 'error', text: '姓名是空的。' }]
  const findings: RuleFinding<NameFindingCode>[] = []
  if (characterCount(name) > MAX_NAME_LENGTH) {
    findings.push({ code: 'NAME_TOO_LONG', severity: 'error', text: `姓名最多 ${String(MAX_NAME_LENGTH)} 个字。` })
  }
  // A name that once passed through GBK or a small font: the character is gone and only a person can bring it back.
  if (/[?？\uFFFD\u25A1\u3013\uE000-\uF8FF]/u.test(name)) {
    const text = '姓名中有丢失的字（显示为问号或方框）。请按证件重新输入该字。'
    findings.push({ code: 'NAME_LOST_CHARACTER', severity: 'error', text })
  }
  if (/\d/.test(name)) findings.push({ code: 'NAME_DIGITS', severity: 'warning', text: '姓名中有数字。请核对。' })
  if (/[,，;；、/\\|()（）:：*#]/u.test(name)) {
    findings.push({ code: 'NAME_MARKS', severity: 'warning', text: '姓名中有标点符号。请核对是否只是一个人的姓名。' })
  }
  return findings
}
