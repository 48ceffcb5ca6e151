import type { RowOf } from '../../../shared/entities/entity.ts'
import type { grid } from '../../../shared/entities/grid.ts'
import type { Store } from '../../store/store.ts'

/** The grids in force on a day, in the office's own order. */
export async function gridsOn(store: Store, day: string): Promise<readonly RowOf<typeof grid>[]> {
  return await store.db
    .selectFrom('grid')
    .selectAll()
    .where('community', '=', store.community)
    .where('validFrom', '<=', day)
    .where((build) => build.or([build('validTo', 'is', null), build('validTo', '>=', day)]))
    .orderBy('level')
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()
}
