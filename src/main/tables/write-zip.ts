import { crc32, deflateRawSync } from 'node:zlib'

/** A file to be put into a zip. */
export interface ZipPart {
  readonly name: string
  readonly content: Buffer
}

/** 1980-01-01 00:00, the first moment a zip can name: the same parts always give the same bytes. */
const FIXED_DATE = 0x0021

/** The parts as one zip, deflated, names in ASCII, no more than 65,534 parts and 4 GB (no Zip64). */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const packed = deflateRawSync(content, { level: 6 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt16LE(FIXED_DATE, 8)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const nameBytes = Buffer.from(name, 'ascii')
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), fields, nameBytes, packed)
    // Version made by, the 26 shared bytes, then no comment, disk 0, no attributes, and where the part begins.
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, nameBytes)
    offset += 30 + nameBytes.length + packed.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(
    directory.reduce((sum, piece) => sum + piece.length, 0),
    8,
  )
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
