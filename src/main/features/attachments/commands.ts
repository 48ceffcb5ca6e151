import { createHash } from 'node:crypto'
import { attachment } from '../../../shared/entities/attachment.ts'
import { fieldMeta, type RowOf } from '../../../shared/entities/entity.ts'
import { allEntities } from '../../../shared/entities/registry.ts'
import type { Actor } from '../../store/actor.ts'
import { RecordReferencedError } from '../../store/store-errors.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { readAttachment } from './read-attachment.ts'

/** How long an attachment no record names is kept, in ms: the form it was chosen in may still be open. */
const keptUnnamed = 24 * 3_600_000
/** How many forgotten ones go at a time, so that no save waits for them. */
const droppedAtOnce = 20

/** Checks and stores a file; nothing of its metadata is kept. Forgotten ones go with the next. @throws what `readAttachment` throws */
export async function addAttachment(store: Store, actor: Actor, bytes: Uint8Array): Promise<RowOf<typeof attachment>> {
  const ready = readAttachment(bytes)
  return await store.write(actor, { action: 'attachments.add', entity: 'attachment' }, async (unit) => {
    const row = await unit.insert(attachment, {
      mediaType: ready.mediaType,
      size: ready.bytes.length,
      sha256: createHash('sha256').update(ready.bytes).digest('hex'),
      width: ready.width,
      height: ready.height,
    })
    await unit.putContent(row.id, ready.bytes)
    await dropForgotten(unit)
    return row
  })
}

/** Removes an attachment that no record names any more; one still in use stays. */
export async function dropAttachment(unit: UnitOfWork, id: string): Promise<void> {
  try {
    await unit.remove(attachment, id)
  } catch (error) {
    if (error instanceof RecordReferencedError) return
    throw error
  }
  await unit.dropContent(id)
}

/** Removes attachments chosen in forms that were never saved. */
async function dropForgotten(unit: UnitOfWork): Promise<void> {
  const before = new Date(Date.parse(unit.now) - keptUnnamed).toISOString()
  let query = unit.db
    .selectFrom('attachment')
    .select('id')
    .where('community', '=', unit.community)
    .where('createdAt', '<', before)
  for (const entity of allEntities)
    for (const field of Object.keys(entity.fields)) {
      if (fieldMeta(entity, field).references !== attachment.name) continue
      query = query.where((build) =>
        build.not(
          build.exists(
            // Any entity with such a field has the columns of person that are named here.
            build
              .selectFrom(`${entity.name} as other` as 'person as other')
              .select('other.id')
              .whereRef('other.community', '=', 'attachment.community')
              .whereRef(`other.${field}` as 'other.photoId', '=', 'attachment.id'),
          ),
        ),
      )
    }
  for (const { id } of await query.limit(droppedAtOnce).execute()) await dropAttachment(unit, id)
}
