import type { InputOf } from '../../src/shared/entities/entity.ts'
import type { PopulationKind } from '../../src/shared/codes/population-kind.ts'
import type { SpecialGroup } from '../../src/shared/codes/special-group.ts'
import { building } from '../../src/shared/entities/building.ts'
import { compound } from '../../src/shared/entities/compound.ts'
import { dwelling } from '../../src/shared/entities/dwelling.ts'
import { grid } from '../../src/shared/entities/grid.ts'
import { household } from '../../src/shared/entities/household.ts'
import { person } from '../../src/shared/entities/person.ts'
import { residency } from '../../src/shared/entities/residency.ts'
import { specialGroupMark } from '../../src/shared/entities/special-group-mark.ts'
import { identityCheckDigit } from '../../src/shared/rules/identity-number.ts'
import { seededRandom, type SeededRandom } from '../../src/main/features/demo/seeded-random.ts'
import { nameReading, type NameReading } from '../../src/main/features/people/name-reading.ts'
import { dwellingRows } from '../../src/main/features/places/dwelling-rows.ts'
import type { Store } from '../../src/main/store/store.ts'
import { compoundName, fullName, surname } from './synthetic-names.ts'
import type { Actor } from '../../src/main/store/actor.ts'

/** Who fills it. Not from stores.ts: a bench runs outside the test runner. */
const actor: Actor = { operatorId: null, operatorName: '测试' }

/** The community of domain §1.1, by the count from door to door; other sizes keep these proportions. */
const MODEL = { persons: 17_000, grids: 104, buildings: 126, today: '2026-11-24' } as const
const BUILDINGS_PER_COMPOUND = 7
/** Doors filled: some stand empty. */
const FILLED_PER_MILLE = 930
/** People a transaction carries. */
const PER_WRITE = 20_000

/** What was filled in. */
export interface SyntheticCommunity {
  readonly grids: readonly string[]
  readonly buildings: readonly string[]
  readonly persons: number
  readonly households: number
  readonly dwellings: number
}

/** A record to be, with its id. */
interface Made<I> {
  readonly id: string
  readonly input: I
}

interface Block {
  readonly dwellings: Made<InputOf<typeof dwelling>>[]
  readonly households: Made<InputOf<typeof household>>[]
  readonly persons: Made<InputOf<typeof person>>[]
  readonly residencies: Made<InputOf<typeof residency>>[]
  readonly marks: Made<InputOf<typeof specialGroupMark>>[]
}

/**
 * Fills a store with a community of at least `residents` people, the same for the same seed: households of 2.95 persons,
 * ages and kinds as in a county town, 104 grids and 126 buildings for 17,000. Identity numbers are of no area, telephone
 * numbers of no carrier.
 */
export async function fillCommunity(
  store: Store,
  { residents, seed = 1 }: { readonly residents: number; readonly seed?: number },
): Promise<SyntheticCommunity> {
  const maker = new Maker(seed)
  const scale = (count: number): number => Math.max(1, Math.ceil((count * residents) / MODEL.persons))
  const grids = Array.from({ length: scale(MODEL.grids) }, (_, index) => ({
    id: maker.id(),
    input: {
      name: `第${String(index + 1)}网格`,
      level: 3,
      kind: 'residential',
      validFrom: '2026-01-01',
      sortOrder: index + 1,
    } as const,
  }))
  const houseCount = scale(MODEL.buildings)
  const compounds = Array.from({ length: Math.ceil(houseCount / BUILDINGS_PER_COMPOUND) }, (_, index) => ({
    id: maker.id(),
    input: {
      name: compoundName(index),
      address: `${String.fromCharCode(0x4e00 + (index % 5))}环路${String(index + 1)}号`,
    },
  }))
  const buildings = Array.from({ length: houseCount }, (_, index) => ({
    id: maker.id(),
    input: {
      compoundId: compounds[Math.floor(index / BUILDINGS_PER_COMPOUND)]?.id ?? null,
      name: `${String((index % BUILDINGS_PER_COMPOUND) + 1)}号楼`,
      gridId: grids[Math.floor((index * grids.length) / houseCount)]?.id ?? null,
      floors: 8,
      units: 3,
    },
  }))
  await store.write(actor, { action: 'test.places' }, async (unit) => {
    await unit.insertMany(grid, inputsOf(grids), idsOf(grids))
    await unit.insertMany(compound, inputsOf(compounds), idsOf(compounds))
    await unit.insertMany(building, inputsOf(buildings), idsOf(buildings))
  })
  const counts = { persons: 0, households: 0, dwellings: 0 }
  let block = emptyBlock()
  for (const [index, house] of buildings.entries()) {
    const wanted = Math.ceil(((index + 1) * residents) / buildings.length) - counts.persons - block.persons.length
    await maker.fillBuilding(block, house.id, wanted)
    if (block.persons.length < PER_WRITE && index < buildings.length - 1) continue
    await writeBlock(store, block)
    counts.persons += block.persons.length
    counts.households += block.households.length
    counts.dwellings += block.dwellings.length
    block = emptyBlock()
  }
  return { grids: idsOf(grids), buildings: idsOf(buildings), ...counts }
}

