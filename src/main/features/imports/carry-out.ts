import { grid } from '../../../shared/entities/grid.ts'
import { person } from '../../../shared/entities/person.ts'
import { posting } from '../../../shared/entities/posting.ts'
import { appointmentWayOf } from './appointment-way-of.ts'
import { nextGridCode } from '../../../shared/rules/grid-code.ts'
import { compareNatural } from '../../../shared/rules/natural-order.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { PersonInput } from '../people/person-values.ts'
import { breather } from './breather.ts'
import type { PlannedGrid } from './grid-plan.ts'
import type { RosterPlan } from './plan-roster.ts'

/** Writes what a plan says: grids, then people, then postings. Lets the answering thread breathe between records. */
export async function carryOut(unit: UnitOfWork, plan: RosterPlan, importBatchId: string): Promise<void> {
  const pause = breather()
  const gridIds = await createGrids(unit, plan, pause)
  const personIds = new Map<string, string>()
  for (const { key, before, patch } of plan.people) {
    if (before !== null) await unit.update(person, key, patch)
    // A new person's patch is a whole record: the plan made it from a row with a name.
    else personIds.set(key, (await unit.insert(person, { ...(patch as PersonInput), importBatchId })).id)
    await pause()
  }
  for (const { posting: planned } of plan.rows) {
    if (planned === null || !planned.isNew) continue
    const way = appointmentWayOf(planned.role)
    await unit.insert(posting, {
      personId: personIds.get(planned.personKey) ?? planned.personKey,
      gridId: planned.gridKey === null ? null : (gridIds.get(planned.gridKey) ?? planned.gridKey),
      role: planned.role,
      from: planned.from,
      to: planned.to,
      way,
      appointedOn: planned.from,
      importBatchId,
    })
    await pause()
  }
}

async function createGrids(
  unit: UnitOfWork,
  plan: RosterPlan,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = plan.grids
    .filter((planned) => planned.create)
    .toSorted((one, other) => one.level - other.level || compareNatural(one.name, other.name))
  const ids = new Map<string, string>()
  if (wanted.length === 0) return ids
  const known = await unit.db
    .selectFrom('grid')
    .select(['id', 'code', 'level', 'sortOrder', 'validTo'])
    .where('community', '=', unit.community)
    .execute()
  const codes = known.map((row) => row.code)
  let order = Math.max(0, ...known.map((row) => row.sortOrder))
  const living: { id: string; level: number }[] = known.filter(
    (row) => row.validTo === null || row.validTo >= unit.today,
  )
  for (const planned of wanted) {
    const code = nextGridCode(unit.community, planned.level, codes)
    codes.push(code)
    order += 1
    // A single grid of the level above can only be the parent; among several a person has to choose.
    const above = living.filter((row) => row.level === planned.level - 1)
    const { id } = await unit.insert(grid, {
      name: planned.name,
      code,
      level: planned.level,
      parentId: above.length === 1 ? (above[0]?.id ?? null) : null,
      kind: 'residential',
      validFrom: firstDayOf(plan, planned) ?? unit.today,
      sortOrder: order,
    })
    living.push({ id, level: planned.level })
    ids.set(planned.key, id)
    await pause()
  }
  return ids
}

/** A grid that came with a roster is in force from its first posting, so that no posting lies outside it. */
function firstDayOf(plan: RosterPlan, planned: PlannedGrid): string | undefined {
  return plan.rows
    .flatMap((row) => (row.posting?.gridKey === planned.key ? [row.posting.from] : []))
    .reduce<string | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined)
}
