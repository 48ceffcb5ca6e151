import type { IsoDate } from '../../../shared/dates.ts'
import type { InputOf, PatchOf } from '../../../shared/entities/entity.ts'
import { person } from '../../../shared/entities/person.ts'
import { parseIdentityNumber } from '../../../shared/rules/identity-number.ts'
import { checkPersonName, normalisePersonName } from '../../../shared/rules/person-name.ts'
import { parsePhones } from '../../../shared/rules/phone.ts'
import { InvalidRecordError, type FieldFault } from '../../store/store-errors.ts'
import { correctedReading, nameReading } from './name-reading.ts'

/** What a person record is made of, as a form or an import gives it. */
export type PersonInput = InputOf<typeof person>
/** What of it is to change. */
export type PersonPatch = PatchOf<typeof person>

/** Columns `personValues` looks at to tell what a patch leaves as it is. */
type Known = Partial<Record<keyof PersonInput, unknown>>

/**
 * A person as stored: name, numbers and telephones normalised, sex and birth date filled in from the identity number, the
 * reading of the name derived. `before` is the stored record of a change; what the patch leaves out stays.
 * @throws InvalidRecordError naming every faulty field; a doubtful identity number only passes with `identityOverride`.
 */
export async function personValues<Patch extends PersonPatch>(
  patch: Patch,
  today: IsoDate,
  before: Known = {},
): Promise<Patch> {
  const faults: FieldFault[] = []
  const out: Record<string, unknown> = { ...patch }
  const merged = (field: keyof PersonInput): unknown => (out[field] === undefined ? before[field] : out[field])
  if (typeof patch.name === 'string') {
    out['name'] = normalisePersonName(patch.name)
    for (const finding of checkPersonName(String(out['name'])))
      if (finding.severity === 'error') faults.push({ field: 'name', label: '姓名', message: asMessage(finding.text) })
  }
  tidyPhones(out, faults)
  checkIdentity(out, merged, today, faults)
  if (faults.length > 0) throw new InvalidRecordError(person.name, person.label, faults)
  await readName(out, patch, before)
  return out as Patch // the same fields, tidied
}

async function readName(out: Record<string, unknown>, patch: PersonPatch, before: Known): Promise<void> {
  const given = patch.namePinyin
  if (typeof given === 'string' && given.trim() !== '' && given !== before.namePinyin) {
    const reading = correctedReading(given)
    out['namePinyin'] = reading.pinyin
    out['nameInitials'] = reading.initials
    return
  }
  delete out['namePinyin']
  delete out['nameInitials']
  const isCleared = given !== undefined && (given ?? '').trim() === ''
  if (typeof out['name'] !== 'string' && !isCleared) return
  const name = out['name'] ?? before.name
  // A corrected reading stays as long as the name does.
  if (typeof name !== 'string' || (name === before.name && before.namePinyin && !isCleared)) return
  const reading = await nameReading(name)
  out['namePinyin'] = reading.pinyin
  out['nameInitials'] = reading.initials
}

const PHONE_FIELDS = [
  ['phone', '联系电话'],
  ['otherPhones', '其他电话'],
  ['publicPhone', '公开电话'],
] as const

/** The first number is the telephone; further ones typed into the same field move to the other telephones. */
function tidyPhones(out: Record<string, unknown>, faults: FieldFault[]): void {
  for (const [field, label] of PHONE_FIELDS) {
    const value = out[field]
    if (typeof value !== 'string' || value.trim() === '') continue
    const { phones, unreadable } = parsePhones(value)
    if (unreadable.length > 0 || phones.length === 0) {
      faults.push({ field, label, message: '不是电话号码，或少了、多了数字' })
      continue
    }
    const numbers = phones.map((phone) => phone.number)
    if (field !== 'phone') out[field] = numbers.join('、')
    else {
      out['phone'] = numbers[0]
      const others = out['otherPhones']
      if (numbers.length > 1)
        out['otherPhones'] = [
          ...numbers.slice(1),
          ...(typeof others === 'string' && others !== '' ? [others] : []),
        ].join('、')
    }
  }
}

function checkIdentity(
  out: Record<string, unknown>,
  merged: (field: keyof PersonInput) => unknown,
  today: IsoDate,
  faults: FieldFault[],
): void {
  const text = out['identityNumber']
  if (typeof text === 'string' && text.trim() !== '') {
    const identity = parseIdentityNumber(text, { today })
    out['identityNumber'] = identity.number
    const override = merged('identityOverride')
    const excused = typeof override === 'string' && override.trim() !== ''
    for (const finding of identity.findings) {
      if (finding.severity !== 'error' || (finding.overridable === true && excused)) continue
      faults.push({
        field: 'identityNumber',
        label: '身份证号',
        message: asMessage(finding.text.replace(/^身份证号/, '')),
      })
    }
    const isClear = identity.findings.every((finding) => finding.severity !== 'error')
    // A reason without a doubt would outlive the number it was given for.
    if (isClear && merged('identityOverride')) out['identityOverride'] = null
    if (isClear && identity.birthDate !== undefined && !merged('birthDate')) out['birthDate'] = identity.birthDate
    if (isClear && identity.sex !== undefined && !merged('sex')) out['sex'] = identity.sex
  }
  const birth = merged('birthDate')
  if (typeof birth === 'string' && birth > today)
    faults.push({ field: 'birthDate', label: '出生日期', message: '晚于今天' })
}

/** A sentence of a rule as the end of `“身份证号”…；`. */
function asMessage(text: string): string {
  return text.replace(/。$/, '')
}