async function writeBlock(store: Store, block: Block): Promise<void> {
  await store.write(actor, { action: 'test.residents' }, async (unit) => {
    await unit.insertMany(dwelling, inputsOf(block.dwellings), idsOf(block.dwellings))
    await unit.insertMany(person, inputsOf(block.persons), idsOf(block.persons))
    await unit.insertMany(household, inputsOf(block.households), idsOf(block.households))
    await unit.insertMany(residency, inputsOf(block.residencies), idsOf(block.residencies))
    await unit.insertMany(specialGroupMark, inputsOf(block.marks), idsOf(block.marks))
  })
}

const emptyBlock = (): Block => ({ dwellings: [], households: [], persons: [], residencies: [], marks: [] })
const idsOf = (made: readonly Made<unknown>[]): string[] => made.map(({ id }) => id)
const inputsOf = <I>(made: readonly Made<I>[]): I[] => made.map(({ input }) => input)

/** Relations, ages (to the head's) and sexes of the members of a household by its size. */
const SIZES: readonly [number, ...number[]] = [
  ...Array<number>(17).fill(1),
  ...Array<number>(25).fill(2),
  ...Array<number>(26).fill(3),
  ...Array<number>(16).fill(4),
  ...Array<number>(10).fill(5),
  ...Array<number>(6).fill(6),
] as [number, ...number[]] // a hundred of them

class Maker {
  readonly #random: SeededRandom
  readonly #readings = new Map<string, NameReading>()
  readonly #numbers = new Set<string>()
  #ids = 0

  constructor(seed: number) {
    this.#random = seededRandom(seed)
  }

  id(): string {
    this.#ids += 1
    return `019a0000-0000-7000-8000-${this.#ids.toString(16).padStart(12, '0')}`
  }

  async fillBuilding(block: Block, buildingId: string, wanted: number): Promise<void> {
    const households: number[] = []
    for (let people = 0; people < wanted;) {
      const size = Math.min(this.#random.pick(SIZES), wanted - people)
      households.push(size)
      people += size
    }
    const doors = Math.ceil((households.length * 1000) / FILLED_PER_MILLE)
    const perFloor = Math.max(1, Math.ceil(doors / 24))
    const rows = dwellingRows(buildingId, { units: 3, floors: 8, perFloor })
    for (const [index, input] of rows.slice(0, Math.max(doors, households.length)).entries()) {
      const id = this.id()
      const size = households[index]
      const isRented = size !== undefined && this.#random.below(100) < 20
      block.dwellings.push({ id, input: { ...input, use: '02', rented: isRented ? 1 : 0 } })
      if (size !== undefined) await this.#fillHousehold(block, id, size, isRented)
    }
  }

  async #fillHousehold(block: Block, dwellingId: string, size: number, isRented: boolean): Promise<void> {
    const random = this.#random
    const householdId = this.id()
    const kind: PopulationKind = this.#kindOf(isRented)
    const headAge = size === 1 ? 22 + random.below(66) : 27 + random.below(52)
    const headSex = random.below(10) < 7 ? '1' : '2'
    const family = surname(random)
    const gone = random.below(1000) < 25
    const members = Array.from({ length: size }, (_, index) => memberOf(index, headAge, headSex, random))
    const ids: string[] = []
    for (const member of members) {
      const personId = this.id()
      ids.push(personId)
      const isOwnFamily = member.relation !== '12' && member.relation !== '11' && member.relation !== '52'
      const input = await this.#person(member, isOwnFamily ? family : surname(random))
      block.persons.push({ id: personId, input })
      const state = gone ? (random.below(4) === 0 && member.age > 60 ? 'deceased' : 'movedOut') : 'living'
      block.residencies.push({
        id: this.id(),
        input: {
          personId,
          dwellingId,
          householdId,
          populationKind: member.age < 15 && kind === 'floating' && random.below(10) === 0 ? 'registered' : kind,
          relationToHead: member.relation,
          state,
          from: `${String(2000 + random.below(26))}-0${String(1 + random.below(9))}-1${String(random.below(10))}`,
          to: state === 'living' ? null : '2026-06-30',
          ...(kind === 'floating' && { inflowReason: '01', permitType: '01', lodgingType: '02' }),
        },
      })
      if (state === 'living')
        for (const group of groupsOf(member.age, size, random))
          block.marks.push({
            id: this.id(),
            input: { personId, group, from: '2026-01-05', visitIntervalDays: 30, nextVisitOn: '2026-12-05' },
          })
    }
    block.households.push({
      id: householdId,
      input: {
        number: `H${String(block.households.length + 1).padStart(6, '0')}`,
        headId: gone ? null : (ids[0] ?? null),
        dwellingId,
        registrationMatches: kind === 'registered' ? '01' : '02',
        endedOn: gone ? '2026-06-30' : null,
      },
    })
  }

