import { PhotoFormatError } from '../errors/photo-format-error.ts'
import { rectangle } from './paths.ts'
import type { PdfWriter } from './pdf-writer.ts'
import { drawSilhouette } from './silhouette.ts'
import type { Box } from './units.ts'

/**
 * Takes the photos of a document in before it is drawn. `item` is its place in the batch.
 * @throws PhotoFormatError when one is no JPEG or PNG picture.
 */
export async function takePhotos(
  writer: PdfWriter,
  photos: readonly (Uint8Array | null)[],
  item: number,
): Promise<void> {
  for (const photo of photos) {
    if (photo === null) continue
    try {
      await writer.takeImage(photo)
    } catch (cause) {
      throw new PhotoFormatError({ item }, cause)
    }
  }
}

/** Draws a person's photo over the box, or the neutral figure when there is none, with a hairline around. */
export function drawPhoto(writer: PdfWriter, photo: Uint8Array | null, box: Box): void {
  if (photo === null) drawSilhouette(writer, box)
  else writer.image(photo, box)
  writer.stroke(rectangle(box), [0.6], 0.4)
}
