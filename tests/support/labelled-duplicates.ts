import { seededRandom, type SeededRandom } from '../../src/main/features/demo/seeded-random.ts'
import type { AddressParts } from '../../src/shared/rules/duplicates/address-parts.ts'
import type { PersonToCompare } from '../../src/shared/rules/duplicates/comparison-record.ts'
import { identityCheckDigit } from '../../src/shared/rules/identity-number.ts'
import { faultyCopy } from './labelled-errors.ts'
import { readingOfName, siblingName, someGivenName, someSurname } from './labelled-names.ts'

/** A made-up community with second entries of some of its people, and which pairs are one person. */
export interface LabelledCommunity {
  /** In an order that tells nothing. */
  readonly people: readonly PersonToCompare[]
  /** `smaller id|larger id` → the faults of the second entry. */
  readonly duplicates: ReadonlyMap<string, readonly string[]>
}

/** The key of a pair in `LabelledCommunity.duplicates`. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`
}

const COMPOUNDS =
  '嘉陵花园 狮凤小区 象山苑 南环家园 滨江新城 文家坪小区 高台街 兴州佳苑 县医院家属院 铁路新村 紫云阁 凤凰城 电力局家属楼 中学路 横现花园 江岸华府 金桂苑 银杏里 东关街 西寺坝'.split(
    ' ',
  )
/** Counties that do not exist, so that no number is anybody's. */
const AREAS = ['619901', '619901', '619901', '619901', '619901', '619902', '619903', '629901', '519901', '619904']
const TODAY = 2026

/**
 * A community of about `size` records, `share` of them second entries with realistic faults. Among the others are twins, sisters
 * of like names, fathers and sons of one name, strangers of one name and birth day, telephones shared by a family or a whole
 * dormitory: what must not be taken for one person. The same seed gives the same community. Everybody is invented.
 */
export function labelledCommunity(options: {
  readonly seed: number
  readonly size: number
  readonly share?: number
}): LabelledCommunity {
  const random = seededRandom(options.seed)
  const share = options.share ?? 0.05
  const builder = new CommunityBuilder(random, options.size)
  const singles = Math.round(options.size / (1 + share))
  while (builder.people.length < singles) builder.addHousehold()
  builder.addNamesakes(Math.round(singles * 0.002))
  const duplicates = new Map<string, readonly string[]>()
  const originals = builder.people.slice()
  const copied = new Set<number>()
  for (let count = Math.round(singles * share); count > 0; count -= 1) {
    const at = random.below(originals.length)
    const original = originals[at]
    if (original === undefined || copied.has(at)) continue
    copied.add(at)
    const copy = faultyCopy(random, original, builder.id(), {
      phone: () => builder.phone(),
      address: () => builder.dwelling(),
    })
    builder.people.push(copy.person)
    duplicates.set(pairKey(original.id, copy.person.id), copy.faults)
  }
  // The ids are random, so their order mixes originals and copies.
  return { people: builder.people.toSorted((one, other) => (one.id < other.id ? -1 : 1)), duplicates }
}

/** Fills a community household by household. */
class CommunityBuilder {
  readonly people: PersonToCompare[] = []
  readonly #random: SeededRandom
  readonly #buildings: number
  /** Numbers given out; the registry gives each once. */
  readonly #numbers = new Set<string>()
  readonly #dormitoryPhone: string

  constructor(random: SeededRandom, size: number) {
    this.#random = random
    // As many dwellings as people need: 20 compounds of a size that grows with the community.
    this.#buildings = Math.max(4, Math.round(size / 1500))
    this.#dormitoryPhone = this.phone()
  }

