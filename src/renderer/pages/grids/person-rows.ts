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
