import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { isFileError } from './file-error.ts'

/** SQLite's WAL format (sqlite.org/fileformat2.html §4): 32 bytes of header, then frames of 24 bytes and a page. */
const headerSize = 32
const frameHeaderSize = 24
const magics = [0x377f0682, 0x377f0683]

/**
 * Looks for damage in a WAL before it is folded in. SQLite takes a bad frame for the end of the log, as after a power
 * cut, and so drops acknowledged work in silence. Commits are synced one by one (synchronous=FULL), so a bad frame with a
 * commit and then more work behind it was good once: that is damage and not a torn end. Damage in the very last commit
 * cannot be told from a power cut.
 * @returns the number of the first bad frame from 1, 0 for the header, or null when there is no WAL or it is whole.
 */
export function walBreak(file: string): number | null {
  const bytes = readWhole(file)
  if (bytes === null || bytes.length <= headerSize) return null
  const magic = bytes.readUInt32BE(0)
  if (!magics.includes(magic)) return 0
  const isBigEndian = magic === magics[1]
  let sum = checksum(bytes.subarray(0, 24), [0, 0], isBigEndian)
  if (sum[0] !== bytes.readUInt32BE(24) || sum[1] !== bytes.readUInt32BE(28)) return 0
  const salt = bytes.subarray(16, 24)
  const size = frameHeaderSize + bytes.readUInt32BE(8)
  let bad: number | null = null
  let isCommitBehind = false
  for (let at = headerSize, number = 1; at + size <= bytes.length; at += size, number++) {
    const frame = bytes.subarray(at, at + size)
    const isOfToday = frame.subarray(8, 16).equals(salt)
    if (bad === null) {
      sum = checksum(frame.subarray(frameHeaderSize), checksum(frame.subarray(0, 8), sum, isBigEndian), isBigEndian)
      const isGood = isOfToday && sum[0] === frame.readUInt32BE(16) && sum[1] === frame.readUInt32BE(20)
      if (isGood) continue
      bad = number
      // In a damaged frame the mark of a commit may itself be what is damaged.
      isCommitBehind = frame.readUInt32BE(4) !== 0
    } else if (isOfToday) {
      // Frames of an earlier round of the log have another salt and say nothing.
      if (isCommitBehind) return bad
      isCommitBehind = frame.readUInt32BE(4) !== 0
    }
  }
  return null
}

type Sum = readonly [number, number]

/** SQLite's running checksum over 32-bit words. */
function checksum(bytes: Buffer, start: Sum, isBigEndian: boolean): Sum {
  let [first, second] = start
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const one = isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)
    const other = isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)
    first = (first + one + second) >>> 0
    second = (second + other + first) >>> 0
  }
  return [first, second]
}

function readWhole(file: string): Buffer | null {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    if (isFileError(error, ['ENOENT'])) return null
    throw error
  }
  try {
    const bytes = Buffer.alloc(fstatSync(handle).size)
    for (let at = 0; at < bytes.length;) {
      const read = readSync(handle, bytes, at, bytes.length - at, at)
      if (read === 0) return bytes.subarray(0, at)
      at += read
    }
    return bytes
  } finally {
    closeSync(handle)
  }
}
