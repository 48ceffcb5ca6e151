import type { ErrorData } from '../../shared/errors/app-error.ts'
import type { FaceName } from '../print/fonts/font-library.ts'
import type { GlyphFinding } from '../print/fonts/missing-glyphs.ts'
import type { PrintDocument } from './print-document.ts'

/** To the print thread: lay this out, stop doing so, or say which characters of texts a face lacks. */
export type PrintRequest =
  | {
      readonly id: number
      readonly document: PrintDocument
      readonly created: Date
      readonly demonstration: boolean
    }
  | { readonly id: number; readonly abort: true }
  | { readonly id: number; readonly glyphs: { readonly face: FaceName; readonly texts: readonly string[] } }

/** From the print thread. */
export type PrintReply =
  | { readonly id: number; readonly done: number; readonly total: number }
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly findings: readonly GlyphFinding[] }
  | { readonly id: number; readonly error: ErrorData | null; readonly fault: unknown }
