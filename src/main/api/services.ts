import type { DocumentShelf } from './document-shelf.ts'
import type { JobBoard } from '../jobs/job-board.ts'
import type { PrintService } from '../jobs/print-service.ts'

/** What procedures share besides the store: made once by `createApp`. */
export interface AppServices {
  /** `resources/` of the program. */
  readonly resources: string
  /** Finished documents waiting to be fetched from `/files/documents/…`; in memory only. */
  readonly documents: DocumentShelf
  /** Files that came in through `/files/uploads` and wait for a procedure to use them; in memory only. */
  readonly uploads: DocumentShelf
  /** Long work: progress, cancel, result. */
  readonly jobs: JobBoard
  /** Lays documents out in a thread of its own. */
  readonly print: PrintService
  readonly clock: () => Date
}
