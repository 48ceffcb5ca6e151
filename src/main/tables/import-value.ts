import { codeOf } from '../../shared/codes/code-table.ts'
import { dateOfSerial, parseDateInput, type DateInput, type SerialSystem } from '../../shared/rules/date-input.ts'
import { parseIdentityNumber } from '../../shared/rules/identity-number.ts'
import { checkPersonName, normalisePersonName } from '../../shared/rules/person-name.ts'
import { parsePhones } from '../../shared/rules/phone.ts'
import { characterCount, cleanText, compactText, toHalfWidth } from '../../shared/rules/text-width.ts'
import { parseTerm } from './parse-term.ts'
import { cellText, type Cell } from './table-file.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { RuleFinding } from '../../shared/rules/finding.ts'
import type { ImportValue } from './import-result.ts'
import type { ImportField } from './import-spec.ts'

/** What may be assumed when reading cells, and what the user mapped by hand: field → text as written → code. */
export interface ValueOptions {
  readonly today?: IsoDate
  readonly defaultYear?: number
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** A cell read as a field: one value or several (`phone`, `term`), what was found, and a text no code table knows. */
export interface ReadValue {
  readonly values: Readonly<Record<string, ImportValue>>
  readonly findings: readonly RuleFinding[]
  readonly unknown?: string
}

const YES = new Set(['是', '√', '✓', '✔', '对', '有', '1', 'true', 'yes', 'y', '已', '已报到', '已双报到', '双报到'])
const NO = new Set(['否', '×', '✗', 'x', '无', '没有', '0', 'false', 'no', 'n', '未', '未报到', '非', '-', '—', '/'])
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i
const MAX_TEXT = 500
const DEFAULT_HINT = '请核对。'

/** Reads one cell as a field. Never throws; what cannot be read is `null` with an error that says why. */
export function readValue(
  cell: Cell | undefined,
  field: ImportField,
  serials: SerialSystem,
  options: ValueOptions,
): ReadValue {
  const empty = { [field.name]: null }
  const refused = unreadable(cell, field)
  if (refused !== undefined) return { values: empty, findings: [refused] }
  const text = cleanText(cellText(cell))
  if (text === '') {
    const findings = field.required === true ? [error('REQUIRED', `“${field.label}”是空的。`)] : []
    return { values: empty, findings }
  }
  switch (field.kind) {
    case 'ignored':
      return { values: {}, findings: [] }
    case 'text':
      return readText(text, field.name, field.label, field.maxLength ?? MAX_TEXT)
    case 'name':
      return readName(cellText(cell), field.name)
    case 'identity':
      return readIdentity(cell, text, field.name, options.today)
    case 'phone':
      return readPhone(text, field.name)
    case 'date':
      return readDate(cell, text, field.name, serials, options)
    case 'flag':
      return readFlag(text, field.name, field.label)
    case 'term':
      return readTerm(text, field.name, options)
    default: {
      const code = mappedCode(options, field.name, text) ?? codeOf(field.table, text)
      if (code !== undefined) return { values: { [field.name]: code }, findings: [] }
      const finding = error('CODE_UNKNOWN', `不是已知的${field.table.title}。请改为表中的值，或指定对应的值。`)
      return { values: empty, findings: [finding], unknown: text }
    }
  }
}

/** The user's own mapping; only its own keys, a cell may say `constructor`. */
function mappedCode(options: ValueOptions, field: string, text: string): string | undefined {
  const codes = options.codes?.[field]
  return codes !== undefined && Object.hasOwn(codes, text) ? codes[text] : undefined
}

/** Formulas and error values: what they show may be old or belong to another file, so a person must fix them. */
function unreadable(cell: Cell | undefined, field: ImportField): RuleFinding | undefined {
  if (cell === null || cell === undefined || typeof cell === 'string' || field.kind === 'ignored') return undefined
  if (cell.kind === 'formula') {
    return error('CELL_FORMULA', '此格是公式。请在原表中复制该列，选择性粘贴为“数值”后再导入。')
  }
  return cell.kind === 'error' ? error('CELL_ERROR', '此格是 Excel 的错误值。请在原表中改正。') : undefined
}

function readText(text: string, name: string, label: string, most: number): ReadValue {
  if (characterCount(text) <= most) return { values: { [name]: text }, findings: [] }
  return { values: { [name]: null }, findings: [error('TEXT_TOO_LONG', `“${label}”最多 ${String(most)} 个字。`)] }
}

function readName(raw: string, name: string): ReadValue {
  const value = normalisePersonName(raw)
  const findings: RuleFinding[] = [...checkPersonName(value)]
  if (value !== raw.trim()) findings.push(note('NAME_TIDIED', '已去掉姓名中的空格，或统一了间隔号。'))
  return { values: { [name]: value }, findings }
}

function readIdentity(cell: Cell | undefined, text: string, name: string, today: IsoDate | undefined): ReadValue {
  const refuse = (code: string, reason: string): ReadValue => ({
    values: { [name]: null },
    findings: [error(code, reason)],
  })
  const plain = compactText(text)
  // A spreadsheet keeps 15 digits of a number, so the rest of an 18-digit one is already lost (domain §3.7).
  if (typeof cell === 'object' && cell?.kind === 'number' && plain.replace(/\D/g, '').length >= 15) {
    return refuse('IDENTITY_NUMERIC', '身份证号被存成了数字，末尾几位已丢失。请把该列设为“文本”格式，按证件重新输入。')
  }
  if (SCIENTIFIC.test(plain)) {
    return refuse(
      'IDENTITY_SCIENTIFIC',
      '身份证号变成了科学计数法，末尾几位已丢失。请把该列设为“文本”格式，按证件重新输入。',
    )
  }
  if (/^(无|暂无|没有|不详|-|—|\/|0)$/.test(plain)) {
    return { values: { [name]: null }, findings: [note('IDENTITY_NONE', '按没有身份证号处理。')] }
  }
  const identity = parseIdentityNumber(plain, today === undefined ? {} : { today })
  const findings: RuleFinding[] = [...identity.findings]
  if (toHalfWidth(text) !== text) findings.push(note('FULL_WIDTH', '已把全角数字改为半角。'))
  return { values: { [name]: identity.number }, findings }
}

function readPhone(text: string, name: string): ReadValue {
  if (SCIENTIFIC.test(compactText(text))) {
    const finding = error('PHONE_SCIENTIFIC', '电话变成了科学计数法。请把该列设为“文本”格式后重新输入。')
    return { values: { [name]: null }, findings: [finding] }
  }
  if (/^(无|暂无|没有|-|—|\/)$/.test(compactText(text))) return { values: { [name]: null }, findings: [] }
  const { phones, unreadable: rest } = parsePhones(text)
  const [first, ...others] = phones.map((phone) => phone.number)
  const findings: RuleFinding[] = []
  if (rest.length > 0) findings.push(error('PHONE_FORM', `不是电话号码，或少了、多了数字。${DEFAULT_HINT}`))
  if (toHalfWidth(text) !== text) findings.push(note('FULL_WIDTH', '已把全角数字改为半角。'))
  if (others.length > 0) findings.push(note('PHONE_SEVERAL', '有几个号码，第一个作为联系电话。'))
  return {
    values: { [name]: first ?? null, ...(others.length > 0 && { [`${name}Others`]: others.join('、') }) },
    findings,
  }
}

function readDate(
  cell: Cell | undefined,
  text: string,
  name: string,
  serials: SerialSystem,
  options: ValueOptions,
): ReadValue {
  const outcome = dateOfCell(cell, text, serials, options)
  if (!outcome.ok) return { values: { [name]: null }, findings: [error(outcome.code, outcome.text)] }
  return { values: { [name]: outcome.date }, findings: dateFindings(cell, outcome) }
}

function dateOfCell(cell: Cell | undefined, text: string, serials: SerialSystem, options: ValueOptions): DateInput {
  if (typeof cell !== 'object' || cell === null || cell.kind !== 'number' || cell.number === undefined) {
    return parseDateInput(text, options)
  }
  // 2026.10 typed into a number cell is kept as 2026.1: January and October look the same.
  if (!Number.isInteger(cell.number) && cell.number < 10_000) {
    return {
      ok: false,
      code: 'DATE_FORM',
      text: '日期被存成了小数，分不清 1 月和 10 月。请把该列设为“文本”格式后重新输入。',
    }
  }
  const serial = cell.number >= 10_000 && cell.number < 100_000 ? dateOfSerial(cell.number, serials) : undefined
  return serial === undefined ? parseDateInput(text, options) : { ok: true, date: serial, precision: 'day' }
}

function dateFindings(cell: Cell | undefined, date: DateInput & { ok: true }): RuleFinding[] {
  if (date.precision === 'month') return [warning('DATE_MONTH_ONLY', '只有年月，按当月 1 日处理。')]
  if (date.precision === 'year') return [warning('DATE_YEAR_ONLY', '只有年份，按 1 月 1 日处理。')]
  const serial = typeof cell === 'object' && cell?.kind === 'number' && (cell.number ?? 0) < 100_000
  return serial ? [note('DATE_SERIAL', `按 Excel 的日期序号读为 ${date.date}。`)] : []
}

function readFlag(text: string, name: string, label: string): ReadValue {
  const word = compactText(text).toLowerCase()
  if (YES.has(word)) return { values: { [name]: true }, findings: [] }
  if (NO.has(word)) return { values: { [name]: false }, findings: [] }
  return { values: { [name]: null }, findings: [error('FLAG_UNKNOWN', `“${label}”请填“是”或“否”。`)] }
}

function readTerm(text: string, name: string, options: ValueOptions): ReadValue {
  const term = parseTerm(text, options)
  if (!term.ok)
    return { values: { [`${name}From`]: null, [`${name}To`]: null }, findings: [error(term.code, term.text)] }
  return {
    values: {
      [`${name}From`]: term.from,
      [`${name}To`]: term.to,
      ...(term.years && { [`${name}Years`]: String(term.years) }),
    },
    findings: [],
  }
}

function error(code: string, text: string): RuleFinding {
  return { code, severity: 'error', text }
}

function warning(code: string, text: string): RuleFinding {
  return { code, severity: 'warning', text }
}

function note(code: string, text: string): RuleFinding {
  return { code, severity: 'note', text }
}
