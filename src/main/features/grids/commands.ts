import { z } from 'zod'
import type { PatchOf } from '../../../shared/entities/entity.ts'
import { grid } from '../../../shared/entities/grid.ts'
import { posting } from '../../../shared/entities/posting.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { addDays } from '../../../shared/rules/calendar-day.ts'
import { nextGridCode } from '../../../shared/rules/grid-code.ts'
import { gridStateOn } from '../../../shared/rules/grid-state.ts'
import { compareSiblings, type TreeGrid } from '../../../shared/rules/grid-tree.ts'
import { isInForce } from '../../../shared/rules/posting-term.ts'
import { serialNames } from '../../../shared/rules/serial-names.ts'
import type { Actor } from '../../store/actor.ts'
import { RecordReferencedError } from '../../store/store-errors.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { actOf } from './acts.ts'
import { GridDateError, GridEndedError, GridUsedError } from './errors.ts'
import { allGrids, type GridRow } from './queries.ts'
import { assertNoChildren, assertParent } from './tree-checks.ts'

/** A new grid as a caller gives it: without a code it gets the next free one, null leaves it without; order by name. */
export const newGridSchema = z.object({
  ...grid.fields,
  code: z.optional(grid.fields.code.unwrap()),
  sortOrder: grid.fields.sortOrder.default(0),
})
export type NewGrid = z.input<typeof newGridSchema>

/** What an act answers: the grids it made or changed, and its number for `undoAct`. */
export interface GridAct {
  readonly grids: readonly GridRow[]
  readonly act: number
}

/** Adds a grid. @throws GridParentError · InvalidRecordError */
export async function createGrid(store: Store, actor: Actor, input: NewGrid): Promise<GridRow> {
  const { grids } = await createGrids(store, actor, input, 1)
  return grids[0] as GridRow // one was asked for
}

/** Adds several grids alike, named on from the first (see `serialNames`), in one act. @throws as `createGrid` */
export async function createGrids(store: Store, actor: Actor, first: NewGrid, count: number): Promise<GridAct> {
  return await store.write(actor, { action: 'grids.create', entity: 'grid', detail: { count } }, async (unit) => {
    const names = count === 1 ? [first.name] : serialNames(first.name, count)
    const grids: GridRow[] = []
    for (const [index, name] of names.entries())
      grids.push(await insertGrid(unit, { ...first, name, ...(index > 0 && { code: undefined }) }))
    return { grids, act: await actOf(unit, store) }
  })
}

/** Adds a grid inside a unit of work, with its checks and its code. */
export async function insertGrid(unit: UnitOfWork, input: NewGrid): Promise<GridRow> {
  const grids = await allGrids(unit)
  assertParent(grids, { id: null, level: input.level }, input.parentId ?? null, input.validFrom)
  // Under siblings ordered by hand a new one comes last; else its name finds its place.
  const siblings = grids.filter((one) => one.parentId === (input.parentId ?? null) && one.level === input.level)
  const last = Math.max(0, ...siblings.map((one) => one.sortOrder))
  return await unit.insert(grid, {
    ...input,
    code:
      input.code === undefined
        ? nextGridCode(
            unit.community,
            input.level,
            grids.map((one) => one.code),
          )
        : input.code,
    sortOrder: (input.sortOrder ?? 0) > 0 ? (input.sortOrder ?? 0) : last > 0 ? last + 1 : 0,
  })
}

/**
 * Changes a grid in place; a move or an end that has a date of its own is `recutGrids` or `endGrid`.
 * `ifUpdatedAt` refuses when somebody changed it meanwhile.
 * @throws GridParentError · GridHasChildrenError (level, end) · GridDateError · InvalidRecordError · StaleRecordError
 */
export async function updateGrid(
  store: Store,
  actor: Actor,
  id: string,
  patch: PatchOf<typeof grid>,
  ifUpdatedAt?: string,
): Promise<GridRow> {
  return await store.write(actor, { action: 'grids.update', entity: 'grid', recordId: id }, async (unit) => {
    const old = await unit.require(grid, id)
    const next = { ...old, ...definedOf(patch) }
    const grids = await allGrids(unit)
    if (next.validTo !== null && next.validTo < next.validFrom) throw new GridDateError('tooEarly', old.name)
    if (next.level !== old.level || next.parentId !== old.parentId)
      assertParent(grids, next, next.parentId, unit.today > next.validFrom ? unit.today : next.validFrom)
    if (next.level !== old.level) assertNoChildren(grids, id, unit.today)
    if (next.validTo !== null && next.validTo !== old.validTo) assertNoChildren(grids, id, addDays(next.validTo, 1))
    return await unit.update(grid, id, patch, { ifUpdatedAt })
  })
}

