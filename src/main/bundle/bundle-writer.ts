import { createHash } from 'node:crypto'
import type { BundleChange } from './bundle-change.ts'
import { sealEnvelope } from './age-envelope.ts'
import { packChanges } from './changes-part.ts'
import { BundleManifestError } from './errors/bundle-manifest-error.ts'
import { BundleTooLargeError } from './errors/bundle-too-large-error.ts'
import { BUNDLE_LIMITS } from './limits.ts'
import {
  BUNDLE_FORMAT,
  BUNDLE_SUITE,
  BUNDLE_VERSION,
  manifestSchema,
  type Manifest,
  type ManifestPart,
} from './manifest.ts'
import { minisignSign } from './minisign.ts'
import { CHANGES_NAME, MANIFEST_NAME, SIGNATURE_NAME, attachmentName, receiptName, sealedName } from './part-name.ts'
import { publicKeyOf, type PartyKey, type PublicKey } from './party-key.ts'
import { deviceFingerprint } from './signing-key.ts'
import { tarSize, writeTar, type TarEntry } from './tar.ts'

/** An attachment as the store holds it; `id` a UUID or SHA-256 in lower-case hex. */
export interface BundleAttachment {
  readonly id: string
  readonly bytes: Uint8Array
}

/** A referral already sealed to a department (`sealReferral`); the county sees name and size only. */
export interface BundleSealedPart {
  readonly id: string
  readonly bytes: Uint8Array
  readonly to: PublicKey
}

/** A signed receipt (`writeReceipt`) travelling inside a bundle; `id` is the id of the bundle it answers. */
export interface BundleReceipt {
  readonly id: string
  readonly bytes: Uint8Array
}

/** Everything a bundle is made of. Time, ids and numbers come from the caller: this library has no clock and no counter. */
export interface BundleContent {
  /** UUIDv7. */
  readonly id: string
  readonly kind: 'full' | 'incremental'
  readonly community: { readonly code: string; readonly name: string }
  readonly sender: PartyKey
  readonly recipients: readonly PublicKey[]
  readonly sequence: { readonly from: number; readonly to: number }
  /** SHA-256 of the bundle before this one, null for the first. */
  readonly previous: string | null
  readonly schemaVersion: number
  readonly auditHead: { readonly sequence: number; readonly hash: string }
  readonly createdAt: Date
  /** The program's version. */
  readonly program: string
  readonly changes: AsyncIterable<BundleChange> | Iterable<BundleChange>
  readonly attachments?: AsyncIterable<BundleAttachment> | Iterable<BundleAttachment>
  readonly sealed?: readonly BundleSealedPart[]
  readonly receipts?: readonly BundleReceipt[]
}

/** A bundle ready to be frozen: write these bytes once (`writeFrozenFile`), send no others under this sequence. */
export interface WrittenBundle {
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes: the bundle's name for the next one and for the receipt. */
  readonly sha256: string
  readonly manifest: Manifest
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Builds a bundle in memory: no clear text touches the disk.
 * @throws BundleLineError, BundleManifestError for content the format does not allow, BundleTooLargeError.
 */
export async function writeBundle(content: BundleContent): Promise<WrittenBundle> {
  const packed = await packChanges(content.changes, content.sequence)
  const parts: ManifestPart[] = []
  const entries: TarEntry[] = []
  const add = (name: string, bytes: Uint8Array, more: Partial<ManifestPart> = {}): void => {
    entries.push({ name, bytes })
    parts.push({ name, size: bytes.length, sha256: sha256(bytes), count: 1, ...more })
  }
  add(CHANGES_NAME, packed.bytes, { count: packed.lines, unpacked: packed.unpacked })
  for await (const { id, bytes } of content.attachments ?? []) add(attachmentName(id), bytes)
  for (const { id, bytes, to } of content.sealed ?? []) {
    add(sealedName(id), bytes, { to: { name: to.name, fingerprint: to.fingerprint } })
  }
  for (const { id, bytes } of content.receipts ?? []) add(receiptName(id), bytes)

  const manifest = checkedManifest({ ...manifestHead(content), counts: packed.counts, parts })
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  const signature = minisignSign(content.sender.signing, manifestBytes, trustedComment(manifest))
  const all: TarEntry[] = [
    { name: MANIFEST_NAME, bytes: manifestBytes },
    { name: SIGNATURE_NAME, bytes: Buffer.from(signature) },
    ...entries,
  ]
  const size = tarSize(all.map((entry) => entry.bytes.length))
  checkSizes(manifest, manifestBytes.length, size)
  const mtime = Math.floor(content.createdAt.getTime() / 1000)
  const recipients = content.recipients.map((key) => key.recipient)
  const bytes = await sealEnvelope(writeTar(all, mtime), size, recipients)
  return { bytes, sha256: sha256(bytes), manifest }
}

function manifestHead(content: BundleContent): Omit<Manifest, 'counts' | 'parts'> {
  const { role, name, recipient, signingKey, fingerprint } = publicKeyOf(content.sender)
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    suite: BUNDLE_SUITE,
    id: content.id,
    kind: content.kind,
    community: content.community,
    sender: {
      role,
      name,
      device: deviceFingerprint(content.sender.signing.publicKey),
      signingKey,
      recipient,
      fingerprint,
    },
    recipients: content.recipients.map((key) => ({
      name: key.name,
      recipient: key.recipient,
      fingerprint: key.fingerprint,
    })),
    sequence: content.sequence,
    previous: content.previous,
    schemaVersion: content.schemaVersion,
    auditHead: content.auditHead,
    createdAt: content.createdAt.toISOString(),
    program: content.program,
  }
}

function checkedManifest(manifest: Manifest): Manifest {
  const parsed = manifestSchema.safeParse(manifest)
  if (!parsed.success) throw new BundleManifestError(parsed.error.issues[0]?.path.join('.') ?? '')
  if (new Set(manifest.parts.map((part) => part.name)).size !== manifest.parts.length)
    throw new BundleManifestError('parts')
  return parsed.data
}

/** A bundle our own reader would refuse must not be frozen. */
function checkSizes(manifest: Manifest, manifestSize: number, size: number): void {
  if (manifestSize > BUNDLE_LIMITS.manifest)
    throw new BundleTooLargeError({ limit: BUNDLE_LIMITS.manifest, part: MANIFEST_NAME })
  if (manifest.parts.length > BUNDLE_LIMITS.parts) throw new BundleManifestError('parts')
  // Header, tags and label of the envelope stay below a thousandth and a few kilobytes.
  if (size * 1.001 + 65_536 > BUNDLE_LIMITS.file) throw new BundleTooLargeError({ limit: BUNDLE_LIMITS.file })
  const unpacked = manifest.parts[0]?.unpacked ?? 0
  if (unpacked > BUNDLE_LIMITS.changes)
    throw new BundleTooLargeError({ limit: BUNDLE_LIMITS.changes, part: CHANGES_NAME })
}

/** Signed too: what `minisign -V` prints, so that a person at a prompt sees whose bundle this is and for whom. */
function trustedComment(manifest: Manifest): string {
  const { id, sequence, sender, recipients } = manifest
  const to = recipients.map((recipient) => recipient.fingerprint.slice(0, 16)).join(',')
  return `bundle ${id} sequence ${String(sequence.from)}-${String(sequence.to)} from ${sender.fingerprint.slice(0, 16)} to ${to}`
}
