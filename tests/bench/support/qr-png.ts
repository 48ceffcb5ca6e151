import { crc32, deflateSync } from 'node:zlib'
import { encodeQR } from 'qr'

/** A QR code as a PNG picture, four pixels a module: what a document for LibreOffice carries. */
export function qrPng(content: string): Buffer {
  const rows = encodeQR(content, 'raw', { ecc: 'medium', border: 1, scale: 4 })
  const size = rows.length
  const lines = rows.map((row) => Buffer.from([0, ...row.map((dark) => (dark ? 0 : 255))]))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([signature, ...parts])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
