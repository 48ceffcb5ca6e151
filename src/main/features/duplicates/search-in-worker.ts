import { Worker } from 'node:worker_threads'
import type { PersonToCompare } from '../../../shared/rules/duplicates/comparison-record.ts'
import { workerUrl } from '../../jobs/worker-url.ts'
import type { StoreLocation } from '../../store/database.ts'
import type { BaseSearch } from './search-base.ts'
import type { SearchAnswer, SearchInput, SearchTask } from './search-messages.ts'

/** Whom to search: the people of a store's community, read by the thread itself, or people given here. */
export type SearchSource =
  | { readonly kind: 'store'; readonly location: StoreLocation; readonly community: string }
  | { readonly kind: 'rows'; readonly rows: readonly PersonToCompare[] }

/** Small enough that handing one over does not hold the answering thread for more than a few milliseconds. */
const rowsPerMessage = 1000

/**
 * The whole-base search in a thread of its own. `progress` is told the share done, 0 … 1. Aborting ends the thread at once;
 * nothing was written.
 * @throws the signal's reason when aborted
 */
export async function searchInWorker(
  source: SearchSource,
  options: { readonly signal?: AbortSignal; readonly progress?: (share: number) => void } = {},
): Promise<BaseSearch> {
  const { signal, progress } = options
  signal?.throwIfAborted()
  const task: SearchTask = source.kind === 'store' ? source : { kind: 'rows', expected: source.rows.length }
  const worker = new Worker(workerUrl(import.meta.url, './search-worker'), { workerData: task })
  const abort = (): void => void worker.terminate()
  signal?.addEventListener('abort', abort, { once: true })
  let sent = 0
  const nextPiece = (): SearchInput => {
    if (source.kind !== 'rows' || sent >= source.rows.length) return null
    const piece = source.rows.slice(sent, sent + rowsPerMessage)
    sent += piece.length
    return piece
  }
  try {
    return await new Promise<BaseSearch>((resolve, reject) => {
      worker.on('message', (message: SearchAnswer) => {
        if ('found' in message) resolve(message.found)
        else if ('share' in message) progress?.(message.share)
        else worker.postMessage(nextPiece())
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        reject(signal?.aborted ? (signal.reason as Error) : new Error('the search thread ended without an answer')) // an abort's reason is an error
      })
    })
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}
