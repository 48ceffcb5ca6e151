import { labelOf } from '../../../shared/codes/code-table.ts'
import { postingRoleCodes, type PostingRole } from '../../../shared/codes/posting-role.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { termsOverlap } from '../../../shared/rules/appointment-term.ts'
import { carriesCertificate } from '../../../shared/rules/certificate-roles.ts'
import { lastDayOf, type PostingTerm } from '../../../shared/rules/posting-term.ts'
import type { AppointmentProblem } from './errors.ts'
import type { ReadFrom } from './queries.ts'

/** One appointment as asked for, by its term. */
export interface PlannedAppointment {
  readonly personId: string
  readonly gridId: string | null
  readonly role: PostingRole
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What stands against a list of appointments (`problems`), and what should be known before it is made (`warnings`). */
export interface AppointmentPlan {
  readonly problems: readonly AppointmentProblem[]
  readonly warnings: readonly { readonly personId: string; readonly text: string }[]
}

interface Existing extends PostingTerm {
  readonly id: string | null
  readonly personId: string
  readonly gridId: string | null
  readonly role: PostingRole
}

/**
 * Judges a list before it is written: the same person, role and grid at the same time is refused (domain §4.6), a second
 * captain of a grid is only warned of. `except` leaves one posting out, to judge the change of that one.
 */
export async function planAppointments(
  store: ReadFrom,
  planned: readonly PlannedAppointment[],
  except?: string,
): Promise<AppointmentPlan> {
  const grids = new Map((await gridsOf(store)).map((grid) => [grid.id, grid]))
  const known = (await postingsOf(store)).filter((posting) => posting.id !== except)
  const numbers = await numbersOf(store)
  const problems: AppointmentProblem[] = []
  const warnings: { personId: string; text: string }[] = []
  const keyed = Map.groupBy(known, keyOf)
  const captains = Map.groupBy(
    known.filter((posting) => posting.role === 'gridCaptain'),
    (posting) => posting.gridId,
  )
  for (const one of planned) {
    const { personId } = one
    const grid = one.gridId === null ? undefined : grids.get(one.gridId)
    if (one.gridId === null && carriesCertificate(one.role))
      problems.push({ personId, code: 'NO_GRID', text: `聘任${roleName(one.role)}须选定网格。`, existingId: null })
    if (grid && grid.validTo !== null && grid.validTo < one.from)
      problems.push({
        personId,
        code: 'GRID_ENDED',
        text: `“${grid.name}”已于 ${grid.validTo} 停用。`,
        existingId: null,
      })
    const term: Existing = { ...one, id: null, endedOn: null }
    const clash = keyed.get(keyOf(one))?.find((posting) => termsOverlap(posting, term))
    if (clash)
      problems.push({
        personId,
        code: 'OVERLAP',
        text: overlapText(one.role, grid?.name, clash, clash.id === null ? undefined : numbers.get(clash.id)),
        existingId: clash.id,
      })
    const other =
      one.role === 'gridCaptain' &&
      captains.get(one.gridId)?.some((posting) => posting.personId !== personId && termsOverlap(posting, term))
    if (other) warnings.push({ personId, text: `“${grid?.name ?? ''}”在这段时间已有一位网格长。` })
    append(keyed, keyOf(one), term)
    if (one.role === 'gridCaptain') append(captains, one.gridId, term)
  }
  return { problems, warnings }
}

function overlapText(role: PostingRole, grid: string | undefined, term: Existing, number: string | undefined): string {
  const where = grid === undefined ? '' : `“${grid}”`
  const until = lastDayOf(term)
  const days = until === null ? `${term.from} 起` : `${term.from} 至 ${until}`
  const paper = number === undefined ? '' : `，聘书 ${number}`
  return `聘期重叠：此人已任${where}${roleName(role)}（${days}${paper}）。`
}

function roleName(role: PostingRole): string {
  return labelOf(postingRoleCodes, role)
}

function keyOf(posting: Pick<Existing, 'personId' | 'role' | 'gridId'>): string {
  return `${posting.personId}/${posting.role}/${posting.gridId ?? ''}`
}

function append<K>(map: Map<K, Existing[]>, key: K, value: Existing): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

async function gridsOf(store: ReadFrom) {
  return await store.db
    .selectFrom('grid')
    .select(['id', 'name', 'validTo'])
    .where('community', '=', store.community)
    .execute()
}

async function postingsOf(store: ReadFrom): Promise<Existing[]> {
  return await store.db
    .selectFrom('posting')
    .select(['id', 'personId', 'gridId', 'role', 'from', 'to', 'endedOn'])
    .where('community', '=', store.community)
    .execute()
}

async function numbersOf(store: ReadFrom): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db
    .selectFrom('certificate')
    .select(['postingId', 'number'])
    .where('community', '=', store.community)
    .where('voidedOn', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.postingId, row.number]))
}
