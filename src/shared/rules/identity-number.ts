import { toHalfWidth } from './text-width.ts'
import { isCalendarDay } from './calendar-day.ts'
import type { IsoDate } from '../dates.ts'
import type { RuleFinding } from './finding.ts'

/** Whose number it is: a resident's, a residence permit of 港澳台 (81, 82, 83), or a foreigner's permanent one (leading 9). */
export type IdentityKind = 'resident' | 'hongKongMacaoTaiwan' | 'foreigner'

/** What can be wrong with an identity number. */
export type IdentityFindingCode =
  | 'IDENTITY_LENGTH'
  | 'IDENTITY_CHARACTERS'
  | 'IDENTITY_CHECK_DIGIT'
  | 'IDENTITY_BIRTH_DATE'
  | 'IDENTITY_AREA'
  | 'IDENTITY_FIFTEEN'
  | 'IDENTITY_SEX_DIFFERS'
  | 'IDENTITY_BIRTH_DIFFERS'

export type IdentityFinding = RuleFinding<IdentityFindingCode>

/**
 * An identity number taken apart. `number` is the 18-digit form where one could be made, else the cleaned input. Sex, birth
 * date and area are set only when they can be read; `original` holds a 15-digit number as it was written.
 */
export interface IdentityNumber {
  readonly number: string
  readonly kind: IdentityKind
  readonly original?: string
  readonly birthDate?: IsoDate
  readonly sex?: '1' | '2'
  readonly areaCode?: string
  readonly findings: readonly IdentityFinding[]
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
/** Nobody alive was born before; an older year is a typing error. */
const EARLIEST_BIRTH_YEAR = 1880

/** The number without blanks, hyphens and tabs, half-width, with a capital X. */
export function normaliseIdentityNumber(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF'‘’`·-]/gu, '')
    .toUpperCase()
    .replaceAll('×', 'X')
}

/** The check character of the first 17 digits (GB 11643-1999): ISO 7064 MOD 11-2. */
export function identityCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

/** A 15-digit number as an 18-digit one: 19 before the year, check digit after. @throws RangeError for any other text. */
export function upgradeIdentityNumber(fifteen: string): string {
  if (!/^\d{15}$/.test(fifteen)) throw new RangeError('not a 15-digit identity number')
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return first17 + identityCheckDigit(first17)
}

/**
 * Takes an identity number apart and says what is wrong with it (domain §3.5). A wrong check digit or an impossible date is
 * an error that may be overridden with a reason; an unknown area is a warning, since abolished counties stay on cards.
 * `today` also refuses birthdays that lie ahead.
 */
export function parseIdentityNumber(text: string, options: { readonly today?: IsoDate } = {}): IdentityNumber {
  const cleaned = normaliseIdentityNumber(text)
  const kind = kindOf(cleaned)
  if (/^\d{15}$/.test(cleaned)) {
    const upgraded = parseEighteen(upgradeIdentityNumber(cleaned), kind, options.today)
    const note: IdentityFinding = {
      code: 'IDENTITY_FIFTEEN',
      severity: 'note',
      text: '15 位旧号码已换算为 18 位，请与证件核对。',
    }
    return { ...upgraded, original: cleaned, findings: [...upgraded.findings, note] }
  }
  if (/^\d{17}[\dX]$/.test(cleaned)) return parseEighteen(cleaned, kind, options.today)
  return { number: cleaned, kind, findings: [shapeFinding(cleaned)] }
}

/** Warnings where the number disagrees with the sex or birth date on record. Nothing is said about what is not known. */
export function compareIdentityWithPerson(
  identity: IdentityNumber,
  person: { readonly sex?: string | null; readonly birthDate?: IsoDate | null },
): readonly IdentityFinding[] {
  const findings: IdentityFinding[] = []
  const statedSex = person.sex === '1' || person.sex === '2' ? person.sex : undefined
  if (identity.sex !== undefined && statedSex !== undefined && identity.sex !== statedSex) {
    const text = `性别与身份证号不一致：号码第 17 位表示${identity.sex === '1' ? '男' : '女'}。请核对。`
    findings.push({ code: 'IDENTITY_SEX_DIFFERS', severity: 'warning', text })
  }
  if (identity.birthDate !== undefined && person.birthDate && identity.birthDate !== person.birthDate) {
    findings.push({ code: 'IDENTITY_BIRTH_DIFFERS', severity: 'warning', text: '出生日期与身份证号不一致。请核对。' })
  }
  return findings
}

function kindOf(number: string): IdentityKind {
  if (/^8[123]/.test(number)) return 'hongKongMacaoTaiwan'
  return number.startsWith('9') ? 'foreigner' : 'resident'
}

function shapeFinding(cleaned: string): IdentityFinding {
  if (!/^[\dX]*$/.test(cleaned) || /X./.test(cleaned)) {
    return {
      code: 'IDENTITY_CHARACTERS',
      severity: 'error',
      text: '身份证号只能有数字，末位可为 X。请核对。',
      overridable: true,
    }
  }
  const text = `身份证号应为 18 位，现为 ${String(cleaned.length)} 位。请核对。`
  return { code: 'IDENTITY_LENGTH', severity: 'error', text, overridable: true }
}

function parseEighteen(number: string, kind: IdentityKind, today: IsoDate | undefined): IdentityNumber {
  const findings: IdentityFinding[] = []
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const possible =
    isCalendarDay(birth) && Number(birth.slice(0, 4)) >= EARLIEST_BIRTH_YEAR && (today === undefined || birth <= today)
  if (!possible) {
    const text = '身份证号第 7 至 14 位不是可能的出生日期。请核对；确认无误可填写原因后保存。'
    findings.push({ code: 'IDENTITY_BIRTH_DATE', severity: 'error', text, overridable: true })
  }
  const expected = identityCheckDigit(number)
  if (number.charAt(17) !== expected) {
    const text = `身份证号第 18 位应为 ${expected}。请核对；确认无误可填写原因后保存。`
    findings.push({ code: 'IDENTITY_CHECK_DIGIT', severity: 'error', text, overridable: true })
  }
  if (kind === 'resident' && !PROVINCES.has(number.slice(0, 2))) {
    findings.push({ code: 'IDENTITY_AREA', severity: 'warning', text: '身份证号前 2 位不是已知的省级代码。请核对。' })
  }
  return {
    number,
    kind,
    ...(possible && { birthDate: birth }),
    sex: Number(number.charAt(16)) % 2 === 1 ? '1' : '2',
    // The first six digits of the other two kinds name no county (domain §3.5).
    ...(kind === 'resident' && { areaCode: number.slice(0, 6) }),
    findings,
  }
}
