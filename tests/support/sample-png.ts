import { crc32, deflateSync } from 'node:zlib'

/** A dark patterned PNG, 8 bits a sample: colour type 2 is RGB, 6 is RGB with alpha (opaque). `size` in pixels. */
export function samplePng(colour: 2 | 6, size = 60): Uint8Array {
  const samples = colour === 2 ? 3 : 4
  const lines = Array.from({ length: size }, (_, y) => {
    const line = Buffer.alloc(1 + size * samples, 255)
    line[0] = 0
    for (let x = 0; x < size; x++) line.set([(x * y) % 120, (x + y) % 120, 60], 1 + x * samples)
    return line
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, colour, 0, 0, 0], 8)
  return pngFile(header, Buffer.concat(lines))
}

/** A PNG of a ready-made header and its unpacked lines, each with its filter byte. */
export function pngFile(header: Uint8Array, lines: Uint8Array): Uint8Array {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([signature, ...parts]))
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
