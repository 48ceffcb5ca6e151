import type { inferRouterInputs } from '@trpc/server'

import type { AppRouter } from '../../../main/app-router.ts'
import type { IsoDate } from '../../../shared/dates.ts'

type HouseholdInput = inferRouterInputs<AppRouter>['residents']['createHousehold']
type PopulationKind = NonNullable<HouseholdInput['members'][number]['residency']['populationKind']>

/** A line of the members: what is typed of a person most often. */
export interface MemberValues {
  /** Nested as the server names the fields of a fault. */
  person: { name: string; identityNumber: string; identityOverride: string; phone: string }
  relationToHead: string | null
}

/** What the entry form holds. */
export interface EntryValues {
  buildingId: string | null
  unit: string
  number: string
  householdNumber: string
  registrationMatches: '01' | '02' | null
  populationKind: PopulationKind
  from: IsoDate | null
  members: MemberValues[]
}

/** An empty line; the first is the head. */
export function emptyMember(relationToHead: string | null = null): MemberValues {
  return { person: { name: '', identityNumber: '', identityOverride: '', phone: '' }, relationToHead }
}

/** Whether nothing was typed in a line but perhaps the relation. */
export function isEmptyMember(member: Partial<MemberValues> | undefined): boolean {
  return [member?.person?.name, member?.person?.identityNumber, member?.person?.phone].every(
    (text) => (text ?? '').trim() === '',
  )
}

/** A bare number is a unit: 2 → 2单元. */
function unitOf(text: string): string | null {
  const unit = text.trim()
  if (unit === '') return null
  return /^\d+$/.test(unit) ? `${unit}单元` : unit
}

/** The household of the form; empty lines are left out, so the places of members and lines are the same up to the last. */
export function householdOf(values: EntryValues): HouseholdInput {
  const number = values.number.trim()
  const lines = values.members.slice(0, values.members.findLastIndex((line) => !isEmptyMember(line)) + 1)
  return {
    household: { number: values.householdNumber, registrationMatches: values.registrationMatches },
    ...(number !== '' && { newDwelling: { buildingId: values.buildingId, unit: unitOf(values.unit), number } }),
    from: values.from,
    members: lines.map((line) => ({
      person: line.person,
      residency: { relationToHead: line.relationToHead, populationKind: values.populationKind },
    })),
  }
}
