import { createHash } from 'node:crypto'
import { identityToRecipient } from 'age-encryption'
import { openEnvelope } from './age-envelope.ts'
import type { BundleChange } from './bundle-change.ts'
import type { BundleAttachment, BundleReceipt } from './bundle-writer.ts'
import { checkChange, countChange, parseLine, unpackLines } from './changes-part.ts'
import { BundleAlteredError } from './errors/bundle-altered-error.ts'
import { BundleForeignError } from './errors/bundle-foreign-error.ts'
import { BundleManifestError } from './errors/bundle-manifest-error.ts'
import { BundleRecipientError } from './errors/bundle-recipient-error.ts'
import { BundleSenderError } from './errors/bundle-sender-error.ts'
import { BundleTooLargeError } from './errors/bundle-too-large-error.ts'
import { BundleUnsignedError } from './errors/bundle-unsigned-error.ts'
import { BUNDLE_LIMITS, type BundleLimits } from './limits.ts'
import type { ChangeCounts, Manifest, ManifestPart } from './manifest.ts'
import { minisignVerify, parseMinisignPublicKey } from './minisign.ts'
import { CHANGES_NAME, MANIFEST_NAME, SIGNATURE_NAME, partOfName, type PartKind } from './part-name.ts'
import { keyFingerprint, spokenFingerprint } from './party-key.ts'
import { readManifest } from './read-manifest.ts'
import { deviceFingerprint } from './signing-key.ts'
import { readTar, TarFormatError, type TarEntry } from './tar.ts'

/** How strictly to read. */
export interface OpenOptions {
  /** Signing keys (minisign lines) that are registered; when given, any other sender is refused. */
  readonly knownSenders?: readonly string[]
  readonly limits?: BundleLimits
}

/** A part sealed to a department, seen from outside. */
export interface SealedEnvelope {
  readonly id: string
  readonly bytes: Uint8Array
  readonly to: { readonly name: string; readonly fingerprint: string } | null
}

/** A bundle read and verified to its end. Everything is in memory; nothing was written to disk. */
export interface OpenBundle {
  readonly manifest: Manifest
  /** SHA-256 of the file: the bundle's identity. */
  readonly sha256: string
  /** The changes in the order of the bundle; may be called again. */
  changes(): AsyncGenerator<BundleChange>
  attachments(): BundleAttachment[]
  sealed(): SealedEnvelope[]
  /** Receipts, not yet verified: `readReceipt` does that with the keys the office trusts. */
  receipts(): BundleReceipt[]
}

/**
 * Opens a bundle and verifies it to the end: envelope, manifest and signature before anything is unpacked, then every
 * part's size and hash, then every line. Only then is anything handed out, see [Note: Verify, then merge] in
 * docs/bundle-format.md.
 * @throws one of the errors of ./errors; each has its own code.
 */
export async function openBundle(
  file: Uint8Array,
  identity: string | readonly string[],
  options: OpenOptions = {},
): Promise<OpenBundle> {
  const limits = options.limits ?? BUNDLE_LIMITS
  if (file.length > limits.file) throw new BundleTooLargeError({ limit: limits.file })
  const identities = typeof identity === 'string' ? [identity] : identity
  const entries = tarEntries(await openEnvelope(file, identities))
  const first = entries.next()
  if (first.done || first.value.name !== MANIFEST_NAME) throw new BundleForeignError()
  if (first.value.bytes.length > limits.manifest)
    throw new BundleTooLargeError({ limit: limits.manifest, part: MANIFEST_NAME })
  const manifest = readManifest(first.value.bytes)
  const second = entries.next()
  if (second.done || second.value.name !== SIGNATURE_NAME) throw new BundleUnsignedError()
  checkSignature(manifest, first.value.bytes, second.value.bytes)
  checkSender(manifest, options.knownSenders)
  await checkRecipient(manifest, identities)
  const parts = checkParts(manifest, entries, limits)
  await checkChanges(manifest, parts, limits)
  return opened(file, manifest, parts, limits)
}

/** The tar's entries; what is wrong with the tar itself reads as no bundle at the start and as a bad part later. */
function* tarEntries(tar: Uint8Array): Generator<TarEntry> {
  let any = false
  try {
    for (const entry of readTar(tar)) {
      yield entry
      any = true
    }
  } catch (cause) {
    if (!(cause instanceof TarFormatError)) throw cause
    throw any ? new BundleManifestError('parts', { cause }) : new BundleForeignError({ cause })
  }
}

