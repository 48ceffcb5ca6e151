import { Worker } from 'node:worker_threads'
import { workerUrl } from '../jobs/worker-url.ts'
import { tableErrorFrom } from './errors/table-error-from.ts'
import { TableCancelledError } from './errors/table-cancelled-error.ts'
import { TableEmptyError } from './errors/table-empty-error.ts'
import { TableTimeoutError } from './errors/table-timeout-error.ts'
import { TableTooLargeError } from './errors/table-too-large-error.ts'
import { TABLE_LIMITS, type TableLimits } from './table-limits.ts'
import type { ImportResult } from './import-result.ts'
import type { ImportOptions } from './import-table.ts'
import type { TableFile } from './table-file.ts'
import type { TableJob, TableReply } from './table-job.ts'

/** Limits of one run in the worker, and the way to stop it. */
export interface TableRunOptions {
  readonly signal?: AbortSignal
  /** Milliseconds, 120,000 by default. */
  readonly timeout?: number
  readonly limits?: TableLimits
  /** Megabytes of heap, 2048 by default. */
  readonly memory?: number
}

const TIMEOUT = 120_000
const MEMORY = 2048

/**
 * Reads a table in a thread of its own, with limits on memory and time, so that a crafted file can neither stop nor end the
 * program (reliability §5.3, §12.12). `bytes` are copied and stay the caller's.
 * @throws one of the TABLE_… errors; any other error is a bug.
 */
export async function readTableInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: TableRunOptions = {},
): Promise<TableFile> {
  const reply = await runTableJob({ bytes, fileName, limits: options.limits ?? TABLE_LIMITS }, options)
  if (reply.file === undefined) throw new TypeError('the table worker gave no file')
  return reply.file
}

/** Reads and imports a table in the same way; `spec` is a name of `importSpecs`. */
export async function importTableInWorker(
  bytes: Uint8Array,
  fileName: string,
  spec: string,
  options: TableRunOptions & { readonly import?: ImportOptions } = {},
): Promise<ImportResult> {
  const limits = options.limits ?? TABLE_LIMITS
  const job = { bytes, fileName, limits, spec, ...(options.import && { options: options.import }) }
  const reply = await runTableJob(job, options)
  if (reply.result === undefined) throw new TypeError('the table worker gave no result')
  return reply.result
}

async function runTableJob(job: TableJob, options: TableRunOptions): Promise<TableReply & { ok: true }> {
  const { signal, timeout = TIMEOUT, memory = MEMORY } = options
  if (signal?.aborted === true) throw new TableCancelledError()
  // Too large or empty is said at once, without copying the file to a thread.
  if (job.bytes.length === 0) throw new TableEmptyError({ part: 'file' })
  if (job.bytes.length > job.limits.fileBytes) {
    throw new TableTooLargeError({ limit: 'fileBytes', most: job.limits.fileBytes, found: job.bytes.length })
  }
  const bytes = Uint8Array.from(job.bytes)
  const worker = new Worker(workerUrl(import.meta.url, './table-worker'), {
    workerData: { ...job, bytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memory },
    execArgv: [],
  })
  const stopping = new AbortController()
  try {
    const reply = await Promise.race([
      replyOf(worker, memory),
      stopped(signal, stopping.signal, () => new TableCancelledError()),
      stopped(
        AbortSignal.timeout(timeout),
        stopping.signal,
        () => new TableTimeoutError({ seconds: Math.ceil(timeout / 1000) }),
      ),
    ])
    if (!reply.ok) throw tableErrorFrom(reply.error)
    return reply
  } finally {
    stopping.abort()
    await worker.terminate()
  }
}

async function replyOf(worker: Worker, memory: number): Promise<TableReply> {
  return await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', (error: Error & { code?: string }) => {
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(full ? new TableTooLargeError({ limit: 'memory', most: memory }, error) : error)
    })
    worker.once('exit', () => {
      reject(new Error('the table worker ended without an answer'))
    })
  })
}

/** Rejects when `signal` fires, unless `done` came first; never resolves. */
async function stopped(signal: AbortSignal | undefined, done: AbortSignal, error: () => Error): Promise<never> {
  return await new Promise((_, reject) => {
    signal?.addEventListener(
      'abort',
      () => {
        reject(error())
      },
      { signal: done, once: true },
    )
  })
}
