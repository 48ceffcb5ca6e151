import type { mediaTypes } from '../../../shared/entities/attachment.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'
import { AttachmentDamagedError, AttachmentTooLargeError, AttachmentTypeError } from './errors.ts'

/** Largest attachment in bytes: a phone's photo or a scan of some pages. */
export const largestAttachment = 20 * 1024 * 1024
/** Largest picture in bytes. */
export const largestPicture = 10 * 1024 * 1024
/** Largest picture in pixels, so that showing it needs no more memory than an office PC has. */
export const mostPixels = 50_000_000

/** A checked attachment, ready to be stored: metadata of pictures removed, dimensions those of the upright picture. */
export interface ReadyAttachment {
  readonly mediaType: (typeof mediaTypes)[number]
  readonly bytes: Uint8Array
  readonly width: number | null
  readonly height: number | null
}

/**
 * Checks a file by its content and removes what pictures say besides themselves. A PDF is kept as it is.
 * @throws AttachmentTypeError · AttachmentTooLargeError · AttachmentDamagedError
 */
export function readAttachment(bytes: Uint8Array): ReadyAttachment {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === null) throw new AttachmentTypeError()
  const limit = mediaType === 'application/pdf' ? largestAttachment : largestPicture
  if (bytes.length > limit) throw new AttachmentTooLargeError({ limit, unit: 'bytes' })
  if (mediaType === 'application/pdf') {
    // A PDF ends with %%EOF and at most a few stray bytes; without it the file was cut short.
    if (!Buffer.from(bytes.subarray(-1024)).includes('%%EOF')) throw new AttachmentDamagedError()
    return { mediaType, bytes, width: null, height: null }
  }
  const picture = mediaType === 'image/jpeg' ? cleanJpeg(bytes) : cleanPng(bytes)
  if (picture.width * picture.height > mostPixels)
    throw new AttachmentTooLargeError({ limit: mostPixels, unit: 'pixels' })
  return { mediaType, ...picture }
}

const MAGIC: readonly (readonly [(typeof mediaTypes)[number], readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

function mediaTypeOf(bytes: Uint8Array): ReadyAttachment['mediaType'] | null {
  return MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0] ?? null
}
