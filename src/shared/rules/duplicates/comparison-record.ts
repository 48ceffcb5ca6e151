import type { IsoDate } from '../../dates.ts'
import { normaliseIdentityNumber, parseIdentityNumber } from '../identity-number.ts'
import { normalisePersonName } from '../person-name.ts'
import { parsePhones } from '../phone.ts'
import { charactersOf } from '../text-width.ts'
import { normaliseAddress, type AddressParts } from './address-parts.ts'
import { surnameLength } from './split-name.ts'
import { foldVariants } from './variant-characters.ts'

/** A person as given to the duplicate search: plain values of a record, nothing normalised. */
export interface PersonToCompare {
  readonly id: string
  readonly name: string
  /** Syllables without tones separated by blanks, `li you qin`, as the store keeps them. Null: homophones are not seen. */
  readonly namePinyin: string | null
  readonly formerName?: string | null
  readonly sex: string | null
  readonly birthDate: IsoDate | null
  readonly identityNumber: string | null
  /** Each text may hold several numbers. */
  readonly phones: readonly string[]
  readonly address: AddressParts | null
}

/** What a number is worth: `valid` passes its check, `fifteen` has no check digit, `failing` does not pass. */
export type IdentityState = 'valid' | 'fifteen' | 'failing'

/** A person in the form in which two are compared. */
export interface ComparisonRecord {
  readonly id: string
  /** As written, for the explanation. */
  readonly shownName: string
  /** Normalised, with standard characters, without the dot of minority names. */
  readonly name: string
  readonly characters: readonly string[]
  readonly surnameLength: number
  /** One per character, or empty where the reading does not fit the name. */
  readonly syllables: readonly string[]
  readonly reading: string
  readonly formerName: string
  readonly sex: '1' | '2' | null
  /** The birth date on record and the one in the number, where they differ. */
  readonly births: readonly IsoDate[]
  readonly identity: { readonly number: string; readonly state: IdentityState } | null
  /** Sorted; service numbers such as 12345 left out. */
  readonly phones: readonly string[]
  readonly address: AddressParts | null
  /** The dwelling in one word, without the unit that some leave out, or empty when it is not known to the room. */
  readonly dwelling: string
  /** The same with the unit, to count how many live there. */
  readonly home: string
}

/** Numbers people type to get past a field that must be filled: one digit over and over, or counting up. */
const PLACEHOLDER = /^(\d)\1+[\dX]?$|^0?123456789/
const SHORTEST_NUMBER = 12
/** A place is told by its end, since some write the road before the compound and others do not. */
const PLACE_TAIL = 4

/** Brings a person into the form in which two are compared. Pure, and the same for what is already normalised. */
export function comparisonRecord(person: PersonToCompare): ComparisonRecord {
  const shownName = normalisePersonName(person.name)
  const name = folded(shownName)
  const characters = charactersOf(name)
  const syllables = person.namePinyin === null ? [] : person.namePinyin.split(/[\s·]+/u).filter((each) => each !== '')
  const identity = identityOf(person.identityNumber)
  const address = person.address && normaliseAddress(person.address)
  const births = [person.birthDate, identity?.birthDate].filter((each) => each !== null && each !== undefined)
  const dwelling = address === null ? '' : dwellingOf(address)
  return {
    id: person.id,
    shownName,
    name,
    characters,
    surnameLength: surnameLength(characters),
    syllables: syllables.length === characters.length ? syllables : [],
    reading: syllables.join(' '),
    formerName: folded(normalisePersonName(person.formerName ?? '')),
    sex: person.sex === '1' || person.sex === '2' ? person.sex : (identity?.sex ?? null),
    births: births.length === 2 && births[0] === births[1] ? births.slice(0, 1) : births,
    identity: identity === null ? null : { number: identity.number, state: identity.state },
    phones: phonesOf(person.phones),
    address,
    dwelling,
    home: dwelling === '' ? '' : `${dwelling}|${address?.unit ?? ''}`,
  }
}

function folded(name: string): string {
  return foldVariants(name).replaceAll('·', '').toUpperCase()
}

function identityOf(text: string | null): {
  readonly number: string
  readonly state: IdentityState
  readonly birthDate?: IsoDate
  readonly sex?: '1' | '2'
} | null {
  const cleaned = normaliseIdentityNumber(text ?? '')
  if (cleaned.length < SHORTEST_NUMBER || PLACEHOLDER.test(cleaned)) return null
  const { number, findings, birthDate, sex } = parseIdentityNumber(cleaned)
  const isFailing = findings.some((finding) => finding.severity === 'error')
  // What a number says that does not pass its check is as doubtful as the number.
  if (isFailing) return { number: cleaned, state: 'failing' }
  const state = cleaned.length === 15 ? 'fifteen' : 'valid'
  return { number, state, ...(birthDate !== undefined && { birthDate }), ...(sex !== undefined && { sex }) }
}

function phonesOf(texts: readonly string[]): readonly string[] {
  const numbers = new Set<string>()
  for (const text of texts)
    for (const phone of parsePhones(text).phones) if (phone.kind !== 'service') numbers.add(phone.number)
  return Array.from(numbers).sort()
}

function dwellingOf(address: AddressParts): string {
  if (address.building === null || address.room === null) return ''
  const place = charactersOf(address.place).slice(-PLACE_TAIL).join('')
  return `${place}|${address.building}|${address.room}`
}
