/**
 * What a person reads when something fails: what happened, what is safe, what to do next. Plain Chinese, no code, no
 * blame, never personal data. See [Note: One sentence for every host].
 */
export interface ErrorText {
  readonly what: string
  readonly safe: string
  readonly next: string
}

/** Where a fault lies, as far as it has a place: in a table, a form or a file. Rows and columns count from 1. */
export interface Place {
  readonly file?: string
  readonly sheet?: string
  readonly row?: number
  readonly column?: string
  readonly field?: string
}

/** An error as it crosses the boundary to the renderer and to `--json`: data only, no stack, no SQL, no path. */
export interface ErrorData {
  readonly code: string
  readonly text: ErrorText
  readonly data: object
  readonly at?: Place
}

/**
 * The base of every failure a person can meet. One class per cause, in the folder of the part that raises it.
 *
 * [Note: One sentence for every host] The Chinese sentence stands in the class, beside its code: the window, the
 * browser and the command line all show this one text, so they cannot drift apart.
 */
export abstract class AppError<Code extends string = string, Data extends object = object> extends Error {
  abstract readonly code: Code
  readonly data: Data
  readonly text: ErrorText
  readonly at?: Place

  constructor(data: Data, text: ErrorText, options: { cause?: unknown; at?: Place } = {}) {
    super(text.what, options.cause === undefined ? undefined : { cause: options.cause })
    this.data = data
    this.text = text
    if (options.at !== undefined) this.at = options.at
  }

  /** The error as plain data, for the boundary. */
  toData(): ErrorData {
    return { code: this.code, text: this.text, data: this.data, ...(this.at && { at: this.at }) }
  }
}

/** Whether a value is one of our errors; by shape, so that it holds over worker threads and realms. */
export function isAppError(value: unknown): value is AppError {
  return value instanceof Error && 'code' in value && 'text' in value && 'toData' in value
}
