import type { Store } from '../../store/store.ts'

/** The bytes of an attachment with their type, or undefined when there is none. */
export async function readAttachmentContent(
  store: Store,
  id: string,
): Promise<{ readonly mediaType: string; readonly content: Uint8Array } | undefined> {
  return await store.db
    .selectFrom('attachment')
    .innerJoin('attachmentContent', (join) =>
      join
        .onRef('attachmentContent.community', '=', 'attachment.community')
        .onRef('attachmentContent.id', '=', 'attachment.id'),
    )
    .select(['attachment.mediaType', 'attachmentContent.content'])
    .where('attachment.community', '=', store.community)
    .where('attachment.id', '=', id)
    .executeTakeFirst()
}
