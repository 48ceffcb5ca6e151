import { v7 as uuidv7 } from 'uuid'
import type { IsoDate } from '../../../shared/dates.ts'
import type { SeededRandom } from './seeded-random.ts'

/** What all parts of the demonstration share. */
export interface DemoContext {
  readonly random: SeededRandom
  readonly today: IsoDate
  /** The next record's id: UUIDv7 of the demonstration's instant, the same for the same seed. */
  readonly id: () => string
}

/** The context of a seed at an instant. */
export function demoContext(random: SeededRandom, now: Date, today: IsoDate): DemoContext {
  let count = 0
  return {
    random,
    today,
    id: () => uuidv7({ msecs: now.getTime() + count++, random: random.bytes(16), seq: 0 }),
  }
}
