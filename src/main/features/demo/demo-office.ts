import { chinaDate } from '../../../shared/dates.ts'
import { person } from '../../../shared/entities/person.ts'
import { divisionStem } from '../../../shared/rules/division-name.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { newStore } from '../../store/new-store.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { personValues } from '../people/person-values.ts'
import { changeSettings } from '../settings/commands.ts'
import type { NewProfile } from '../setup/profile-of-division.ts'
import { demoContext } from './demo-context.ts'
import { demoAreas, thirdLevelCount } from './demo-grids.ts'
import { demoPeople, everybodyOf } from './demo-people.ts'
import { seededRandom } from './seeded-random.ts'
import { writeGrids } from './write-grids.ts'
import { writeMeetings } from './write-meetings.ts'
import { writePostings } from './write-postings.ts'
import { writePrints } from './write-prints.ts'

/** The one operator of a demonstration, and the passphrase everybody may know. */
export const demoOperator = '演示'
export const demoPassphrase = '演示演示演示'

/** A passphrase that stands in the help is not worth seconds of key derivation at each start. */
const demoWorkFactor = 10

/** What a demonstration office needs to know. */
export interface DemoWish {
  readonly root: string
  readonly profile: NewProfile
  /** 0 … 2³²−1; the same seed gives the same content. */
  readonly seed: number
  /** The day of the demonstration: terms and meetings lie around it. */
  readonly now: Date
}

/** How many records were made. */
export interface DemoCounts {
  readonly grids: number
  readonly people: number
  readonly appointments: number
  readonly certificates: number
  readonly meetings: number
}

/**
 * Makes a demonstration office in an empty folder, marked as such in its header: grids on three levels, invented people,
 * appointments with certificates, two weekly meetings. Only the store's own keys differ between two runs of a seed.
 * @throws what `newStore` throws.
 */
export async function makeDemoOffice(wish: DemoWish): Promise<DemoCounts> {
  const clock = (): Date => wish.now
  const { store, key, operatorId } = await newStore(
    {
      root: wish.root,
      profile: { ...wish.profile, leadDepartment: '县发展服务中心', telephone: '0916-0000001' },
      operatorName: demoOperator,
      passphrase: demoPassphrase,
      demonstration: true,
      workFactor: demoWorkFactor,
    },
    { clock },
  )
  try {
    return await fillDemo(store, { operatorId, operatorName: demoOperator }, wish)
  } finally {
    await store.close()
    key.fill(0)
  }
}

/** Writes the content of the demonstration into an empty store, in one transaction a part. */
export async function fillDemo(
  store: Store,
  actor: Actor,
  wish: Pick<DemoWish, 'profile' | 'seed' | 'now'>,
): Promise<DemoCounts> {
  const { profile } = wish
  const context = demoContext(seededRandom(wish.seed), wish.now, chinaDate(wish.now))
  const people = demoPeople(context, { areas: demoAreas.length, grids: thirdLevelCount })
  const everybody = everybodyOf(people)
  const pattern = patternOf(profile)
  if (pattern !== defaultSettings.certificatePattern)
    await changeSettings(store, actor, { certificatePattern: pattern })
  const grids = await store.write(actor, { action: 'demo.grids' }, (unit) => writeGrids(unit, context, profile))
  await store.write(actor, { action: 'demo.people' }, async (unit) => {
    for (const { id, record } of everybody) await unit.insert(person, await personValues(record, context.today), id)
  })
  const issuer = `${profile.subdistrict ?? ''}${profile.name}党支部`
  const { postings, certificates } = await store.write(actor, { action: 'demo.appointments' }, (unit) =>
    writePostings(unit, context, { grids, people, pattern, issuer }),
  )
  const meetings = await store.write(actor, { action: 'demo.meetings' }, (unit) =>
    writeMeetings(unit, context, people, profile.name),
  )
  await writePrints(store, actor, { grids, people, today: context.today })
  return {
    grids: 1 + grids.areas.length + thirdLevelCount,
    people: everybody.length,
    appointments: postings,
    certificates,
    meetings,
  }
}

/** 略新聘〔{年}〕… of 略阳县 新城: the first characters of county and community. */
function patternOf(profile: NewProfile): string {
  const [first = ''] = Array.from(profile.county ?? '')
  const [second = ''] = Array.from(divisionStem(profile.name))
  return `${first}${second}聘〔{年}〕{序号:3}号`
}
