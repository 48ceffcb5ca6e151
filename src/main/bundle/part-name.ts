/** The name of the manifest inside the tar; always the first entry. */
export const MANIFEST_NAME = 'manifest.json'
/** The name of the signature over the manifest; always the second entry. */
export const SIGNATURE_NAME = 'manifest.json.minisig'
/** The name of the changes, zstd over NDJSON. */
export const CHANGES_NAME = 'changes.ndjson.zst'

/** What a part holds: changes, an attachment as it is, a part sealed to a department, a signed receipt. */
export type PartKind = 'changes' | 'attachment' | 'sealed' | 'receipt'

const ID = '[0-9a-f][0-9a-f-]{7,63}'
const PATTERNS: readonly (readonly [PartKind, RegExp])[] = [
  ['changes', /^changes\.ndjson\.zst$/],
  ['attachment', new RegExp(`^attachments/(${ID})$`)],
  ['sealed', new RegExp(`^sealed/(${ID})\\.age$`)],
  ['receipt', new RegExp(`^receipts/(${ID})\\.gzr$`)],
]

/**
 * The kind of a part and the id in its name, or null when the format has no such name. A fixed list of names: nothing
 * in a bundle can name a path of the reader's disk.
 */
export function partOfName(name: string): { kind: PartKind; id: string } | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(name)
    if (match) return { kind, id: match[1] ?? '' }
  }
  return null
}

/** The name of an attachment; `id` is a UUID or a SHA-256 in lower-case hex. */
export function attachmentName(id: string): string {
  return `attachments/${id}`
}

/** The name of a sealed referral. */
export function sealedName(id: string): string {
  return `sealed/${id}.age`
}

/** The name of a receipt; `id` is the id of the bundle it answers. */
export function receiptName(id: string): string {
  return `receipts/${id}.gzr`
}
