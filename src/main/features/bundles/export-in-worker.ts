import { Worker } from 'node:worker_threads'
import type { ErrorData } from '../../../shared/errors/app-error.ts'
import { CarriedError } from '../../../shared/errors/carried-error.ts'
import type { WrittenBundle } from '../../bundle/bundle-writer.ts'
import { workerUrl } from '../../jobs/worker-url.ts'
import type { StoreLocation } from '../../store/database.ts'
import type { ExportTask } from './export-task.ts'

/** Builds a bundle in a thread with its own connection; aborting ends the thread, and nothing is left behind. */
export async function exportInWorker(
  location: StoreLocation,
  task: ExportTask,
  signal?: AbortSignal,
): Promise<WrittenBundle> {
  signal?.throwIfAborted()
  const worker = new Worker(workerUrl(import.meta.url, './export-worker'), { workerData: { location, task } })
  const abort = (): void => void worker.terminate()
  signal?.addEventListener('abort', abort, { once: true })
  try {
    return await new Promise<WrittenBundle>((resolve, reject) => {
      worker.once('message', (answer: WrittenBundle | { error: ErrorData }) => {
        if ('error' in answer) reject(new CarriedError(answer.error))
        else resolve(answer)
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        reject(signal?.aborted ? (signal.reason as Error) : new Error('the export thread ended without an answer')) // an abort's reason is an error
      })
    })
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}
