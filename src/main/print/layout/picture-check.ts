import { inflateSync } from 'node:zlib'

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
/** Samples a pixel by colour type (PNG, 11.2.2): grey, RGB, palette, grey with alpha, RGB with alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** The most pixels a picture may unfold to: 64 million, above what any scanner of an office delivers for a photo. */
const MOST_PIXELS = 64_000_000

/**
 * Refuses bytes that are neither JPEG nor a PNG whose picture data can be unpacked. pdfkit unpacks a PNG with
 * transparency later and throws where nobody can catch it, so damage has to be found before.
 * @throws Error naming what is wrong, in English, as the cause of a `PhotoFormatError`.
 */
export function assertPicture(bytes: Uint8Array): void {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return
  if (!PNG_SIGNATURE.every((value, index) => bytes[index] === value)) throw new Error('neither JPEG nor PNG')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const [bits, colour, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28) === 1]
  const samples = SAMPLES[colour]
  if (samples === undefined || width * height === 0 || width * height > MOST_PIXELS) throw new Error('no usable header')
  const row = Math.ceil((width * samples * bits) / 8) + 1
  const data = inflateSync(imageData(bytes, view), { maxOutputLength: row * height * 2 + 4096 })
  if (!interlaced && data.length < row * height) throw new Error('picture data is cut short')
}

/** The IDAT chunks in one. @throws Error when a chunk runs past the end. */
function imageData(bytes: Uint8Array, view: DataView): Uint8Array {
  const parts: Uint8Array[] = []
  let at = PNG_SIGNATURE.length
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) throw new Error('a chunk is cut short')
    if (type === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    if (type === 'IEND') return Buffer.concat(parts)
    at += 12 + length
  }
  throw new Error('no end of the picture')
}
