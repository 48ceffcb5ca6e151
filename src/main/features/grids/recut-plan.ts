import { z } from 'zod'
import type { InputOf } from '../../../shared/entities/entity.ts'
import type { gridRecut } from '../../../shared/entities/grid-recut.ts'
import { grid } from '../../../shared/entities/grid.ts'
import { date } from '../../../shared/entities/fields.ts'
import { patchShape } from '../../../shared/entities/patch-schema.ts'
import type { IsoDate } from '../../../shared/dates.ts'
import { gridStateOn } from '../../../shared/rules/grid-state.ts'
import { isInForce, lastDayOf } from '../../../shared/rules/posting-term.ts'
import { GridDateError, GridEndedError, GridRecutError } from './errors.ts'
import { allGrids, postingsAt, type GridPosting, type GridRow, type ReadFrom } from './queries.ts'
import { assertParent, childrenFrom } from './tree-checks.ts'

const on = date({ label: '调整日期' })
const reason = z.string().max(200).nullable().default(null)
const part = z.object({ name: grid.fields.name }).and(
  patchShape({
    code: grid.fields.code,
    kind: grid.fields.kind,
    place: grid.fields.place,
    scope: grid.fields.scope,
    responsiblePost: grid.fields.responsiblePost,
    partyGroup: grid.fields.partyGroup,
    supervisionPhone: grid.fields.supervisionPhone,
  }),
)

/**
 * A re-cut as it is asked for. `move`: grids under another parent. `merge`: several of one level become one. `split`:
 * one becomes several; `people` and `children` name for a posting or grid under it the new grid by its place in `into`,
 * 0 where nothing is said.
 */
export const recutInputSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('move'),
    gridIds: z.array(z.string()).min(1).max(500),
    parentId: z.string().nullable(),
    on,
    reason,
  }),
  z.object({
    kind: z.literal('merge'),
    gridIds: z.array(z.string()).max(100),
    parentId: z.string().nullable(),
    into: part,
    on,
    reason,
  }),
  z.object({
    kind: z.literal('split'),
    gridId: z.string(),
    into: z.array(part).max(50),
    people: z.record(z.string(), z.int().min(0)).default({}),
    children: z.record(z.string(), z.int().min(0)).default({}),
    on,
    reason,
  }),
])

export type RecutInput = z.output<typeof recutInputSchema>
type GridPart = z.output<typeof part>

/** What happens to one posting. */
export interface PostingStep {
  readonly posting: GridPosting
  readonly fromGridId: string
  /**
   * `continue`: ends the day before and begins anew at the new grid, with the same last day · `repoint`: had not begun
   * yet, begins at the new grid · `end`: ends the day before, since the person holds the same role by another posting.
   */
  readonly step: 'continue' | 'repoint' | 'end'
  /** Place of the new grid in `creates`. */
  readonly to: number
}

/** Everything a re-cut will do, worked out before anything is written: the summary on screen and the work are this one plan. */
export interface RecutPlan {
  readonly kind: InputOf<typeof gridRecut>['kind']
  readonly on: IsoDate
  readonly reason: string | null
  /** Grids that end on the day before. */
  readonly ends: readonly GridRow[]
  readonly creates: readonly GridPart[]
  /** Level and parent of the new grids. */
  readonly level: number
  readonly parentId: string | null
  /** Grids moved as they are: for `move` under `parentId`, else under the new grid at `to`. */
  readonly moves: readonly { readonly grid: GridRow; readonly to: number | null }[]
  readonly postings: readonly PostingStep[]
  /** Captains the new grids will have, by their place, where it is more than one. */
  readonly manyCaptains: readonly { readonly to: number; readonly count: number }[]
}

/**
 * Works out a re-cut and refuses what cannot be done.
 *
 * [Note: People of re-cut grids] A merge or split ends the old grids on the day before and begins new ones. A posting in
 * force on the day ends with the old grid (removal way 9, reason 网格调整) and goes on at the new one from the day to its
 * old last day, as a posting of its own that names the old one (`renewedFromId`): so the register tells truly who was
 * where when, and the certificate stays with the posting it was printed for. A posting that had not begun yet just begins
 * at the new grid; one that had ended stays as it is. Who holds one role at two merged grids goes on once, with the
 * longer of the two. A move changes the parent only, so its people stay as they are.
 *
 * The parent of a grid has no dates, so a change that alters parents takes effect at once: it may be dated back, not ahead.
 * @throws GridParentError · GridEndedError · GridDateError · GridRecutError
 */
