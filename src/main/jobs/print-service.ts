import { Worker } from 'node:worker_threads'
import { CarriedError } from '../../shared/errors/carried-error.ts'
import type { FaceName } from '../print/fonts/font-library.ts'
import type { GlyphFinding } from '../print/fonts/missing-glyphs.ts'
import type { PrintDocument } from './print-document.ts'
import type { PrintReply, PrintRequest } from './print-messages.ts'
import { workerUrl } from './worker-url.ts'

/** What a print can be told and can tell. */
export interface RenderOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  /** Prints 演示 on every page. */
  readonly demonstration?: boolean
}

interface Waiting {
  readonly resolve: (reply: Extract<PrintReply, { pdf: Uint8Array } | { findings: object }>) => void
  readonly reject: (error: unknown) => void
  readonly onProgress: ((done: number, total: number) => void) | undefined
}

/** Lays documents out in a thread of its own; the thread that answers the renderer is not held up. */
export class PrintService {
  readonly #clock: () => Date
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #next = 1

  constructor(clock: () => Date) {
    this.#clock = clock
  }

  /** The document as PDF bytes. @throws the document's own errors (missing glyph, text that does not fit …), or the signal's reason. */
  async render(document: PrintDocument, options: RenderOptions = {}): Promise<Uint8Array> {
    options.signal?.throwIfAborted()
    const worker = (this.#worker ??= this.#start())
    const id = this.#next++
    const abort = (): void => {
      worker.postMessage({ id, abort: true } satisfies PrintRequest)
    }
    options.signal?.addEventListener('abort', abort, { once: true })
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        this.#waiting.set(id, {
          resolve: (reply) => {
            if ('pdf' in reply) resolve(reply.pdf)
          },
          reject,
          onProgress: options.onProgress,
        })
        worker.postMessage({
          id,
          document,
          created: this.#clock(),
          demonstration: options.demonstration ?? false,
        } satisfies PrintRequest)
      })
    } catch (error) {
      options.signal?.throwIfAborted()
      throw error
    } finally {
      options.signal?.removeEventListener('abort', abort)
      this.#waiting.delete(id)
    }
  }

  /** The characters of texts that a face draws in another typeface or not at all, to be told before printing. */
  async glyphs(face: FaceName, texts: readonly string[]): Promise<readonly GlyphFinding[]> {
    const worker = (this.#worker ??= this.#start())
    const id = this.#next++
    try {
      return await new Promise<readonly GlyphFinding[]>((resolve, reject) => {
        this.#waiting.set(id, {
          resolve: (reply) => {
            if ('findings' in reply) resolve(reply.findings)
          },
          reject,
          onProgress: undefined,
        })
        worker.postMessage({ id, glyphs: { face, texts } } satisfies PrintRequest)
      })
    } finally {
      this.#waiting.delete(id)
    }
  }

  /** Starts the thread, so that the first preview need not wait for it. */
  warm(): void {
    this.#worker ??= this.#start()
  }

  /** Ends the thread; what it was laying out is rejected. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(workerUrl(import.meta.url, './print-worker'))
    worker.unref()
    worker.on('message', (reply: PrintReply) => {
      const waiting = this.#waiting.get(reply.id)
      if (!waiting) return
      if ('pdf' in reply || 'findings' in reply) waiting.resolve(reply)
      else if ('total' in reply) waiting.onProgress?.(reply.done, reply.total)
      else waiting.reject(reply.error ? new CarriedError(reply.error) : reply.fault)
    })
    worker.on('error', (error) => {
      this.#fail(worker, error)
    })
    worker.on('exit', () => {
      this.#fail(worker, new Error('the print thread ended'))
    })
    return worker
  }

  /** A thread that died takes its documents with it; the next one starts anew. */
  #fail(worker: Worker, error: unknown): void {
    if (this.#worker === worker) this.#worker = null
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
  }
}
