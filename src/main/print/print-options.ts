import type { FontLibrary } from './fonts/font-library.ts'

/** What every document needs besides its data. */
export interface PrintOptions {
  /** The moment the document is made; equal data and moment give equal bytes. */
  readonly created: Date
  /** Default: the fonts of this checkout. */
  readonly fonts?: FontLibrary
  /** Prints “演示” on every page. */
  readonly demonstration?: boolean
  /** Aborting rejects the promise with the signal's reason. */
  readonly signal?: AbortSignal
  /** Called as the batch advances, with the items laid out and their total. */
  readonly onProgress?: (done: number, total: number) => void
}
