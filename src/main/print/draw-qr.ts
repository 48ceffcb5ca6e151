import { TextDoesNotFitError } from './errors/text-does-not-fit-error.ts'
import { BLACK } from './layout/ink.ts'
import type { PdfWriter } from './layout/pdf-writer.ts'
import { mm } from './layout/units.ts'
import { qrModules, qrPath } from './qr.ts'

/** The smallest module a phone and a 150 dpi scan read surely. */
const LEAST_MODULE = mm(0.25)

/** A QR code on a sheet, in points, without its quiet zone. */
export interface PlacedQr {
  readonly content: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** Its document's place in the batch, from 1. */
  readonly item: number
}

/** Draws a QR code. @throws TextDoesNotFitError when its content makes the modules smaller than 0.25 mm. */
export function drawQr(writer: PdfWriter, { content, x, y, size, item }: PlacedQr): void {
  const modules = qrModules(content)
  if (modules === null || size / modules.length < LEAST_MODULE) throw new TextDoesNotFitError({ label: '二维码', item })
  writer.fill(qrPath(modules, x, y, size), BLACK)
}
