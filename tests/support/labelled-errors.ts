import type { SeededRandom } from '../../src/main/features/demo/seeded-random.ts'
import type { PersonToCompare } from '../../src/shared/rules/duplicates/comparison-record.ts'
import { dialectSlip, homophoneSlip, lookalikeSlip, readingOfName } from './labelled-names.ts'

/** A copy of a person as a second clerk might have entered it, and what went wrong on the way. */
export interface FaultyCopy {
  readonly person: PersonToCompare
  readonly faults: readonly string[]
}

/** Percent of the copies with a fault of a field; independent of each other. Chosen before the weights were tuned. */
const RATES = {
  nameHomophone: 5,
  nameLookalike: 2,
  nameDialect: 1,
  nameShort: 0.4,
  nameLost: 0.3,
  identityMissing: 24,
  identityFifteen: 4,
  identityDigit: 6,
  identitySwap: 2.5,
  identityShort: 1.5,
  birthMissing: 9,
  birthSwapped: 0.8,
  birthDigit: 2,
  birthYear: 0.6,
  birthLunar: 1.2,
  phoneMissing: 12,
  phoneOther: 22,
  phoneDigit: 2,
  addressMissing: 8,
  addressMoved: 18,
  addressNoRoom: 7,
  sexMissing: 4,
  sexWrong: 0.4,
}

/** Enters a person a second time, with the faults of real offices. `fresh` gives a telephone and a dwelling of nobody else's. */
export function faultyCopy(
  random: SeededRandom,
  original: PersonToCompare,
  id: string,
  fresh: { readonly phone: () => string; readonly address: () => PersonToCompare['address'] },
): FaultyCopy {
  const faults: string[] = []
  const happens = (fault: keyof typeof RATES): boolean => {
    if (random.below(10_000) >= RATES[fault] * 100) return false
    faults.push(fault)
    return true
  }
  const name = faultyName(random, original.name, happens)
  const identityNumber = faultyNumber(random, original, happens)
  return {
    faults,
    person: {
      id,
      name,
      namePinyin: readingOfName(name),
      sex: happens('sexMissing') ? null : happens('sexWrong') ? (original.sex === '1' ? '2' : '1') : original.sex,
      birthDate: faultyBirth(random, original.birthDate, happens),
      identityNumber,
      phones: happens('phoneMissing')
        ? []
        : happens('phoneOther')
          ? [fresh.phone()]
          : happens('phoneDigit')
            ? original.phones.map((phone) => otherDigit(random, phone, 3))
            : original.phones,
      address: faultyAddress(original.address, fresh.address, happens),
    },
  }
}

type Happens = (fault: keyof typeof RATES) => boolean

function faultyName(random: SeededRandom, name: string, happens: Happens): string {
  if (happens('nameHomophone')) return homophoneSlip(random, name) ?? name
  if (happens('nameLookalike')) return lookalikeSlip(random, name) ?? name
  if (happens('nameDialect')) return dialectSlip(random, name) ?? name
  const characters = Array.from(name)
  if (characters.length > 2 && happens('nameShort')) return characters.slice(0, -1).join('')
  if (characters.length > 2 && happens('nameLost')) return [...characters.slice(0, -1), '?'].join('')
  return name
}

function faultyNumber(
  random: SeededRandom,
  { identityNumber, birthDate }: PersonToCompare,
  happens: Happens,
): string | null {
  if (identityNumber === null || happens('identityMissing')) return null
  if ((birthDate ?? identityNumber.slice(6, 10)) < '1999' && happens('identityFifteen'))
    return identityNumber.slice(0, 6) + identityNumber.slice(8, 17)
  if (happens('identityDigit')) return otherDigit(random, identityNumber, 0)
  if (happens('identitySwap')) return swapped(random, identityNumber)
  const at = random.below(18)
  return happens('identityShort') ? identityNumber.slice(0, at) + identityNumber.slice(at + 1) : identityNumber
}

function faultyBirth(random: SeededRandom, birth: string | null, happens: Happens): string | null {
  if (birth === null || happens('birthMissing')) return null
  const [year = '', month = '', day = ''] = birth.split('-')
  if (Number(day) <= 12 && happens('birthSwapped')) return `${year}-${day}-${month}`
  if (happens('birthYear'))
    return `${String(Number(year) + (random.below(2) === 0 ? 1 : -1))}-${month}-${Number(day) > 28 ? '28' : day}`
  if (happens('birthLunar'))
    return new Date(Date.parse(birth) - (20 + random.below(30)) * 86_400_000).toISOString().slice(0, 10)
  if (!happens('birthDigit')) return birth
  const other = String(1 + random.below(28)).padStart(2, '0')
  return random.below(2) === 0
    ? `${year}-${month}-${day.charAt(0) === '3' ? '30' : day.charAt(0)}${day.charAt(0) === '3' ? '' : String(1 + random.below(8))}`
    : `${year}-${month}-${other}`
}

function faultyAddress(
  address: PersonToCompare['address'],
  fresh: () => PersonToCompare['address'],
  happens: Happens,
): PersonToCompare['address'] {
  if (address === null || happens('addressMissing')) return null
  if (happens('addressMoved')) return fresh()
  return happens('addressNoRoom') ? { ...address, unit: null, room: null } : address
}

/** The number with one digit replaced at or after `from`. */
export function otherDigit(random: SeededRandom, number: string, from: number): string {
  const at = from + random.below(Math.min(number.length, 17) - from)
  const digit = (Number(number.charAt(at)) + 1 + random.below(9)) % 10
  return number.slice(0, at) + String(digit) + number.slice(at + 1)
}

/** The number with two different neighbours exchanged. */
export function swapped(random: SeededRandom, number: string): string {
  for (;;) {
    const at = random.below(16)
    if (number.charAt(at) !== number.charAt(at + 1))
      return number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)
  }
}
