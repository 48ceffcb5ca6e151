import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { isAppError } from '../../../../src/shared/errors/app-error.ts'
import { addDays } from '../../../../src/shared/rules/calendar-day.ts'
import { ancestorsOf } from '../../../../src/shared/rules/grid-tree.ts'
import { undoAct } from '../../../../src/main/features/grids/acts.ts'
import { createGrid, updateGrid } from '../../../../src/main/features/grids/commands.ts'
import { allGrids, type GridRow } from '../../../../src/main/features/grids/queries.ts'
import { recutInputSchema } from '../../../../src/main/features/grids/recut-plan.ts'
import { recutGrids } from '../../../../src/main/features/grids/recut.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { actor, sqliteStore } from '../../../support/stores.ts'

const place = fc.nat({ max: 40 })
const step = fc.oneof(
  fc.record({ act: fc.constant('create' as const), level: fc.integer({ min: 1, max: 3 }), parent: fc.option(place) }),
  fc.record({ act: fc.constant('move' as const), grid: place, parent: fc.option(place) }),
  fc.record({
    act: fc.constant('edit' as const),
    grid: place,
    parent: fc.option(place),
    level: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ act: fc.constant('merge' as const), one: place, other: place, parent: fc.option(place) }),
  fc.record({ act: fc.constant('split' as const), grid: place, parts: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ act: fc.constant('undo' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** The day of the tests' clock, and one on which grids of that day can be re-cut. */
const today = '2026-11-24'

describe('the tree of grids', () => {
  const opened: { close: () => Promise<void> }[] = []
  afterAll(async () => {
    for (const one of opened) await one.close()
  })

  it('stays without cycles and with right levels whatever is created, moved, edited, merged, split and undone', async () => {
    let refused = 0
    let done = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const made = await sqliteStore()
        opened.push(made)
        const acts: number[] = []
        for (const [index, one] of steps.entries()) {
          try {
            const act = await run(made.store, one, addDays(today, -30 + index), acts.at(-1))
            if (one.act === 'undo') acts.pop()
            else if (act !== null) acts.push(act)
            done += 1
          } catch (error) {
            if (!isAppError(error)) throw error
            refused += 1
          }
          expectTree(await allGrids(made.store))
        }
      }),
      { numRuns: 15, seed: 20261124 },
    )
    // The steps must reach the rules from both sides, else the property says nothing.
    expect(refused).toBeGreaterThan(20)
    expect(done).toBeGreaterThan(50)
  })
})

async function run(store: Store, step: Step, on: string, last: number | undefined): Promise<number | null> {
  const grids = await allGrids(store)
  const idAt = (index: number | null): string | null =>
    index === null ? null : (grids[index % grids.length]?.id ?? null)
  const some = (index: number): string => idAt(index) ?? '01900000-0000-7000-8000-000000000000'
  if (step.act === 'create') {
    const parentId = idAt(step.parent)
    await createGrid(store, actor, { name: '网格', level: step.level, kind: 'residential', parentId, validFrom: on })
    return null
  }
  if (step.act === 'edit') {
    await updateGrid(store, actor, some(step.grid), { parentId: idAt(step.parent), level: step.level })
    return null
  }
  if (step.act === 'undo') {
    if (last !== undefined) await undoAct(store, actor, last)
    return null
  }
  const input =
    step.act === 'move'
      ? { kind: 'move', gridIds: [some(step.grid)], parentId: idAt(step.parent), on }
      : step.act === 'merge'
        ? {
            kind: 'merge',
            gridIds: [some(step.one), some(step.other)],
            parentId: idAt(step.parent),
            into: { name: '合' },
            on,
          }
        : {
            kind: 'split',
            gridId: some(step.grid),
            into: Array.from({ length: step.parts }, (_, i) => ({ name: `分${String(i)}` })),
            on,
          }
  return (await recutGrids(store, actor, recutInputSchema.parse(input))).act
}

function expectTree(grids: readonly GridRow[]): void {
  const byId = new Map(grids.map((one) => [one.id, one]))
  for (const one of grids) {
    const above = ancestorsOf(one, byId)
    expect(above.at(-1)?.parentId ?? null, 'ends at a grid without a parent').toBe(
      above.length === 0 ? one.parentId : null,
    )
    if (one.parentId !== null) expect(byId.get(one.parentId)?.level).toBe(one.level - 1)
    if (one.validTo !== null) expect(one.validTo >= one.validFrom).toBe(true)
  }
}
