import { characterCount } from './text-width.ts'
import type { RuleFinding } from './finding.ts'

/** Year and running number of a certificate; the number starts at 1 each year and has no gaps (domain §4.6). */
export interface CertificateNumber {
  readonly year: number
  readonly serial: number
}

/** What can be wrong with a number's pattern. */
export type PatternFindingCode =
  'PATTERN_YEAR' | 'PATTERN_SERIAL' | 'PATTERN_UNKNOWN' | 'PATTERN_DIGIT' | 'PATTERN_LENGTH'

/** The pattern a new office starts with: 略新聘〔2026〕001号. */
export const DEFAULT_CERTIFICATE_PATTERN = '略新聘〔{年}〕{序号:3}号'

const TOKEN = /\{([^{}]*)\}/g
const SERIAL = /^序号(?::([1-6]))?$/

/** What is wrong with a pattern; an empty list when numbers can be made with it and read back. */
export function checkCertificatePattern(pattern: string): readonly RuleFinding<PatternFindingCode>[] {
  const tokens = [...pattern.matchAll(TOKEN)].map((match) => match[1] ?? '')
  const findings: RuleFinding<PatternFindingCode>[] = []
  const add = (code: PatternFindingCode, text: string): void => {
    findings.push({ code, severity: 'error', text })
  }
  if (tokens.filter((token) => token === '年').length !== 1)
    add('PATTERN_YEAR', '编号格式须有一个 {年}，每年从 1 起编。')
  if (tokens.filter((token) => SERIAL.test(token)).length !== 1)
    add('PATTERN_SERIAL', '编号格式须有一个 {序号} 或 {序号:3}。')
  if (tokens.some((token) => token !== '年' && !SERIAL.test(token)) || /[{}]/.test(pattern.replace(TOKEN, ''))) {
    add('PATTERN_UNKNOWN', '编号格式中只能用 {年} 和 {序号:位数}。')
  }
  // A digit beside the running number could not be told from it when the number is read back.
  if (/\d\{序号|\{序号(?::\d)?\}(?:\d|\{年\})/.test(pattern)) add('PATTERN_DIGIT', '{序号} 旁边不能紧跟数字。')
  if (characterCount(pattern) > 40) add('PATTERN_LENGTH', '编号格式最多 40 个字。')
  return findings
}

/**
 * The printed number, `略新聘〔2026〕001号`. A serial with more digits than the pattern asks for is printed in full.
 * @throws RangeError for a pattern that does not pass `checkCertificatePattern`, or a year or serial that is none.
 */
export function formatCertificateNumber(pattern: string, number: CertificateNumber): string {
  if (checkCertificatePattern(pattern).length > 0) throw new RangeError('certificate number pattern is not valid')
  const { year, serial } = number
  if (!Number.isInteger(serial) || serial < 1 || !/^\d{4}$/.test(String(year)))
    throw new RangeError('no certificate number')
  return pattern.replace(TOKEN, (_, token: string) => {
    if (token === '年') return String(year)
    return String(serial).padStart(Number(SERIAL.exec(token)?.[1] ?? 1), '0')
  })
}

/** Year and serial of a printed number made with this pattern, `undefined` when it was not. */
export function parseCertificateNumber(pattern: string, text: string): CertificateNumber | undefined {
  if (checkCertificatePattern(pattern).length > 0) return undefined
  let source = ''
  let end = 0
  for (const match of pattern.matchAll(TOKEN)) {
    source += escaped(pattern.slice(end, match.index))
    source += match[1] === '年' ? '(?<year>\\d{4})' : `(?<serial>\\d{${SERIAL.exec(match[1] ?? '')?.[1] ?? '1'},})`
    end = match.index + match[0].length
  }
  const found = new RegExp(`^${source}${escaped(pattern.slice(end))}$`, 'u').exec(text.trim())?.groups
  if (found === undefined) return undefined
  const number = { year: Number(found['year']), serial: Number(found['serial']) }
  // 0001 under a width of 3 is not a number we ever print.
  return number.serial >= 1 && formatCertificateNumber(pattern, number) === text.trim() ? number : undefined
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
