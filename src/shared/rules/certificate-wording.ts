import type { RuleFinding } from './finding.ts'
import { characterCount } from './text-width.ts'

/** The fields a certificate's wording may name, in braces. */
export const certificateFields = [
  '姓名',
  '称谓',
  '街道',
  '社区',
  '网格',
  '角色',
  '起',
  '止',
  '党支部',
  '居委会',
  '编号',
  '职责',
  '依据',
] as const

/** A field of the certificate's wording. */
export type CertificateField = (typeof certificateFields)[number]

/** What can be wrong with a wording. */
export type WordingFindingCode =
  'WORDING_UNKNOWN_FIELD' | 'WORDING_BRACE' | 'WORDING_NO_NAME' | 'WORDING_NO_TERM' | 'WORDING_LENGTH'

/** A fault with its place: line and character, both from 1; null where the whole wording is meant. */
export interface WordingFinding extends RuleFinding<WordingFindingCode> {
  readonly at: { readonly line: number; readonly character: number } | null
}

/** The longest wording, in characters. */
export const LONGEST_WORDING = 600

/**
 * What is wrong with a certificate's wording; without an error certificates can be printed with it. A wording must name
 * {姓名}; one that leaves out {起} or {止} is only warned of, since preprinted stock may carry the term.
 */
export function checkWording(wording: string): readonly WordingFinding[] {
  const findings: WordingFinding[] = []
  const error = (code: WordingFindingCode, text: string, at: WordingFinding['at']): void => {
    findings.push({ code, severity: 'error', text, at })
  }
  const named = new Set<string>()
  for (const [index, line] of wording.split('\n').entries()) {
    const at = (offset: number) => ({ line: index + 1, character: characterCount(line.slice(0, offset)) + 1 })
    const place = (offset: number): string => `第 ${String(index + 1)} 行第 ${String(at(offset).character)} 字`
    for (const match of line.matchAll(/\{([^{}]*)\}/gu)) {
      const field = match[1] ?? ''
      named.add(field)
      if ((certificateFields as readonly string[]).includes(field)) continue // any text may be asked
      error('WORDING_UNKNOWN_FIELD', `${place(match.index)}的“{${field}}”不是可用的项目。`, at(match.index))
    }
    // Blanked to the same length, so that what is left stays at its place.
    const rest = line.replace(/\{[^{}]*\}/gu, (token) => ' '.repeat(token.length))
    const brace = rest.search(/[{}]/u)
    if (brace >= 0) error('WORDING_BRACE', `${place(brace)}的“${rest.charAt(brace)}”没有成对。`, at(brace))
  }
  if (!named.has('姓名')) error('WORDING_NO_NAME', '文字中须有 {姓名}。', null)
  if (characterCount(wording) > LONGEST_WORDING)
    error('WORDING_LENGTH', `文字最多 ${String(LONGEST_WORDING)} 个字。`, null)
  if (!named.has('起') || !named.has('止'))
    findings.push({
      code: 'WORDING_NO_TERM',
      severity: 'warning',
      text: '文字中没有 {起} 和 {止}，聘书上看不到聘期。',
      at: null,
    })
  return findings
}