export async function planRecut(from: ReadFrom, input: RecutInput, today: IsoDate): Promise<RecutPlan> {
  const grids = await allGrids(from)
  const byId = new Map(grids.map((one) => [one.id, one]))
  const ids = [...new Set(input.kind === 'split' ? [input.gridId] : input.gridIds)]
  const old = ids.map((id) => {
    const found = byId.get(id)
    if (found === undefined) throw new GridRecutError('tooFew')
    if (gridStateOn(found, input.on) === 'ended') throw new GridEndedError(found.name, input.on)
    return found
  })
  const first = old[0]
  if (first === undefined) throw new GridRecutError('tooFew')
  const base = { kind: input.kind, on: input.on, reason: input.reason, level: first.level }
  if (input.kind === 'move') {
    if (input.on > today) throw new GridDateError('future', first.name)
    for (const one of old) assertParent(grids, one, input.parentId, input.on)
    const moves = old.filter((one) => one.parentId !== input.parentId).map((one) => ({ grid: one, to: null }))
    return { ...base, parentId: input.parentId, ends: [], creates: [], moves, postings: [], manyCaptains: [] }
  }
  const creates = input.kind === 'merge' ? [input.into] : input.into
  const parentId = input.kind === 'merge' ? input.parentId : first.parentId
  if (input.kind === 'merge' ? old.length < 2 : creates.length < 2) throw new GridRecutError('tooFew')
  if (old.some((one) => one.level !== first.level)) throw new GridRecutError('levels')
  for (const one of old) if (one.validFrom >= input.on) throw new GridDateError('tooEarly', one.name)
  if (input.kind === 'merge') assertParent(grids, { id: null, level: first.level }, parentId, input.on)
  const placeOf = (chosen: Readonly<Record<string, number>>, id: string): number => {
    const to = chosen[id] ?? 0
    if (to >= creates.length) throw new GridRecutError('people')
    return to
  }
  const moves = old
    .flatMap((one) => childrenFrom(grids, one.id, input.on))
    .map((child) => ({ grid: child, to: input.kind === 'merge' ? 0 : placeOf(input.children, child.id) }))
  if (moves.length > 0 && input.on > today) throw new GridDateError('future', first.name)
  const postings = (await postingsAt(from, ids))
    .filter((one) => isInForce(one, input.on) || one.from > input.on)
    .map((one) => ({ one, to: input.kind === 'merge' ? 0 : placeOf(input.people, one.id) }))
  const steps = postingSteps(postings, input.on)
  const captains = creates.map((_, to) => ({ to, count: steps.filter((step) => isCaptainAt(step, to)).length }))
  return {
    ...base,
    parentId,
    ends: old,
    creates,
    moves,
    postings: steps,
    manyCaptains: captains.filter((one) => one.count > 1),
  }
}

function isCaptainAt(step: PostingStep, to: number): boolean {
  return step.to === to && step.step === 'continue' && step.posting.role === 'gridCaptain'
}

type Affected = { readonly one: GridPosting & { readonly gridId: string }; readonly to: number }

function postingSteps(affected: readonly Affected[], on: IsoDate): readonly PostingStep[] {
  // The longest first, so that of two postings alike the shorter one is the one that ends.
  const ordered = affected.toSorted((a, b) => (lastDayOf(b.one) ?? '9999').localeCompare(lastDayOf(a.one) ?? '9999'))
  const going = new Set<string>()
  return ordered.map(({ one, to }) => {
    const { gridId, ...posting } = one
    const name = `${one.personId}/${one.role}/${String(to)}`
    const begun = one.from < on
    const isSecond = begun && going.has(name)
    if (begun) going.add(name)
    return { posting, fromGridId: gridId, to, step: !begun ? 'repoint' : isSecond ? 'end' : 'continue' }
  })
}
