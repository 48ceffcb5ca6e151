import type { inferRouterOutputs } from '@trpc/server'

import type { AppRouter } from '../../../main/app-router.ts'
import type { CodeTable } from '../../../shared/codes/code-table.ts'
import type { Choice } from '../../components/choice-field.tsx'

type Outputs = inferRouterOutputs<AppRouter>

/** A resident as the list shows them. */
export type ResidentRow = Outputs['residents']['list']['rows'][number]
/** A person with all that hangs on them. */
export type PersonCard = Outputs['residents']['card']
/** A compound with its buildings. */
export type CompoundNode = Outputs['places']['tree'][number]
export type BuildingRow = CompoundNode['buildings'][number]
/** A door with its households. */
export type DwellingRow = Outputs['places']['dwellings'][number]

/** The values of a code table for a choice. */
export function choicesOf(table: CodeTable): Choice[] {
  return table.entries.map(({ code, label }) => ({ value: code, label }))
}

/** The whole years somebody born on a day has lived on another; empty when the day is not known. */
export function ageText(birthDate: string | null, today: string): string {
  if (birthDate === null || birthDate === '') return ''
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return String(today.slice(5) < birthDate.slice(5) ? years - 1 : years)
}