  #kindOf(isRented: boolean): PopulationKind {
    const roll = this.#random.below(1000)
    if (roll < 2) return 'overseas'
    if (roll < 20) return 'leftBehind'
    return isRented || roll < 60 ? 'floating' : 'registered'
  }

  async #person(member: Member, family: string): Promise<InputOf<typeof person>> {
    const random = this.#random
    const name = fullName(random, member.sex, family)
    const reading = this.#readings.get(name) ?? (await nameReading(name))
    this.#readings.set(name, reading)
    const birthDate = birthday(random, member.age)
    return {
      name,
      sex: member.sex,
      birthDate,
      identityNumber: random.below(100) < 92 ? this.#identityNumber(birthDate, member.sex) : null,
      ethnicGroup: name.includes('·') ? '05' : '01',
      politicalStatus: member.age > 25 && random.below(12) === 0 ? '01' : '13',
      maritalStatus: member.age < 22 ? '10' : '20',
      education: random.pick(['20', '30', '60', '70', '80']),
      phone:
        member.age > 12 && random.below(100) < 90 ? `169${String(random.below(100_000_000)).padStart(8, '0')}` : null,
      namePinyin: reading.pinyin,
      nameInitials: reading.initials,
    }
  }

  /** A number with a right check digit and an area code no county ever had; each once. */
  #identityNumber(birthDate: string, sex: '1' | '2'): string {
    for (;;) {
      const serial = String(this.#random.below(500) * 2 + (sex === '1' ? 1 : 0)).padStart(3, '0')
      const first17 = `00000${String(this.#random.below(10))}${birthDate.replaceAll('-', '')}${serial}`
      const number = first17 + identityCheckDigit(first17)
      if (this.#numbers.has(number)) continue
      this.#numbers.add(number)
      return number
    }
  }
}

interface Member {
  readonly relation: string
  readonly age: number
  readonly sex: '1' | '2'
}

/** The index-th of a household: head, spouse, children, then parents of the head. */
function memberOf(index: number, headAge: number, headSex: '1' | '2', random: SeededRandom): Member {
  const sex = random.below(2) === 0 ? '1' : '2'
  if (index === 0) return { relation: '02', age: headAge, sex: headSex }
  if (index === 1)
    return {
      relation: headSex === '1' ? '12' : '11',
      age: headAge - 3 + random.below(6),
      sex: headSex === '1' ? '2' : '1',
    }
  if (index === 2 || index === 4)
    return { relation: sex === '1' ? '20' : '30', age: Math.max(0, headAge - 22 - random.below(12)), sex }
  const age = Math.min(101, headAge + 22 + random.below(8))
  return index === 3 ? { relation: '51', age, sex: '1' } : { relation: '52', age, sex: '2' }
}

function groupsOf(age: number, size: number, random: SeededRandom): readonly SpecialGroup[] {
  const groups: SpecialGroup[] = []
  if (age >= 65 && size <= 2 && random.below(10) < 6) groups.push('emptyNestElder')
  const roll = random.below(1000)
  if (roll < 25) groups.push('disabledPerson')
  else if (roll < 45) groups.push('subsistenceAllowanceHousehold')
  else if (roll < 48) groups.push('destitutePerson')
  else if (roll < 50) groups.push('releasedPerson')
  return groups
}

const two = (value: number): string => String(value).padStart(2, '0')

function birthday(random: SeededRandom, age: number): string {
  // Born by the end of October, so that nobody is born after the model's today.
  return `${String(Number(MODEL.today.slice(0, 4)) - age)}-${two(1 + random.below(10))}-${two(1 + random.below(28))}`
}
