import { compareAddresses, type AddressLevel } from './compare-addresses.ts'
import { compareBirths, type BirthLevel } from './compare-births.ts'
import { compareIdentities, type IdentityLevel } from './compare-identities.ts'
import { compareNames, type NameComparison, type NameLevel } from './compare-names.ts'
import { comparePhones, type PhoneComparison, type PhoneLevel } from './compare-phones.ts'
import type { ComparisonRecord } from './comparison-record.ts'
import type { TermFrequencies } from './term-frequencies.ts'
import {
  ADDRESS_POINTS,
  BIRTH_POINTS,
  FURTHER_CHARACTER_POINTS,
  HOUSEHOLD_CEILING,
  HOUSEHOLD_DISCOUNT_SHARE,
  IDENTITY_POINTS,
  LARGEST_NAME_DISCOUNT,
  NAME_POINTS,
  PHONE_POINTS,
  SEX_POINTS,
  TWIN_POINTS,
} from './weights.ts'

/** Whether two people are of one sex; the names of `SEX_POINTS`. */
export type SexLevel = keyof typeof SEX_POINTS

/** One field's finding with its points, rounded to hundredths. */
export interface FieldScore<Level extends string> {
  readonly level: Level
  readonly points: number
}

/** What the comparison of two people found, field by field. `score` is the sum of the points. */
export interface PairScore {
  readonly score: number
  readonly identity: FieldScore<IdentityLevel>
  readonly name: FieldScore<NameLevel> & { readonly namesakes: number }
  readonly sex: FieldScore<SexLevel>
  readonly birth: FieldScore<BirthLevel>
  readonly phone: FieldScore<PhoneLevel> & Omit<PhoneComparison, 'level'>
  readonly address: FieldScore<AddressLevel>
  /** Points taken off because the two look like twins; 0 otherwise. */
  readonly twins: number
}

/** Names that leave it open whether they are one: for the others the same day under one roof speaks for twins. */
const NEAR_NAMES: readonly NameLevel[] = [
  'same',
  'variant',
  'former',
  'homophone',
  'similar',
  'fuzzy',
  'lost',
  'swapped',
  'abbreviated',
]
/** So many people of one household may share a telephone or a dwelling before it says less. */
const HOUSEHOLD_SIZE = 4

/** Compares two people field by field and adds up the points. Symmetric: the order of the two does not matter. */
export function scorePair(one: ComparisonRecord, other: ComparisonRecord, frequencies: TermFrequencies): PairScore {
  const identityLevel = compareIdentities(one.identity, other.identity)
  const identity = { level: identityLevel, points: IDENTITY_POINTS[identityLevel] }
  const birthLevel = compareBirths(one.births, other.births)
  const birth = { level: birthLevel, points: BIRTH_POINTS[birthLevel] }
  const sexLevel = one.sex === null || other.sex === null ? 'missing' : one.sex === other.sex ? 'same' : 'differs'
  const sex = { level: sexLevel, points: SEX_POINTS[sexLevel] } as const
  const phone = scorePhones(comparePhones(one.phones, other.phones), frequencies)
  const address = scoreAddresses(one, other, phone.points, frequencies)
  const isHousehold = phone.level === 'same' || address.level === 'room'
  const name = scoreNames(one, other, compareNames(one, other), frequencies, isHousehold)
  const isBornAlike = birth.level === 'same' || birth.level === 'sameNewYear'
  const isTwins = isBornAlike && isHousehold && !NEAR_NAMES.includes(name.level)
  const twins = isTwins ? TWIN_POINTS : 0
  const sum = identity.points + name.points + sex.points + birth.points + phone.points + address.points + twins
  return { score: hundredths(sum), identity, name, sex, birth, phone, address, twins }
}

function scoreNames(
  one: ComparisonRecord,
  other: ComparisonRecord,
  { level, changed }: NameComparison,
  frequencies: TermFrequencies,
  isHousehold: boolean,
): PairScore['name'] {
  if (!NEAR_NAMES.includes(level)) return { level, points: NAME_POINTS[level], namesakes: 0 }
  const namesakes = othersOf(one, other, level, frequencies)
  const discount =
    Math.min(LARGEST_NAME_DISCOUNT, 0.5 * Math.log2(namesakes)) * (isHousehold ? HOUSEHOLD_DISCOUNT_SHARE : 1)
  const further = level === 'swapped' ? 0 : Math.max(0, changed - 1) * FURTHER_CHARACTER_POINTS
  return { level, points: hundredths(NAME_POINTS[level] + further - discount), namesakes }
}

/** How many others bear the name (for a changed character: names that sound alike), at least 1. */
function othersOf(
  one: ComparisonRecord,
  other: ComparisonRecord,
  level: NameLevel,
  { names, readings }: TermFrequencies,
): number {
  const bearers =
    level === 'homophone' || level === 'fuzzy' || level === 'lost'
      ? most(readings, one.reading, other.reading)
      : most(names, one.name, other.name)
  return Math.max(1, bearers - 1)
}

function most(counts: ReadonlyMap<string, number>, one: string, other: string): number {
  return Math.max(counts.get(one) ?? 0, counts.get(other) ?? 0)
}

function scorePhones(found: PhoneComparison, { phones }: TermFrequencies): PairScore['phone'] {
  if (found.level !== 'same') return { ...found, points: PHONE_POINTS[found.level] }
  return { ...found, points: hundredths(PHONE_POINTS.same - crowding(phones.get(found.one) ?? 0)) }
}

function scoreAddresses(
  one: ComparisonRecord,
  other: ComparisonRecord,
  phonePoints: number,
  { homes }: TermFrequencies,
): PairScore['address'] {
  const level = compareAddresses(one.address, other.address)
  if (level !== 'room') return { level, points: ADDRESS_POINTS[level] }
  const crowd = most(homes, one.home, other.home)
  const points = Math.max(0.5, ADDRESS_POINTS.room - crowding(crowd))
  return { level, points: hundredths(Math.min(points, Math.max(0, HOUSEHOLD_CEILING - Math.max(0, phonePoints)))) }
}

/** Points lost because more share the value than one household has people. */
function crowding(holders: number): number {
  return Math.min(PHONE_POINTS.same, Math.max(0, Math.log2(holders / HOUSEHOLD_SIZE)))
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100
}
