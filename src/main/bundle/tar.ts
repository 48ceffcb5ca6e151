/**
 * The small part of tar a bundle uses: POSIX ustar (IEEE 1003.1, pax, “ustar Interchange Format”), regular files only,
 * names of at most 100 ASCII characters. Written here and not by a library for two reasons: equal input gives equal
 * bytes, and a reader of foreign files that knows no links, no long-name records and no sparse files cannot be led
 * astray by them.
 */
export interface TarEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Bytes that are not a tar of the kind above. `reason` is for a developer. */
export class TarFormatError extends Error {
  override readonly name = 'TarFormatError' as const
}

const BLOCK = 512
const NAME = /^[\x21-\x7e]{1,100}$/
/** Where a ustar header keeps its fields: offset and length in bytes. */
const FIELD = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 6],
  prefix: [345, 155],
} as const
const MAX_SIZE = 8 ** 11 - 1

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

function checksum(header: Uint8Array): number {
  const [start, length] = FIELD.checksum
  let sum = length * 0x20
  for (let at = 0; at < BLOCK; at++) if (at < start || at >= start + length) sum += header[at] ?? 0
  return sum
}

function header(name: string, size: number, mtime: number): Buffer {
  if (!NAME.test(name)) throw new RangeError('a tar name has 1 to 100 printable ASCII characters')
  if (size > MAX_SIZE) throw new RangeError('a tar entry has less than 8 GiB')
  const block = Buffer.alloc(BLOCK)
  const octal = (field: readonly [number, number], value: number): void => {
    block.write(value.toString(8).padStart(field[1] - 1, '0') + '\0', field[0], 'latin1')
  }
  block.write(name, 0, 'latin1')
  octal(FIELD.mode, 0o600)
  octal(FIELD.uid, 0)
  octal(FIELD.gid, 0)
  octal(FIELD.size, size)
  octal(FIELD.mtime, mtime)
  block.write('0', FIELD.type[0], 'latin1')
  block.write('ustar\x0000', FIELD.magic[0], 'latin1')
  block.write(checksum(block).toString(8).padStart(6, '0') + '\0 ', FIELD.checksum[0], 'latin1')
  return block
}

/** The size in bytes of `writeTar` for entries of these sizes. */
export function tarSize(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + BLOCK + size + padding(size), 2 * BLOCK)
}

/**
 * The tar of these entries, in this order, as pieces to be joined; the entries' bytes are not copied. `mtime` is in whole
 * seconds since 1970 and the same for all. Owner 0, mode 0600.
 */
export function* writeTar(entries: readonly TarEntry[], mtime: number): Generator<Uint8Array> {
  for (const { name, bytes } of entries) {
    yield header(name, bytes.length, mtime)
    if (bytes.length > 0) yield bytes
    if (padding(bytes.length) > 0) yield new Uint8Array(padding(bytes.length))
  }
  yield new Uint8Array(2 * BLOCK)
}

function text(block: Buffer, [start, length]: readonly [number, number]): string {
  const raw = block.subarray(start, start + length)
  const end = raw.indexOf(0)
  return raw.toString('latin1', 0, end === -1 ? length : end)
}

function octalValue(block: Buffer, field: readonly [number, number]): number {
  const digits = text(block, field).trim()
  if (!/^[0-7]{1,11}$/.test(digits)) throw new TarFormatError('a number is not octal')
  return Number.parseInt(digits, 8)
}

/**
 * The entries of a tar, as views of its bytes, in order; lazily, so that the first ones can be judged before the rest is
 * looked at. GNU tar's `--format=ustar` and `--format=gnu` are read, as far as they hold regular files with short names.
 * @throws TarFormatError for anything else.
 */
export function* readTar(tar: Uint8Array): Generator<TarEntry> {
  const all = Buffer.from(tar.buffer, tar.byteOffset, tar.byteLength)
  for (let at = 0; at + BLOCK <= all.length;) {
    const block = all.subarray(at, at + BLOCK)
    if (block[0] === 0) {
      if (all.subarray(at).some((byte) => byte !== 0)) throw new TarFormatError('something follows the end')
      if (all.length - at < 2 * BLOCK) throw new TarFormatError('the end is cut off')
      return
    }
    if (octalValue(block, FIELD.checksum) !== checksum(block)) throw new TarFormatError('a header is damaged')
    if (!text(block, FIELD.magic).startsWith('ustar')) throw new TarFormatError('not ustar')
    const type = block[FIELD.type[0]]
    if (type !== 0x30 && type !== 0) throw new TarFormatError('not a regular file')
    const name = text(block, FIELD.name)
    if (!NAME.test(name) || text(block, FIELD.prefix) !== '') throw new TarFormatError('a name is not allowed')
    const size = octalValue(block, FIELD.size)
    const start = at + BLOCK
    if (start + size + padding(size) > all.length) throw new TarFormatError('an entry is cut off')
    yield { name, bytes: new Uint8Array(tar.buffer, tar.byteOffset + start, size) }
    at = start + size + padding(size)
  }
  throw new TarFormatError('the end is missing')
}
