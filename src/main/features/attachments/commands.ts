import { createHash } from 'node:crypto'
import { attachment } from '../../../shared/entities/attachment.ts'
import type { RowOf } from '../../../shared/entities/entity.ts'
import type { Actor } from '../../store/actor.ts'
import { RecordReferencedError } from '../../store/store-errors.ts'
import type { Store } from '../../store/store.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { readAttachment } from './read-attachment.ts'

/** Checks and stores a file; nothing of its metadata is kept. @throws what `readAttachment` throws */
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
