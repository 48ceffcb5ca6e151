import { gridRecut } from '../../../shared/entities/grid-recut.ts'
import { grid } from '../../../shared/entities/grid.ts'
import { posting } from '../../../shared/entities/posting.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { actOf } from './acts.ts'
import { insertGrid, type GridAct } from './commands.ts'
import { planRecut, type PostingStep, type RecutInput, type RecutPlan } from './recut-plan.ts'
import type { GridRow } from './queries.ts'

/**
 * Moves, merges or splits grids from a date, in one act with its `gridRecut` record; see [Note: People of re-cut grids].
 * Answers the grids that came out of it.
 * @throws as `planRecut`
 */
export async function recutGrids(store: Store, actor: Actor, input: RecutInput): Promise<GridAct> {
  const detail = { kind: input.kind, on: input.on }
  return await store.write(actor, { action: 'grids.recut', entity: 'gridRecut', detail }, async (unit) => {
    const plan = await planRecut(unit, input, unit.today)
    const act = await actOf(unit, store)
    const movedOnly = plan.kind === 'move'
    if (movedOnly && plan.moves.length === 0) return { grids: [], act }
    for (const one of plan.ends) await unit.update(grid, one.id, { validTo: addDays(plan.on, -1) })
    const created = await createParts(unit, plan)
    const moved: GridRow[] = []
    for (const { grid: one, to } of plan.moves)
      moved.push(await unit.update(grid, one.id, { parentId: to === null ? plan.parentId : (created[to]?.id ?? null) }))
    for (const step of plan.postings) await carryPosting(unit, plan, step, created)
    const [before, after] = movedOnly ? [moved, moved] : [plan.ends, created]
    await unit.insert(gridRecut, {
      kind: plan.kind,
      on: plan.on,
      fromGridIds: JSON.stringify(before.map((one) => one.id)),
      toGridIds: JSON.stringify(after.map((one) => one.id)),
      reason: plan.reason,
    })
    return { grids: after, act }
  })
}

async function createParts(unit: UnitOfWork, plan: RecutPlan): Promise<readonly GridRow[]> {
  const [like] = plan.ends
  if (like === undefined) return []
  // What ends frees its code for the new grid when it is asked for; without one the next free is taken.
  const created: GridRow[] = []
  for (const part of plan.creates)
    created.push(
      await insertGrid(unit, {
        kind: like.kind,
        place: like.place,
        responsiblePost: like.responsiblePost,
        partyGroup: like.partyGroup,
        supervisionPhone: like.supervisionPhone,
        scope: plan.kind === 'merge' ? joinedScope(plan.ends) : null,
        ...part,
        level: plan.level,
        parentId: plan.parentId,
        validFrom: plan.on,
        sortOrder: like.sortOrder,
      }),
    )
  return created
}

/** The scopes of merged grids one after the other; cut to what the field holds. */
function joinedScope(ends: readonly GridRow[]): string | null {
  const texts = ends.flatMap((one) => (one.scope === null ? [] : [one.scope]))
  return texts.length === 0 ? null : Array.from(texts.join('；')).slice(0, 500).join('')
}

async function carryPosting(
  unit: UnitOfWork,
  plan: RecutPlan,
  { posting: { id }, step, to }: PostingStep,
  created: readonly GridRow[],
): Promise<void> {
  const target = created[to]
  if (target === undefined) return
  if (step === 'repoint') {
    await unit.update(posting, id, { gridId: target.id })
    return
  }
  const old = await unit.require(posting, id)
  const dayBefore = addDays(plan.on, -1)
  await unit.update(posting, id, { endedOn: dayBefore, endWay: '9', endReason: '网格调整' })
  if (step === 'end') return
  await unit.insert(posting, {
    personId: old.personId,
    gridId: target.id,
    role: old.role,
    from: plan.on,
    to: old.to,
    way: old.way,
    basis: old.basis,
    issuer: old.issuer,
    appointedOn: old.appointedOn,
    renewedFromId: old.id,
    // An end already decided on stays decided.
    endedOn: old.endedOn,
    endWay: old.endWay,
    endReason: old.endReason,
  })
}
