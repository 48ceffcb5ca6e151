import type { Store } from '../../store/store.ts'

/** The photos of some attachments that a document can carry (JPEG, PNG), by attachment. */
export async function readPhotos(
  store: Store,
  attachmentIds: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const ids = [...new Set(attachmentIds.filter((id) => id !== null && id !== undefined))]
  const photos = new Map<string, Uint8Array>()
  for (const id of ids) {
    const row = await store.db
      .selectFrom('attachment')
      .innerJoin('attachmentContent', (join) =>
        join
          .onRef('attachmentContent.community', '=', 'attachment.community')
          .onRef('attachmentContent.id', '=', 'attachment.id'),
      )
      .select('attachmentContent.content')
      .where('attachment.community', '=', store.community)
      .where('attachment.id', '=', id)
      .where('attachment.mediaType', 'in', ['image/jpeg', 'image/png'])
      .executeTakeFirst()
    if (row) photos.set(id, row.content)
  }
  return photos
}
