import type { Divisions } from '../features/setup/divisions.ts'
import type { DocumentShelf } from './document-shelf.ts'
import type { JobBoard } from '../jobs/job-board.ts'

/** What procedures share besides the store: made once by `createApp`. */
export interface AppServices {
  readonly divisions: Divisions
  /** Finished documents waiting to be fetched from `/files/documents/…`; in memory only. */
  readonly documents: DocumentShelf
  /** Files that came in through `/files/uploads` and wait for a procedure to use them; in memory only. */
  readonly uploads: DocumentShelf
  /** Long work: progress, cancel, result. */
  readonly jobs: JobBoard
  readonly clock: () => Date
}
