/** How a camera was held, EXIF tag 274: 1 upright, 3 upside down, 6 and 8 on its side, the even ones of the rest mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const HEAD = Buffer.from('Exif\0\0', 'latin1')
const ORIENTATION_TAG = 0x0112
const SHORT = 3

/** The orientation in the body of an APP1 segment; 1 when it says none, is another kind of APP1, or is malformed. */
export function exifOrientation(body: Uint8Array): Orientation {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  if (!bytes.subarray(0, HEAD.length).equals(HEAD)) return 1
  return tiffOrientation(bytes.subarray(HEAD.length))
}

/** The orientation in a TIFF block, as EXIF and the PNG chunk eXIf hold it. */
export function tiffOrientation(tiff: Buffer): Orientation {
  const little = tiff.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number): number | undefined =>
    at + 2 > tiff.length ? undefined : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  if (tiff.length < 10 || short(2) !== 42) return 1
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = short(directory) ?? 0
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12
    if (short(at) !== ORIENTATION_TAG) continue
    const value = short(at + 8)
    return isOrientation(value) ? value : 1
  }
  return 1
}

/** An APP1 body that says the orientation and nothing else. */
export function orientationExif(orientation: Orientation): Buffer {
  return Buffer.concat([HEAD, orientationTiff(orientation)])
}

/** The same as a bare TIFF block. */
export function orientationTiff(orientation: Orientation): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(ORIENTATION_TAG, 10)
  tiff.writeUInt16BE(SHORT, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}

function isOrientation(value: number | undefined): value is Orientation {
  return value !== undefined && value >= 1 && value <= 8
}
