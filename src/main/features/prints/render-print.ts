import type { PrintDocument } from '../../jobs/print-document.ts'
import type { AppServices } from '../../api/services.ts'

/** More pages than this are laid out as a job, with progress and a way to stop. */
export const PAGES_AT_ONCE = 20

/** A document that is ready, or the job that makes it. */
export type RenderedPrint =
  { readonly documentId: string; readonly jobId: null } | { readonly documentId: null; readonly jobId: string }

/** What is to be laid out, and how the job bar calls it. Nothing here holds personal data. */
export interface PrintRequest {
  readonly document: PrintDocument
  readonly pages: number
  readonly fileName: string
  /** `聘书`, with its measure word: `1,043 份聘书`. */
  readonly title: string
  readonly demonstration: boolean
}

/**
 * Lays a document out: at once when it is short, as a job when it is long. The PDF lies on the shelf in memory.
 * @throws the document's own errors, for a short one; a job carries them.
 */
export async function renderPrint(services: AppServices, request: PrintRequest): Promise<RenderedPrint> {
  const { document, demonstration, fileName } = request
  const shelve = (bytes: Uint8Array): string =>
    services.documents.put({ bytes, mediaType: 'application/pdf', fileName })
  if (request.pages <= PAGES_AT_ONCE)
    return { documentId: shelve(await services.print.render(document, { demonstration })), jobId: null }
  const jobId = services.jobs.start('print', `正在生成${request.title}`, async ({ signal, progress }) => {
    progress(0, request.pages)
    const id = shelve(await services.print.render(document, { signal, demonstration, onProgress: progress }))
    // No file for the job bar to save: what leaves the program leaves through the preview, where it is noted.
    return { summary: `已生成${request.title}`, result: { documentId: id, pages: request.pages } }
  })
  return { documentId: null, jobId }
}
