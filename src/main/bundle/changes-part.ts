import { createZstdDecompress } from 'node:zlib'
import { bundleChangeSchema, type BundleChange } from './bundle-change.ts'
import { BundleAlteredError } from './errors/bundle-altered-error.ts'
import { BundleLineError } from './errors/bundle-line-error.ts'
import { BundleTooLargeError } from './errors/bundle-too-large-error.ts'
import { LineBuffer } from './line-buffer.ts'
import type { ChangeCounts } from './manifest.ts'
import { CHANGES_NAME } from './part-name.ts'
import { ZstdPieces } from './zstd-pieces.ts'

/** zstd is fed in pieces of this many bytes: one call per line costs more than the compression. */
const PIECE = 256 * 1024

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
  const counts = new Map<string, ChangeCounts[string]>()
  let lines = 0
  const zstd = new ZstdPieces()
  const buffer = new LineBuffer(PIECE)
  try {
    for await (const batch of batches(changes)) {
      for (const change of batch) {
        lines += 1
        countChange(counts, checkChange(change, lines, range))
        const piece = buffer.add(JSON.stringify(change))
        if (piece) await zstd.write(piece)
      }
    }
    const last = buffer.take()
    if (last) await zstd.write(last)
    const { bytes, unpacked } = await zstd.end()
    return { bytes, unpacked, lines, counts: Object.fromEntries(counts) }
  } catch (error) {
    zstd.abandon()
    throw error
  }
}

/** A source in arrays: waiting for each of 200,000 changes costs more than checking them. */
async function* batches(
  changes: AsyncIterable<BundleChange> | Iterable<BundleChange>,
): AsyncGenerator<Iterable<BundleChange>> {
  if (Symbol.iterator in changes) {
    yield changes
    return
  }
  for await (const change of changes) yield [change]
}

/** Adds one change to the counts by register and operation. A Map: a register may be named `constructor`. */
export function countChange(counts: Map<string, ChangeCounts[string]>, change: BundleChange): void {
  let of = counts.get(change.entity)
  if (!of) {
    of = { put: 0, set: 0, remove: 0 }
    counts.set(change.entity, of)
  }
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
