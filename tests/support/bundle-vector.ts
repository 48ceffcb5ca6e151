import type { LineFault } from '../../src/main/bundle/errors/bundle-line-error.ts'

/** A change made to the bytes of a file before they are opened: lowest bit at an offset, only the first bytes, zero bytes more. */
export interface ByteChange {
  readonly xor?: number
  readonly cut?: number
  readonly append?: number
}

/** The bytes with the change. */
export function changeBytes(bytes: Uint8Array, { xor, cut, append }: ByteChange): Uint8Array {
  const changed = Uint8Array.from([...bytes.subarray(0, cut), ...new Uint8Array(append ?? 0)])
  if (xor !== undefined) changed[xor] = (changed[xor] ?? 0) ^ 1
  return changed
}

/** One row of tests/vectors/bundle/v1/vectors.json: open `file` with the key `identity` and expect `OK` or an error code. */
export interface BundleVector {
  /** Relative to the folder of vectors.json. */
  readonly file: string
  /** Made to the file's bytes first; none when absent. */
  readonly change?: ByteChange
  readonly identity: string
  readonly expect: string
  readonly about: string
  /** Of the bytes that are opened. */
  readonly sha256: string
  /** Names of the keys whose signatures are accepted; all when absent. */
  readonly knownSenders?: readonly string[]
  /** What the error says beside its code. */
  readonly data?: { readonly line: number; readonly fault: LineFault; readonly field?: string }
  /** For bundles that open: number of lines, and SHA-256 of the unpacked NDJSON. */
  readonly lines?: number
  readonly ndjson?: string
}

/** vectors.json: the keys by name, and the vectors. */
export interface VectorIndex {
  readonly format: 'gezhongban-bundle'
  readonly version: number
  readonly keys: Record<string, { readonly public: string; readonly secret: string }>
  readonly vectors: readonly BundleVector[]
}
