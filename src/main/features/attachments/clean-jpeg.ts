import { AttachmentDamagedError } from './errors.ts'
import { exifOrientation, orientationExif, type Orientation } from './exif-orientation.ts'

/** A picture without its metadata; width and height are those of the upright picture, in pixels. */
export interface CleanPicture {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
const COM = 0xfe
/** Frame headers are C0–CF without DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

/**
 * A JPEG without EXIF, XMP, comments, thumbnails, profiles, and anything behind its end (films and second pictures of
 * phones), the picture itself untouched (ITU-T T.81 annex B). Kept are JFIF without its thumbnail, Adobe's colour
 * transform, and of EXIF the orientation where it is not upright, so that the photo is not shown lying.
 * @throws AttachmentDamagedError
 */
export function cleanJpeg(source: Uint8Array): CleanPicture {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const kept: Buffer[] = []
  let orientation: Orientation = 1
  let size: { width: number; height: number } | null = null
  let at = 2
  for (;;) {
    if (bytes[at] !== 0xff) throw new AttachmentDamagedError()
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (marker === undefined || marker === 0 || marker === SOI) throw new AttachmentDamagedError()
    if (marker === EOI) break
    if (at + 4 > bytes.length) throw new AttachmentDamagedError()
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) throw new AttachmentDamagedError()
    const body = bytes.subarray(at + 4, end)
    if (isFrame(marker)) {
      if (body.length < 6) throw new AttachmentDamagedError()
      size ??= { height: body.readUInt16BE(1), width: body.readUInt16BE(3) }
    }
    if (marker === APP1 && orientation === 1) orientation = exifOrientation(body)
    const segment = keptSegment(marker, bytes.subarray(at, end), body)
    if (segment !== null) kept.push(segment)
    at = end
    if (marker !== SOS) continue
    const scanEnd = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, scanEnd))
    at = scanEnd
  }
  if (size === null || size.width === 0 || size.height === 0) throw new AttachmentDamagedError()
  const parts = [Buffer.from([0xff, SOI]), ...placeExif(kept, orientation), Buffer.from([0xff, EOI])]
  const lying = orientation >= 5
  return {
    bytes: Buffer.concat(parts),
    width: lying ? size.height : size.width,
    height: lying ? size.width : size.height,
  }
}

function keptSegment(marker: number, segment: Buffer, body: Buffer): Buffer | null {
  if (marker === APP0)
    return body.subarray(0, 5).toString('latin1') === 'JFIF\0' && body.length >= 14 ? jfif(body) : null
  if (marker === APP14)
    return body.subarray(0, 5).toString('latin1') === 'Adobe' ? app(APP14, body.subarray(0, 12)) : null
  return (marker > APP0 && marker <= 0xef) || marker === COM ? null : segment
}

/** Version and density, without the thumbnail that may follow. */
function jfif(body: Buffer): Buffer {
  const head = Buffer.from(body.subarray(0, 14))
  head[12] = 0
  head[13] = 0
  return app(APP0, head)
}

function app(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** EXIF stands after JFIF where there is one, else first. */
function placeExif(kept: readonly Buffer[], orientation: Orientation): readonly Buffer[] {
  if (orientation === 1) return kept
  const head = kept[0]?.[1] === APP0 ? 1 : 0
  return [...kept.slice(0, head), app(APP1, orientationExif(orientation)), ...kept.slice(head)]
}

/** Where the coded data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  throw new AttachmentDamagedError()
}
