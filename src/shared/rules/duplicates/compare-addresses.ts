import type { AddressParts } from './address-parts.ts'
import type { ADDRESS_POINTS } from './weights.ts'

/** How two addresses stand to each other; the names of `ADDRESS_POINTS`. */
export type AddressLevel = keyof typeof ADDRESS_POINTS

/** Some write the road before the compound; a shared end of that many characters is the same place. */
const SHORTEST_SHARED_END = 3

/** Compares two addresses part by part; a part that only one side gives is not held against them. */
export function compareAddresses(one: AddressParts | null, other: AddressParts | null): AddressLevel {
  if (one === null || other === null) return 'missing'
  if (!isSamePlace(one.place, other.place)) return 'elsewhere'
  if (one.building === null || other.building === null) return 'missing'
  if (one.building !== other.building) return 'elsewhere'
  const isOtherUnit = one.unit !== null && other.unit !== null && one.unit !== other.unit
  if (one.room === null || other.room === null) return isOtherUnit ? 'elsewhere' : 'building'
  return one.room === other.room && !isOtherUnit ? 'room' : 'elsewhere'
}

function isSamePlace(one: string, other: string): boolean {
  if (one === other) return true
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  return short.length >= SHORTEST_SHARED_END && long.endsWith(short)
}
