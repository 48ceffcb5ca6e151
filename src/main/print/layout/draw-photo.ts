import { PhotoFormatError } from '../errors/photo-format-error.ts'
import { rectangle } from './paths.ts'
import type { PdfWriter } from './pdf-writer.ts'
import { drawSilhouette } from './silhouette.ts'
import type { Box } from './units.ts'

/**
 * Draws a person's photo over the box, or the neutral figure when there is none, with a hairline around.
 * `item` is the document's place in its batch.
 * @throws PhotoFormatError when the bytes are no JPEG or PNG picture.
 */
export function drawPhoto(writer: PdfWriter, photo: Uint8Array | null, box: Box, item: number): void {
  if (photo === null) drawSilhouette(writer, box)
  else {
    try {
      writer.image(photo, box)
    } catch (cause) {
      throw new PhotoFormatError({ item }, cause)
    }
  }
  writer.stroke(rectangle(box), [0.6], 0.4)
}
