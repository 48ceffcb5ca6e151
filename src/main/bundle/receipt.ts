import * as z from 'zod'
import { BundleAlteredError } from './errors/bundle-altered-error.ts'
import { BundleForeignError } from './errors/bundle-foreign-error.ts'
import { BundleNewerError } from './errors/bundle-newer-error.ts'
import { BundleSenderError } from './errors/bundle-sender-error.ts'
import { minisignPublicKey, minisignSign, minisignVerify } from './minisign.ts'
import type { PartyKey } from './party-key.ts'
import { readTar, tarSize, writeTar, type TarEntry } from './tar.ts'

const FORMAT = 'gezhongban-receipt'
const VERSION = 1
const NAME = 'receipt.json'
const SIGNATURE = 'receipt.json.minisig'
const MAX_BYTES = 64 * 1024 * 1024

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

/**
 * `receipt.json`, version 1: the answer to one bundle. It holds ids, codes and counts and no value of a record, so it
 * travels unencrypted; importing a bundle again gives the same receipt.
 */
export const receiptSchema = z.object({
  bundle: z.object({ id: z.uuidv7(), sha256, from: z.int().min(1), to: count, device: sha256 }),
  community: z.string().regex(/^\d{12}$/),
  receivedAt: z.iso.datetime({ precision: 3 }),
  /** Milliseconds the sender's clock is ahead of the receiver's; negative when behind. */
  clockSkew: z.int(),
  counts: z.record(z.string(), z.object({ accepted: count, setAside: count, ignored: count })),
  /** Lines set aside: line of the changes, register, id, code; never a value. */
  setAside: z.array(z.object({ line: z.int().min(1), entity: z.string(), id: z.string(), code: z.string() })),
  /** Numbers of this device not received yet, as closed ranges. */
  gaps: z.array(z.object({ from: z.int().min(1), to: z.int().min(1) })),
  /** Ids of records that may be one person, here and elsewhere. */
  duplicates: z.array(z.object({ entity: z.string(), id: z.string(), other: z.string(), community: z.string() })),
  auditHead: z.object({ sequence: count, hash: sha256 }),
  newestProgram: z.string(),
})

/** What a county answers to a bundle. */
export type Receipt = z.infer<typeof receiptSchema>

const head = z.looseObject({ format: z.literal(FORMAT), version: z.int().min(1) })

/** The bytes of a `.gzr` file: a tar of `receipt.json` and its minisign signature by the county. Deterministic. */
export function writeReceipt(receipt: Receipt, county: PartyKey): Uint8Array {
  const body = Buffer.from(
    `${JSON.stringify({ format: FORMAT, version: VERSION, ...receiptSchema.parse(receipt) }, null, 1)}\n`,
  )
  const signature = minisignSign(
    county.signing,
    body,
    `receipt for bundle ${receipt.bundle.id} sha256 ${receipt.bundle.sha256}`,
  )
  const entries: TarEntry[] = [
    { name: NAME, bytes: body },
    { name: SIGNATURE, bytes: Buffer.from(signature) },
  ]
  const mtime = Math.floor(Date.parse(receipt.receivedAt) / 1000)
  const bytes = Buffer.concat([...writeTar(entries, mtime)])
  if (bytes.length !== tarSize(entries.map((entry) => entry.bytes.length))) throw new RangeError('tar size')
  return new Uint8Array(bytes)
}

/**
 * The receipt of a `.gzr` file, signed by one of the keys the office trusts (minisign public key lines).
 * @throws BundleForeignError, BundleNewerError, BundleAlteredError (signature), BundleSenderError (no trusted key given)
 */
export function readReceipt(bytes: Uint8Array, trusted: readonly string[]): Receipt {
  if (trusted.length === 0) throw new BundleSenderError('')
  const [body, signature] = receiptEntries(bytes)
  const right = trusted.some((key) => minisignVerify(key, body, Buffer.from(signature).toString('utf8')) !== null)
  const json = parseJson(body)
  const top = head.safeParse(json)
  if (!top.success) throw new BundleForeignError()
  if (top.data.version > VERSION) throw new BundleNewerError(top.data.version, VERSION)
  if (!right) throw new BundleAlteredError({ where: 'signature' })
  const parsed = receiptSchema.safeParse(json)
  if (!parsed.success) throw new BundleForeignError()
  return parsed.data
}

/** The signing key of a party as `readReceipt` takes it. */
export function receiptSigner(key: PartyKey): string {
  return minisignPublicKey(key.signing.publicKey)
}

function receiptEntries(bytes: Uint8Array): [Uint8Array, Uint8Array] {
  if (bytes.length > MAX_BYTES) throw new BundleForeignError()
  let entries: TarEntry[]
  try {
    entries = [...readTar(bytes)]
  } catch (cause) {
    throw new BundleForeignError({ cause })
  }
  const [first, second] = entries
  if (entries.length !== 2 || first?.name !== NAME || second?.name !== SIGNATURE) throw new BundleForeignError()
  return [first.bytes, second.bytes]
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