  id(): string {
    return Array.from(this.#random.bytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  }

  phone(): string {
    return `1${String(30 + this.#random.below(69))}${this.#digits(8)}`
  }

  dwelling(): AddressParts {
    const random = this.#random
    const floor = 1 + random.below(11)
    return {
      place: COMPOUNDS[random.below(COMPOUNDS.length)] ?? '',
      building: String(1 + random.below(this.#buildings)),
      unit: String(1 + random.below(4)),
      room: `${String(floor)}0${String(1 + random.below(4))}`,
    }
  }

  addHousehold(): void {
    const random = this.#random
    const address = random.below(100) < 3 ? null : this.dwelling()
    const phone = this.phone()
    const headYear = 1940 + random.below(62)
    const surname = someSurname(random)
    const head = this.#add({
      name: surname + someGivenName(random, headYear),
      year: headYear,
      sex: '1',
      address,
      phone,
    })
    const size = random.below(100)
    if (size >= 25)
      this.#add({
        name: someSurname(random) + someGivenName(random, headYear),
        year: headYear + random.below(7) - 3,
        sex: '2',
        address,
        phone: random.below(3) === 0 ? phone : this.phone(),
      })
    const children = size < 45 || headYear > 1998 ? 0 : size < 80 ? 1 : size < 97 ? 2 : 3
    let sibling = ''
    for (let child = 0; child < children; child += 1) {
      const year = Math.min(TODAY - 1, headYear + 22 + random.below(14))
      const isTwin = child > 0 && random.below(100) < 8
      const given =
        sibling !== '' && random.below(2) === 0 ? siblingName(random, sibling, year) : someGivenName(random, year)
      // Rarely a son bears his father's name in the book, by custom or by a clerk's mistake.
      const name = random.below(600) === 0 ? head.name : surname + given
      const before = this.people.at(-1)
      const shares = random.below(100) < (year > 2008 ? 85 : 25)
      this.#add({
        name,
        year,
        sex: random.below(2) === 0 ? '1' : '2',
        address: random.below(100) < 75 ? address : this.dwelling(),
        phone: shares ? phone : this.phone(),
        ...(isTwin && before && { twinOf: before }),
      })
      sibling = given
    }
    if (random.below(200) === 0) this.#addDormitory()
  }

  /** Strangers of one name born on one day, with numbers of their own or none on one side. */
  addNamesakes(count: number): void {
    for (let made = 0; made < count; made += 1) {
      const like = this.people[this.#random.below(this.people.length)]
      if (like?.birthDate == null || like.identityNumber === null) continue
      this.#add({
        name: like.name,
        year: Number(like.birthDate.slice(0, 4)),
        sex: like.sex === '2' ? '2' : '1',
        address: this.dwelling(),
        phone: this.phone(),
        birth: like.birthDate,
        certain: true,
      })
    }
  }

  #addDormitory(): void {
    const address = { ...this.dwelling(), unit: null, room: '101' }
    for (let person = 3 + this.#random.below(9); person > 0; person -= 1) {
      const year = 1970 + this.#random.below(36)
      this.#add({
        name: someSurname(this.#random) + someGivenName(this.#random, year),
        year,
        sex: '1',
        address,
        phone: this.#dormitoryPhone,
      })
    }
  }

  #add(about: {
    name: string
    year: number
    sex: '1' | '2'
    address: AddressParts | null
    phone: string
    twinOf?: PersonToCompare
    birth?: string
    certain?: boolean
  }): PersonToCompare {
    const random = this.#random
    const birth =
      about.twinOf?.birthDate ??
      about.birth ??
      `${String(about.year)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`
    const number =
      about.twinOf?.identityNumber != null
        ? this.#neighbour(about.twinOf.identityNumber, about.sex)
        : this.#number(birth, about.sex)
    const hasNumber = about.certain === true || random.below(100) < 90
    const year = Number(birth.slice(0, 4))
    const hasPhone = random.below(100) < (year > 2012 || year < 1950 ? 60 : 90)
    const person: PersonToCompare = {
      id: this.id(),
      name: about.name,
      namePinyin: readingOfName(about.name),
      sex: about.sex,
      birthDate: hasNumber || random.below(100) < 75 ? birth : null,
      identityNumber: hasNumber ? number : null,
      phones: hasPhone ? [about.phone] : [],
      address: about.address,
    }
    this.people.push(person)
    return person
  }

  #number(birth: string, sex: '1' | '2'): string {
    for (;;) {
      const serial = this.#random.below(450) * 2 + (sex === '1' ? 1 : 2)
      const first17 = `${AREAS[this.#random.below(AREAS.length)] ?? ''}${birth.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
      const number = first17 + identityCheckDigit(first17)
      if (this.#numbers.has(number)) continue
      this.#numbers.add(number)
      return number
    }
  }

  #digits(count: number): string {
    return Array.from({ length: count }, () => String(this.#random.below(10))).join('')
  }

  /** The next free serial of a sex, as the registry gives twins. */
  #neighbour(number: string, sex: '1' | '2'): string {
    const serial = Number(number.slice(14, 17))
    for (let step = 1; ; step += 1) {
      const next = (serial + step) % 1000
      const first17 = `${number.slice(0, 14)}${String(next).padStart(3, '0')}`
      const given = first17 + identityCheckDigit(first17)
      if ((next % 2 === 1) !== (sex === '1') || this.#numbers.has(given)) continue
      this.#numbers.add(given)
      return given
    }
  }
}
