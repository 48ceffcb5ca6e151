import { communityProfile } from '../../../shared/entities/community-profile.ts'
import type { PatchOf, RowOf } from '../../../shared/entities/entity.ts'
import type { Actor } from '../../store/actor.ts'
import type { Store } from '../../store/store.ts'
import { readProfile } from './queries.ts'

/** Changes the office's own record; the division code is fixed at set-up. */
export async function changeProfile(
  store: Store,
  actor: Actor,
  patch: PatchOf<typeof communityProfile>,
): Promise<RowOf<typeof communityProfile>> {
  const profile = await readProfile(store)
  return await store.write(
    actor,
    { action: 'office.changeProfile', entity: 'communityProfile', recordId: profile.id },
    (unit) => unit.update(communityProfile, profile.id, { ...patch, code: profile.code }),
  )
}
