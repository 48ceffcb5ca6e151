import type { PostingRole } from '../../../../src/shared/codes/posting-role.ts'
import { person } from '../../../../src/shared/entities/person.ts'
import { posting } from '../../../../src/shared/entities/posting.ts'
import { createGrid, type NewGrid } from '../../../../src/main/features/grids/commands.ts'
import type { GridRow } from '../../../../src/main/features/grids/queries.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { actor } from '../../../support/stores.ts'

/** Today of the tests' clock. */
export const today = '2026-11-24'

/** Adds a residential grid in force since the new year. */
export async function addGrid(
  store: Store,
  name: string,
  level: number,
  parent?: GridRow,
  more: Partial<NewGrid> = {},
): Promise<GridRow> {
  return await createGrid(store, actor, {
    name,
    level,
    kind: 'residential',
    parentId: parent?.id ?? null,
    validFrom: '2026-01-01',
    scope: '东至嘉陵江，西至民主路',
    ...more,
  })
}

/** One grid of each level, each under the one before. */
export async function threeLevels(store: Store): Promise<readonly [GridRow, GridRow, GridRow]> {
  const first = await addGrid(store, '第一网格', 1)
  const second = await addGrid(store, '东片', 2, first)
  return [first, second, await addGrid(store, '第1网格', 3, second)]
}

/** Adds a person with a posting at a grid; answers the posting's id. */
export async function post(
  store: Store,
  name: string | { readonly personId: string },
  at: GridRow,
  role: PostingRole,
  term: { readonly from?: string; readonly to?: string | null } = {},
): Promise<{ readonly id: string; readonly personId: string }> {
  return await store.write(actor, { action: 'test.post' }, async (unit) => {
    const personId = typeof name === 'string' ? (await unit.insert(person, { name })).id : name.personId
    const made = await unit.insert(posting, {
      personId,
      gridId: at.id,
      role,
      from: term.from ?? '2026-02-01',
      to: term.to ?? '2027-01-31',
      way: '4',
    })
    return { id: made.id, personId }
  })
}

/** The postings of a store as one line each, in a fixed order: role, person, grid, days. */
export async function postingLines(store: Store): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('posting')
    .innerJoin('person', 'person.id', 'posting.personId')
    .leftJoin('grid', 'grid.id', 'posting.gridId')
    .select([
      'person.name as who',
      'grid.name as where',
      'posting.role',
      'posting.from',
      'posting.to',
      'posting.endedOn',
      'posting.endReason',
    ])
    .execute()
  return rows
    .map((row) => [row.who, row.role, row.where, row.from, row.to, row.endedOn, row.endReason].join(' '))
    .toSorted()
}
