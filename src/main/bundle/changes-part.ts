import { Readable } from 'node:stream'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { bundleChangeSchema, type BundleChange } from './bundle-change.ts'
import { BundleAlteredError } from './errors/bundle-altered-error.ts'
import { BundleLineError } from './errors/bundle-line-error.ts'
import { BundleTooLargeError } from './errors/bundle-too-large-error.ts'
import type { ChangeCounts } from './manifest.ts'
import { CHANGES_NAME } from './part-name.ts'

/** Text is handed to zstd in pieces of this many characters: one call per line costs more than the compression. */
const PIECE = 256 * 1024
const LEVEL = 3

/** The changes as the tar carries them, with what the manifest says of them. */
export interface PackedChanges {
  readonly bytes: Uint8Array
  readonly unpacked: number
  readonly lines: number
  readonly counts: ChangeCounts
}

/** One line per change, zstd. Every change is checked first: what is once written is frozen. @throws BundleLineError */
export async function packChanges(
  changes: AsyncIterable<BundleChange> | Iterable<BundleChange>,
  range: { from: number; to: number },
): Promise<PackedChanges> {
  const counts: ChangeCounts = {}
  let lines = 0
  let unpacked = 0
  async function* pieces(): AsyncGenerator<Buffer> {
    let text = ''
    for await (const change of changes) {
      lines += 1
      countChange(counts, checkChange(change, lines, range))
      text += `${JSON.stringify(change)}\n`
      if (text.length < PIECE) continue
      const piece = Buffer.from(text)
      unpacked += piece.length
      text = ''
      yield piece
    }
    const piece = Buffer.from(text)
    unpacked += piece.length
    if (piece.length > 0) yield piece
  }
  const zstd = createZstdCompress({
    params: { [constants.ZSTD_c_compressionLevel]: LEVEL, [constants.ZSTD_c_checksumFlag]: 1 },
  })
  const chunks: Uint8Array[] = []
  const source = Readable.from(pieces(), { objectMode: false, highWaterMark: PIECE })
  source.on('error', (error) => zstd.destroy(error))
  for await (const chunk of source.pipe(zstd)) chunks.push(chunk as Uint8Array) // a byte stream yields bytes
  return { bytes: new Uint8Array(Buffer.concat(chunks)), unpacked, lines, counts }
}

/** Adds one change to the counts by register and operation. */
export function countChange(counts: ChangeCounts, change: BundleChange): void {
  const of = (counts[change.entity] ??= { put: 0, set: 0, remove: 0 })
  of[change.op] += 1
}

/** The change when it is one and its sequence lies in the range. @throws BundleLineError naming line and field, never a value. */
export function checkChange(value: unknown, line: number, range: { from: number; to: number }): BundleChange {
  const parsed = bundleChangeSchema.safeParse(value)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? []
    throw new BundleLineError({ line, fault: 'shape', ...(path.length > 0 && { field: String(path[0]) }) })
  }
  const change = parsed.data
  if (change.op !== 'put' && (change.sequence < range.from || change.sequence > range.to)) {
    throw new BundleLineError({ line, fault: 'sequence', field: 'sequence' })
  }
  return change
}

/** What a reader allows: the bytes the manifest states, and the longest line. */
export interface UnpackLimits {
  readonly unpacked: number
  readonly line: number
}

/**
 * The lines of a compressed changes part with their numbers, unpacked piece by piece and never beyond the stated size.
 * @throws BundleTooLargeError, BundleLineError (a line too long), BundleAlteredError (not zstd, not UTF-8, or shorter than stated)
 */
export async function* unpackLines(
  bytes: Uint8Array,
  limits: UnpackLimits,
): AsyncGenerator<{ line: number; text: string }> {
  const zstd = createZstdDecompress({ chunkSize: PIECE })
  zstd.end(bytes)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let unpacked = 0
  let line = 0
  let rest = ''
  try {
    for await (const chunk of zstd) {
      const piece = chunk as Uint8Array // a byte stream yields bytes
      unpacked += piece.length
      if (unpacked > limits.unpacked) throw new BundleTooLargeError({ limit: limits.unpacked, part: CHANGES_NAME })
      const parts = (rest + decoder.decode(piece, { stream: true })).split('\n')
      rest = parts.pop() ?? ''
      for (const text of parts) {
        line += 1
        if (text.length > limits.line) throw new BundleLineError({ line, fault: 'length' })
        yield { line, text }
      }
      if (rest.length > limits.line) throw new BundleLineError({ line: line + 1, fault: 'length' })
    }
    rest += decoder.decode()
  } catch (cause) {
    if (cause instanceof BundleTooLargeError || cause instanceof BundleLineError) throw cause
    throw new BundleAlteredError({ where: 'part', part: CHANGES_NAME }, { cause })
  }
  if (rest !== '') yield { line: line + 1, text: rest }
  if (unpacked !== limits.unpacked) throw new BundleAlteredError({ where: 'part', part: CHANGES_NAME })
}

/** The JSON of a line. @throws BundleLineError */
export function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message quotes the line, which is personal data: not kept as cause.
    throw new BundleLineError({ line, fault: 'json' })
  }
}
