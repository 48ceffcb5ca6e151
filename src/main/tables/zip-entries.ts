import { inflateRawSync } from 'node:zlib'
import { TableDamagedError } from './errors/table-damaged-error.ts'
import { TablePasswordProtectedError } from './errors/table-password-protected-error.ts'
import { TableTooLargeError } from './errors/table-too-large-error.ts'

/** One file of a zip, as its central directory declares it. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly size: number
  readonly method: number
  readonly offset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const MAX_ENTRIES = 5000
/** No honest XML packs better than about 100 : 1; a bomb does 1000 : 1. Small parts are let be. */
const MAX_RATIO = 400
const RATIO_FROM_BYTES = 20 * 1024 * 1024

/**
 * The entries of a zip, checked before anything is unpacked: directory complete, no encryption, declared sizes within
 * `unpackedBytes` and no ratio that only a bomb has. Zip64 is refused, no workbook within our limits needs it.
 * @throws TableDamagedError, TablePasswordProtectedError, TableTooLargeError
 */
export function zipEntries(bytes: Buffer, unpackedBytes: number): readonly ZipEntry[] {
  const end = endRecord(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const start = bytes.readUInt32LE(end + 16)
  if (count > MAX_ENTRIES || count === 0xffff || start === 0xffffffff) throw new TableDamagedError({ part: 'zip64' })
  const entries: ZipEntry[] = []
  let position = start
  let total = 0
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > end || bytes.readUInt32LE(position) !== ENTRY_SIGNATURE)
      throw new TableDamagedError({ part: 'directory' })
    if ((bytes.readUInt16LE(position + 8) & 1) === 1) throw new TablePasswordProtectedError()
    const nameLength = bytes.readUInt16LE(position + 28)
    const entry: ZipEntry = {
      name: bytes
        .toString('utf8', position + 46, position + 46 + nameLength)
        .replaceAll('\\', '/')
        .replace(/^\//, ''),
      method: bytes.readUInt16LE(position + 10),
      packed: bytes.readUInt32LE(position + 20),
      size: bytes.readUInt32LE(position + 24),
      offset: bytes.readUInt32LE(position + 42),
    }
    total += entry.size
    const bomb = entry.size > RATIO_FROM_BYTES && entry.size > entry.packed * MAX_RATIO
    if (total > unpackedBytes || bomb) throw new TableTooLargeError({ limit: 'unpackedBytes', most: unpackedBytes })
    entries.push(entry)
    position += 46 + nameLength + bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32)
  }
  return entries
}

/**
 * The content of one entry, never more than it declares.
 * @throws TableDamagedError when it is cut short, cannot be unpacked, or holds more or less than declared.
 */
export function zipContent(bytes: Buffer, entry: ZipEntry): Buffer {
  const { offset, packed, size, method, name } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw new TableDamagedError({ part: name })
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const data = bytes.subarray(start, start + packed)
  if (data.length !== packed) throw new TableDamagedError({ part: name })
  if (method === 0 && packed === size) return data
  if (method !== 8) throw new TableDamagedError({ part: name })
  try {
    const content = inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
    if (content.length === size) return content
  } catch (cause) {
    throw new TableDamagedError({ part: name }, cause)
  }
  throw new TableDamagedError({ part: name })
}

function endRecord(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - 0xffff)
  for (let position = bytes.length - 22; position >= first; position -= 1) {
    if (bytes.readUInt32LE(position) === END_SIGNATURE) return position
  }
  throw new TableDamagedError({ part: 'zip end' })
}
