import type { communityProfile } from '../../../shared/entities/community-profile.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { Store } from '../../store/store.ts'

/** The office's own record: names as documents print them, street, lead department, telephone. */
export async function readProfile(store: Store): Promise<RowOf<typeof communityProfile>> {
  return await store.db
    .selectFrom('communityProfile')
    .selectAll()
    .where('community', '=', store.community)
    .executeTakeFirstOrThrow()
}
