import { readFileSync } from 'node:fs'
import { addressParts } from '../../src/shared/rules/duplicates/address-parts.ts'
import { comparisonRecord, type ComparisonRecord } from '../../src/shared/rules/duplicates/comparison-record.ts'
import type { TermFrequencies } from '../../src/shared/rules/duplicates/term-frequencies.ts'
import { readingOfName } from './labelled-names.ts'

/** Two invented people and whether they are one, labelled by hand. `bearers` is how many of the base bear the name. */
export interface HardPair {
  readonly kind: string
  readonly same: boolean
  readonly one: ComparisonRecord
  readonly other: ComparisonRecord
  readonly frequencies: TermFrequencies
}

interface StoredPerson {
  readonly name: string
  readonly formerName?: string
  readonly sex?: string
  readonly birthDate?: string
  readonly identityNumber?: string
  readonly phones?: readonly string[]
  readonly address?: string
}

interface StoredPair {
  readonly kind: string
  readonly same: boolean
  readonly bearers: number
  readonly a: StoredPerson
  readonly b: StoredPerson
}

/** The hand-labelled pairs of `tests/fixtures/duplicates/hard-pairs.json`. */
export function hardPairs(): readonly HardPair[] {
  const stored = JSON.parse(readFileSync('tests/fixtures/duplicates/hard-pairs.json', 'utf8')) as readonly StoredPair[] // our own fixture
  return stored.map(({ kind, same, bearers, a, b }) => {
    const [one, other] = [recordOf('a', a), recordOf('b', b)]
    const counts = (values: readonly string[]): ReadonlyMap<string, number> =>
      new Map(values.map((value) => [value, bearers]))
    return {
      kind,
      same,
      one,
      other,
      frequencies: {
        names: counts([one.name, other.name]),
        readings: counts([one.reading, other.reading]),
        phones: new Map(),
        homes: new Map(),
      },
    }
  })
}

function recordOf(id: string, person: StoredPerson): ComparisonRecord {
  return comparisonRecord({
    id,
    name: person.name,
    namePinyin: readingOfName(person.name),
    formerName: person.formerName ?? null,
    sex: person.sex ?? null,
    birthDate: person.birthDate ?? null,
    identityNumber: person.identityNumber ?? null,
    phones: person.phones ?? [],
    address: addressParts(person.address),
  })
}
