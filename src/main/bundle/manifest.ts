import * as z from 'zod'
import { partOfName } from './part-name.ts'
import { parseMinisignPublicKey } from './minisign.ts'

/** The name of the format, so that a stray JSON file is not taken for a manifest. */
export const BUNDLE_FORMAT = 'gezhongban-bundle'
/** The version written, and the highest version read. */
export const BUNDLE_VERSION = 1
/** The one cipher suite of version 1: age v1 with X25519 recipients; Ed25519 over BLAKE2b-512 as minisign does it; SHA-256. */
export const BUNDLE_SUITE = 'age-x25519+ed25519-blake2b512+sha256'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const instant = z.iso.datetime({ precision: 3 })
const count = z.int().min(0)
const name = z.string().min(1).max(200)
const ageRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)
const signingKey = z.string().refine((text) => parseMinisignPublicKey(text) !== null)

/** Who holds a key: one PC of an office, a county or street office that receives, a department that takes referrals. */
export const keyRoleSchema = z.enum(['device', 'county', 'department'])

/** The first look at a manifest: enough to say by name that it is newer or of another suite. */
export const manifestHeadSchema = z.looseObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.int().min(1),
  suite: z.string().max(100),
})

/** One part of the bundle: `size` and `sha256` of the bytes in the tar (sealed, compressed), so that nothing need be opened to check. */
export const manifestPartSchema = z.object({
  name: z.string().refine((text) => partOfName(text) !== null),
  size: count,
  sha256,
  /** Lines of the changes; 1 for every other part. */
  count,
  /** Bytes the part unpacks to; only for compressed parts. */
  unpacked: count.optional(),
  /** The name and key fingerprint of who can open it; only for sealed parts. */
  to: z.object({ name, fingerprint: sha256 }).optional(),
})

/** `manifest.json`, format version 1. docs/bundle-format.md says what each field means. Unknown keys are ignored. */
export const manifestSchema = z.object({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  suite: z.literal(BUNDLE_SUITE),
  id: z.uuidv7(),
  kind: z.enum(['full', 'incremental']),
  /** The community whose records these are: 12-digit division code (GB/T 10114 with the county's extension) and name. */
  community: z.object({ code: z.string().regex(/^\d{12}$/), name }),
  sender: z.object({
    role: keyRoleSchema,
    name,
    device: sha256,
    signingKey,
    recipient: ageRecipient,
    fingerprint: sha256,
  }),
  recipients: z
    .array(z.object({ name, recipient: ageRecipient, fingerprint: sha256 }))
    .min(1)
    .max(50),
  /** The change log of the sender, first and last number; `to` = `from` − 1 when the bundle carries no change. */
  sequence: z.object({ from: z.int().min(1), to: count }).refine((range) => range.to >= range.from - 1),
  /** SHA-256 of the bundle file this one follows, null for the first. */
  previous: sha256.nullable(),
  schemaVersion: z.int().min(1),
  /** The newest link of the sender's audit chain, so that a cut or replaced chain shows. */
  auditHead: z.object({ sequence: count, hash: sha256 }),
  createdAt: instant,
  program: z.string().min(1).max(50),
  /** Lines by register and operation. */
  counts: z.record(z.string(), z.object({ put: count, set: count, remove: count })),
  parts: z.array(manifestPartSchema).min(1),
})

/** The signed table of contents of a bundle. */
export type Manifest = z.infer<typeof manifestSchema>
/** One row of the manifest's parts. */
export type ManifestPart = z.infer<typeof manifestPartSchema>
/** Who holds a key. */
export type KeyRole = z.infer<typeof keyRoleSchema>
/** Lines per register and operation. */
export type ChangeCounts = Manifest['counts']
