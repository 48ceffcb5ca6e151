import { crc32 } from 'node:zlib'
import type { CleanPicture } from './clean-jpeg.ts'
import { AttachmentDamagedError } from './errors.ts'
import { orientationTiff, tiffOrientation, type Orientation } from './exif-orientation.ts'

/** Chunks a picture needs to look right; of the ancillary ones only those of fixed shape, which can hold no text. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs'])
const SIGNATURE_LENGTH = 8
const HEADER_LENGTH = 13

/**
 * A PNG without text, times, profiles, EXIF and anything behind its end, the picture itself untouched (W3C PNG, clauses 5
 * and 11). Of eXIf the orientation stays where it is not upright.
 * @throws AttachmentDamagedError
 */
export function cleanPng(source: Uint8Array): CleanPicture {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE_LENGTH)]
  let orientation: Orientation = 1
  let size: { width: number; height: number } | null = null
  let hasData = false
  for (let at = SIGNATURE_LENGTH; ;) {
    if (at + 12 > bytes.length) throw new AttachmentDamagedError()
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) throw new AttachmentDamagedError()
    const type = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, end - 4)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw new AttachmentDamagedError()
    if ((type === 'IHDR') !== (size === null)) throw new AttachmentDamagedError()
    if (type === 'IHDR') size = sizeOf(body)
    if (type === 'eXIf') orientation = tiffOrientation(body)
    if (type === 'IDAT' && !hasData) {
      hasData = true
      if (orientation !== 1) kept.push(chunk('eXIf', orientationTiff(orientation)))
    }
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end))
    at = end
    if (type === 'IEND') break
  }
  if (size === null || !hasData) throw new AttachmentDamagedError()
  const lying = orientation >= 5
  return {
    bytes: Buffer.concat(kept),
    width: lying ? size.height : size.width,
    height: lying ? size.width : size.height,
  }
}

function sizeOf(header: Buffer): { width: number; height: number } {
  if (header.length !== HEADER_LENGTH) throw new AttachmentDamagedError()
  const size = { width: header.readUInt32BE(0), height: header.readUInt32BE(4) }
  if (size.width === 0 || size.height === 0) throw new AttachmentDamagedError()
  return size
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(body.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), out.length - 4)
  return out
}
