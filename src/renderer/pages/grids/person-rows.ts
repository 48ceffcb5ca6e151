import type { inferRouterOutputs } from '@trpc/server'

import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes } from '../../../shared/codes/posting-role.ts'
import type { AppRouter } from '../../../main/app-router.ts'

type Outputs = inferRouterOutputs<AppRouter>

/** A person as the list shows it. */
export type PersonRow = Outputs['people']['list'][number]
/** A person's record. */
export type PersonRecord = Outputs['people']['get']
/** A person as the form changes it, numbers in clear. */
export type PersonClear = Outputs['people']['openForm']
/** A posting of a person. */
export type PersonPosting = PersonRow['postings'][number]

/** `网格长 · 第1网格`; a posting of no grid is its role alone. */
export function postingText(posting: PersonPosting): string {
  const role = labelOf(postingRoleCodes, posting.role)
  return posting.gridName === null ? role : `${role} · ${posting.gridName}`
}

/** `2026.1.5 — 2027.1.4`, short as lists need it. */
export function termText(posting: Pick<PersonPosting, 'from' | 'to' | 'endedOn'>): string {
  const last = posting.endedOn ?? posting.to
  return `${shortDay(posting.from)} — ${last === null ? '未定' : shortDay(last)}`
}

function shortDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}.${String(Number(month))}.${String(Number(date))}`
}