function checkSignature(manifest: Manifest, body: Uint8Array, signature: Uint8Array): void {
  const { signingKey, recipient, device, fingerprint } = manifest.sender
  if (minisignVerify(signingKey, body, Buffer.from(signature).toString('utf8')) === null) {
    throw new BundleAlteredError({ where: 'signature' })
  }
  const raw = parseMinisignPublicKey(signingKey)?.publicKey ?? new Uint8Array()
  if (deviceFingerprint(raw) !== device) throw new BundleManifestError('sender.device')
  if (keyFingerprint(recipient, signingKey) !== fingerprint) throw new BundleManifestError('sender.fingerprint')
}

function checkSender(manifest: Manifest, known: readonly string[] | undefined): void {
  if (known && !known.includes(manifest.sender.signingKey)) {
    throw new BundleSenderError(spokenFingerprint(manifest.sender.fingerprint))
  }
}

/** age does not say for whom a bundle was meant: whoever opened one could encrypt it again to others. The manifest says it. */
async function checkRecipient(manifest: Manifest, identities: readonly string[]): Promise<void> {
  const own = await Promise.all(identities.map((identity) => identityToRecipient(identity)))
  if (!manifest.recipients.some(({ recipient }) => own.includes(recipient))) throw new BundleRecipientError('manifest')
}

interface CheckedPart extends ManifestPart {
  readonly kind: PartKind
  readonly id: string
  readonly bytes: Uint8Array
}

function checkParts(manifest: Manifest, entries: Iterable<TarEntry>, limits: BundleLimits): readonly CheckedPart[] {
  const named = new Map(manifest.parts.map((part) => [part.name, part]))
  if (named.size !== manifest.parts.length || named.size > limits.parts) throw new BundleManifestError('parts')
  const parts: CheckedPart[] = []
  for (const { name, bytes } of entries) {
    const part = named.get(name)
    const place = partOfName(name)
    if (!part || !place) throw new BundleManifestError('parts')
    named.delete(name)
    const hash = createHash('sha256').update(bytes).digest('hex')
    if (bytes.length !== part.size || hash !== part.sha256) throw new BundleAlteredError({ where: 'part', part: name })
    parts.push({ ...part, ...place, bytes })
  }
  const [missing] = named.keys()
  if (missing !== undefined) throw new BundleAlteredError({ where: 'part', part: missing })
  return parts
}

function changesPart(parts: readonly CheckedPart[], limits: BundleLimits): CheckedPart & { unpacked: number } {
  const part = parts.find(({ kind }) => kind === 'changes')
  const unpacked = part?.unpacked
  if (!part || unpacked === undefined) throw new BundleManifestError('parts')
  if (unpacked > limits.changes) throw new BundleTooLargeError({ limit: limits.changes, part: CHANGES_NAME })
  return { ...part, unpacked }
}

async function checkChanges(manifest: Manifest, parts: readonly CheckedPart[], limits: BundleLimits): Promise<void> {
  const { bytes, unpacked, count } = changesPart(parts, limits)
  const counts = new Map<string, ChangeCounts[string]>()
  let lines = 0
  for await (const { line, text } of unpackLines(bytes, { unpacked, line: limits.line })) {
    countChange(counts, checkChange(parseLine(text, line), line, manifest.sequence))
    lines += 1
  }
  if (lines !== count || !sameCounts(counts, manifest.counts)) throw new BundleManifestError('counts')
}

function sameCounts(found: ReadonlyMap<string, ChangeCounts[string]>, stated: ChangeCounts): boolean {
  const rows = Object.entries(stated)
  return (
    rows.length === found.size &&
    rows.every(([name, { put, set, remove }]) => {
      const of = found.get(name)
      return of?.put === put && of.set === set && of.remove === remove
    })
  )
}

function opened(file: Uint8Array, manifest: Manifest, parts: readonly CheckedPart[], limits: BundleLimits): OpenBundle {
  const of = (kind: PartKind): readonly CheckedPart[] => parts.filter((part) => part.kind === kind)
  return {
    manifest,
    sha256: createHash('sha256').update(file).digest('hex'),
    async *changes() {
      const { bytes, unpacked } = changesPart(parts, limits)
      for await (const { line, text } of unpackLines(bytes, { unpacked, line: limits.line })) {
        yield checkChange(parseLine(text, line), line, manifest.sequence)
      }
    },
    attachments: () => of('attachment').map(({ id, bytes }) => ({ id, bytes })),
    sealed: () => of('sealed').map(({ id, bytes, to }) => ({ id, bytes, to: to ?? null })),
    receipts: () => of('receipt').map(({ id, bytes }) => ({ id, bytes })),
  }
}
