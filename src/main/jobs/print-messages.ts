import type { ErrorData } from '../../shared/errors/app-error.ts'
import type { PrintDocument } from './print-document.ts'

/** To the print thread: lay this out, or stop doing so. */
export type PrintRequest =
  | {
      readonly id: number
      readonly document: PrintDocument
      readonly created: Date
      readonly demonstration: boolean
    }
  | { readonly id: number; readonly abort: true }

/** From the print thread. */
export type PrintReply =
  | { readonly id: number; readonly done: number; readonly total: number }
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: ErrorData | null; readonly fault: unknown }
