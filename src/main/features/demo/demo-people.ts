import type { InputOf } from '../../../shared/entities/entity.ts'
import type { person } from '../../../shared/entities/person.ts'
import { identityCheckDigit } from '../../../shared/rules/identity-number.ts'
import type { DemoContext } from './demo-context.ts'
import { demoNames, ethnicGroups } from './demo-names.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A made-up person with the id of the record to be. */
export interface DemoPerson {
  readonly id: string
  readonly record: InputOf<typeof person>
}

/** The people of the demonstration by what they do. */
export interface DemoPeople {
  readonly secretary: DemoPerson
  readonly committee: readonly DemoPerson[]
  readonly groupLeaders: readonly DemoPerson[]
  readonly captains: readonly DemoPerson[]
  readonly members: readonly DemoPerson[]
  readonly supervisors: readonly DemoPerson[]
}

/** All of them, in the order they were made. */
export function everybodyOf(people: DemoPeople): readonly DemoPerson[] {
  const { secretary, committee, groupLeaders, captains, members, supervisors } = people
  return [secretary, ...committee, ...groupLeaders, ...captains, ...members, ...supervisors]
}

const UNITS: readonly [string, ...string[]] = [
  '县发展服务中心',
  '县文化服务站',
  '县农业服务中心',
  '县供水服务所',
  '第一实验小学',
  '县便民服务大厅',
]

/** An area code no county ever had, so that a number with a right check digit is nobody's (domain: test data). */
const NO_AREA = '000000'
/** A prefix no carrier was given, and a local number that begins with 0, which no exchange has. */
const NO_CARRIER = '169'
const NO_EXCHANGE = '0916-0'

/** Makes the people: everyone has a name, one in ten an identity number of no area. */
export function demoPeople(
  context: DemoContext,
  counts: { readonly areas: number; readonly grids: number },
): DemoPeople {
  const next = maker(context)
  const many = (count: number, given: Partial<InputOf<typeof person>>): readonly DemoPerson[] =>
    Array.from({ length: count }, () => next(given))
  const party = { politicalStatus: '01' } as const
  return {
    secretary: next(party),
    committee: many(counts.areas, party),
    groupLeaders: many(Math.ceil(counts.grids / 4), {}),
    captains: many(12, { ...party, dualRegistration: 1, workUnit: '' }),
    members: many(counts.grids, {}),
    supervisors: many(counts.areas, { ...party, workUnit: '' }),
  }
}

function maker({ random, id, today }: DemoContext): (given: Partial<InputOf<typeof person>>) => DemoPerson {
  const nextName = demoNames(random)
  let count = 0
  return (given) => {
    count += 1
    const name = nextName()
    const sex = random.below(2) === 0 ? '1' : '2'
    const birthDate = birthday(random, Number(today.slice(0, 4)) - 24 - random.below(40))
    return {
      id: id(),
      record: {
        name,
        sex,
        birthDate,
        ethnicGroup: ethnicGroups[name] ?? '01',
        politicalStatus: random.below(4) === 0 ? '01' : '13',
        phone: `${NO_CARRIER}0000${String(count).padStart(4, '0')}`,
        publicPhone: `${NO_EXCHANGE}${String(count).padStart(6, '0')}`,
        identityNumber: count % 10 === 0 ? identityNumberOf(birthDate, sex, count) : null,
        ...given,
        ...(given.workUnit === '' && { workUnit: random.pick(UNITS) }),
        note: null,
      },
    }
  }
}

function birthday(random: SeededRandom, year: number): string {
  return `${String(year)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`
}

function identityNumberOf(birthDate: string, sex: '1' | '2', count: number): string {
  // The serial's last digit is odd for men.
  const serial = String((count * 2 + (sex === '1' ? 1 : 0)) % 1000).padStart(3, '0')
  const first17 = `${NO_AREA}${birthDate.replaceAll('-', '')}${serial}`
  return first17 + identityCheckDigit(first17)
}
