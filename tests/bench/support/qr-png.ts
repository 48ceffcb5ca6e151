import { encodeQR } from 'qr'
import { pngFile } from '../../support/sample-png.ts'

/** A QR code as a PNG picture, four pixels a module: what a document for LibreOffice carries. */
export function qrPng(content: string): Buffer {
  const rows = encodeQR(content, 'raw', { ecc: 'medium', border: 1, scale: 4 })
  const lines = rows.map((row) => Buffer.from([0, ...row.map((dark) => (dark ? 0 : 255))]))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(rows.length, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.from(pngFile(header, Buffer.concat(lines)))
}
