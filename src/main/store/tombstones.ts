import type { Kysely } from 'kysely'
import type { Entity } from '../../shared/entities/entity.ts'
import type { Stamp } from '../../shared/rules/hybrid-clock.ts'
import type { Tables } from './database.ts'

const idsPerQuery = 500

/** Takes away the tombstones of records that come back, and answers their stamps by id. */
export async function exhume(
  tx: Kysely<Tables>,
  community: string,
  entity: Entity,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stamp>> {
  const stamps = new Map<string, Stamp>()
  if (!entity.synced) return stamps
  for (let from = 0; from < ids.length; from += idsPerQuery) {
    const some = ids.slice(from, from + idsPerQuery)
    const stones = await tx
      .selectFrom('tombstone')
      .select(['recordId', 'stamp'])
      .where('community', '=', community)
      .where('entity', '=', entity.name)
      .where('recordId', 'in', some)
      .execute()
    if (stones.length === 0) continue
    for (const { recordId, stamp } of stones) stamps.set(recordId, stamp)
    await tx
      .deleteFrom('tombstone')
      .where('community', '=', community)
      .where('entity', '=', entity.name)
      .where('recordId', 'in', some)
      .execute()
  }
  return stamps
}
