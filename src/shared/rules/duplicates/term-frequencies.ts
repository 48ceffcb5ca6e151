import type { ComparisonRecord } from './comparison-record.ts'

/** How many records of the base bear a value, the compared ones included. Unknown values count 0. */
export interface TermFrequencies {
  readonly names: ReadonlyMap<string, number>
  readonly readings: ReadonlyMap<string, number>
  readonly phones: ReadonlyMap<string, number>
  readonly homes: ReadonlyMap<string, number>
}

/** Counts the values of a whole base. */
export function termFrequencies(records: Iterable<ComparisonRecord>): TermFrequencies {
  const names = new Map<string, number>()
  const readings = new Map<string, number>()
  const phones = new Map<string, number>()
  const homes = new Map<string, number>()
  for (const record of records) {
    add(names, record.name)
    add(readings, record.reading)
    add(homes, record.home)
    for (const phone of record.phones) add(phones, phone)
  }
  return { names, readings, phones, homes }
}

function add(counts: Map<string, number>, value: string): void {
  if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
}
