import type { RowOf } from '../../../shared/entities/entity.ts'
import type { person } from '../../../shared/entities/person.ts'
import { compactText } from '../../../shared/rules/text-width.ts'
import type { PersonPatch } from '../people/person-values.ts'

/** Somebody a row may be about: on record (`before`), or first named by an earlier row of the same file. */
export interface PlannedPerson {
  /** The record's id, or `new:SHEET!ROW` of the first row that names the person. */
  readonly key: string
  readonly before: RowOf<typeof person> | null
  /** What is to be written, as normalised; empty when the record has it all. */
  patch: PersonPatch
}

/** Who a row is about, and how that was told. `ambiguous` rows are refused. */
export type PersonMatch =
  | {
      readonly kind: 'found'
      readonly person: PlannedPerson
      readonly by: 'identity' | 'phone' | 'workUnit'
      readonly phoneDiffers: boolean
    }
  | { readonly kind: 'none'; readonly namesake: boolean }
  | { readonly kind: 'ambiguous'; readonly by: 'phone' | 'workUnit' }
  | { readonly kind: 'otherName' }

/** The people rows are matched against: identity number first, then name and telephone, then name and work unit. */
export class PeopleIndex {
  readonly #byIdentity = new Map<string, PlannedPerson>()
  readonly #byName = new Map<string, PlannedPerson[]>()

  add(planned: PlannedPerson): void {
    const identity = valueOf(planned, 'identityNumber')
    if (identity !== null) this.#byIdentity.set(identity, planned)
    const name = valueOf(planned, 'name') ?? ''
    const known = this.#byName.get(name)
    if (known === undefined) this.#byName.set(name, [planned])
    else if (!known.includes(planned)) known.push(planned)
  }

  match(row: PersonPatch): PersonMatch {
    const name = row.name ?? ''
    const identity = row.identityNumber ?? null
    if (identity !== null) {
      const found = this.#byIdentity.get(identity)
      if (found !== undefined)
        return valueOf(found, 'name') === name
          ? { kind: 'found', person: found, by: 'identity', phoneDiffers: false }
          : { kind: 'otherName' }
    }
    const namesakes = this.#byName.get(name) ?? []
    // Two numbers that differ are two people, whatever else agrees.
    const possible = namesakes.filter((other) => {
      const theirs = valueOf(other, 'identityNumber')
      return identity === null || theirs === null
    })
    const phone = row.phone ?? null
    const samePhone = phone === null ? [] : possible.filter((other) => phonesOf(other).includes(phone))
    if (samePhone.length > 1) return { kind: 'ambiguous', by: 'phone' }
    if (samePhone[0]) return { kind: 'found', person: samePhone[0], by: 'phone', phoneDiffers: false }
    const unit = compactText(row.workUnit ?? '')
    const sameUnit =
      unit === '' ? [] : possible.filter((other) => compactText(valueOf(other, 'workUnit') ?? '') === unit)
    const differs = (other: PlannedPerson): boolean => phone !== null && phonesOf(other).length > 0
    // Within one file two telephones are two people; on record a telephone may have changed since.
    const likely = sameUnit.filter((other) => other.before !== null || !differs(other))
    if (likely.length > 1) return { kind: 'ambiguous', by: 'workUnit' }
    if (likely[0]) return { kind: 'found', person: likely[0], by: 'workUnit', phoneDiffers: differs(likely[0]) }
    return { kind: 'none', namesake: namesakes.length > 0 }
  }
}

/** A person's value as it will be after the import. */
export function valueOf(
  planned: PlannedPerson,
  field: 'name' | 'identityNumber' | 'phone' | 'otherPhones' | 'workUnit',
): string | null {
  const changed = planned.patch[field]
  return changed === undefined ? (planned.before?.[field] ?? null) : changed
}

/** All telephones of a person. */
export function phonesOf(planned: PlannedPerson): readonly string[] {
  return [valueOf(planned, 'phone'), ...(valueOf(planned, 'otherPhones') ?? '').split('、')].filter(
    (phone): phone is string => phone !== null && phone !== '',
  )
}
