const MIB = 1024 * 1024

/**
 * The sizes a reader allows, in bytes unless said. A bundle beyond them is refused before it is unpacked, see
 * docs/bundle-format.md. A full bundle of 200,000 residents is about 30 MB, so the room is for photographs.
 */
export interface BundleLimits {
  /** The whole `.gzb` file. */
  readonly file: number
  /** `manifest.json`. */
  readonly manifest: number
  /** What `changes.ndjson.zst` unpacks to. */
  readonly changes: number
  /** One line of the changes. */
  readonly line: number
  /** Number of parts beside manifest and signature. */
  readonly parts: number
}

/** The limits of format version 1. */
export const BUNDLE_LIMITS: BundleLimits = {
  file: 512 * MIB,
  manifest: 8 * MIB,
  changes: 2048 * MIB,
  line: 4 * MIB,
  parts: 20_000,
}