/**
 * Ends a grid with a last day. Postings that would outlast it end with it (removal way 9, reason 网格停用); those that
 * would begin later end on the day before they begin, that is never take effect.
 * @throws GridHasChildrenError · GridDateError · GridEndedError
 */
export async function endGrid(store: Store, actor: Actor, id: string, lastDay: IsoDate): Promise<GridAct> {
  return await store.write(actor, { action: 'grids.end', entity: 'grid', recordId: id }, async (unit) => {
    const old = await unit.require(grid, id)
    if (old.validTo !== null && old.validTo < lastDay) throw new GridEndedError(old.name, lastDay)
    if (lastDay < old.validFrom) throw new GridDateError('tooEarly', old.name)
    assertNoChildren(await allGrids(unit), id, addDays(lastDay, 1))
    const ended = await unit.update(grid, id, { validTo: lastDay })
    for (const one of await postingRows(unit, id)) {
      if (isInForce(one, addDays(lastDay, 1)))
        await unit.update(posting, one.id, { endedOn: lastDay, endWay: '9', endReason: '网格停用' })
      else if (one.from > lastDay)
        await unit.update(posting, one.id, { endedOn: addDays(one.from, -1), endWay: '9', endReason: '网格停用' })
    }
    return { grids: [ended], act: await actOf(unit, store) }
  })
}

/** Puts an ended grid in force again, without its people. @throws GridParentError when its parent has ended */
export async function reopenGrid(store: Store, actor: Actor, id: string): Promise<GridAct> {
  return await store.write(actor, { action: 'grids.reopen', entity: 'grid', recordId: id }, async (unit) => {
    const old = await unit.require(grid, id)
    assertParent(await allGrids(unit), old, old.parentId, unit.today)
    return { grids: [await unit.update(grid, id, { validTo: null })], act: await actOf(unit, store) }
  })
}

/** Removes a grid that was never used: nothing names it and no re-cut took or gave it. @throws GridUsedError */
export async function removeGrid(store: Store, actor: Actor, id: string): Promise<GridAct> {
  return await store.write(actor, { action: 'grids.remove', entity: 'grid', recordId: id }, async (unit) => {
    const recuts = await unit.db
      .selectFrom('gridRecut')
      .select('id')
      .where('community', '=', unit.community)
      .where((build) => build.or([build('fromGridIds', 'like', `%"${id}"%`), build('toGridIds', 'like', `%"${id}"%`)]))
      .execute()
    if (recuts.length > 0) throw new GridUsedError(recuts.length)
    try {
      await unit.remove(grid, id)
    } catch (error) {
      throw error instanceof RecordReferencedError ? new GridUsedError(error.data.count) : error
    }
    return { grids: [], act: await actOf(unit, store) }
  })
}

/** Moves a grid up or down among those under its parent; from then on their order is by hand. At an end nothing happens. */
export async function shiftGrid(store: Store, actor: Actor, id: string, by: 1 | -1): Promise<GridAct> {
  return await store.write(actor, { action: 'grids.order', entity: 'grid', recordId: id }, async (unit) => {
    const own = await unit.require(grid, id)
    const row = (await siblingsOf(unit, own)).toSorted(compareSiblings)
    const visible = row.filter((one) => one.id === id || gridStateOn(one, unit.today) !== 'ended')
    const neighbour = visible[visible.findIndex((one) => one.id === id) + by]
    if (neighbour !== undefined) {
      const without = row.filter((one) => one.id !== id)
      without.splice(without.findIndex((one) => one.id === neighbour.id) + (by === 1 ? 1 : 0), 0, own)
      for (const [index, one] of without.entries()) await unit.update(grid, one.id, { sortOrder: index + 1 })
    }
    return { grids: [own], act: await actOf(unit, store) }
  })
}

/** Orders the grids under the parent of this one by name again. */
export async function orderByName(store: Store, actor: Actor, id: string): Promise<GridAct> {
  return await store.write(actor, { action: 'grids.order', entity: 'grid', recordId: id }, async (unit) => {
    const own = await unit.require(grid, id)
    for (const one of await siblingsOf(unit, own)) await unit.update(grid, one.id, { sortOrder: 0 })
    return { grids: [own], act: await actOf(unit, store) }
  })
}

/** The postings stored for a grid. */
export async function postingRows(unit: UnitOfWork, gridId: string) {
  return await unit.db
    .selectFrom('posting')
    .selectAll()
    .where('community', '=', unit.community)
    .where('gridId', '=', gridId)
    .orderBy('from')
    .orderBy('id')
    .execute()
}

async function siblingsOf(unit: UnitOfWork, own: TreeGrid): Promise<readonly GridRow[]> {
  return (await allGrids(unit)).filter((one) => one.parentId === own.parentId && one.level === own.level)
}

function definedOf(patch: PatchOf<typeof grid>): Partial<GridRow> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<GridRow> // as the patch, without undefined
}
