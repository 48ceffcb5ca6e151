import type { InputOf, PatchOf, RowOf } from '../../../shared/entities/entity.ts'
import { grid } from '../../../shared/entities/grid.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'

/** Adds a grid. @throws InvalidRecordError · UnknownReferenceError (parent) */
export async function createGrid(store: Store, actor: Actor, input: InputOf<typeof grid>): Promise<RowOf<typeof grid>> {
  return await store.write(actor, { action: 'grids.create', entity: 'grid' }, (unit) => unit.insert(grid, input))
}

/** Changes a grid. `ifUpdatedAt` refuses when somebody changed it meanwhile. */
export async function updateGrid(
  store: Store,
  actor: Actor,
  id: string,
  patch: PatchOf<typeof grid>,
  ifUpdatedAt?: string,
): Promise<RowOf<typeof grid>> {
  return await store.write(actor, { action: 'grids.update', entity: 'grid', recordId: id }, (unit) =>
    unit.update(grid, id, patch, { ifUpdatedAt }),
  )
}
