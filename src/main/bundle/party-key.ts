import { createHash } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { IsoInstant } from '../../shared/dates.ts'
import type { KeyRole } from './manifest.ts'
import { minisignPublicKey } from './minisign.ts'
import { createSigningKey, type SigningKey } from './signing-key.ts'

/** What others may know of a party: to whom bundles are encrypted (`recipient`) and whose signature is theirs (`signingKey`). */
export interface PublicKey {
  readonly role: KeyRole
  readonly name: string
  /** An age X25519 recipient, `age1…`. */
  readonly recipient: string
  /** A minisign public key line, base64. */
  readonly signingKey: string
  readonly created: IsoInstant
  /** 64 hex digits over both keys, see `keyFingerprint`. */
  readonly fingerprint: string
}

/** Both secret keys of a party. Two keys and not one turned into the other: each has one standard use. */
export interface PartyKey {
  readonly role: KeyRole
  readonly name: string
  readonly signing: SigningKey
  /** An age X25519 identity, `AGE-SECRET-KEY-1…`: secret. */
  readonly identity: string
  readonly recipient: string
  readonly created: IsoInstant
}

/** SHA-256 over the two lines recipient and signing key, 64 hex digits. A change of either key changes it. */
export function keyFingerprint(recipient: string, signingKey: string): string {
  return createHash('sha256').update(`${recipient}\n${signingKey}\n`).digest('hex')
}

/**
 * A fingerprint to read out on the telephone: eight groups of five decimal digits, each a 32-bit big-endian word of the
 * SHA-256 modulo 100,000. About 132 bits; digits because they are heard right where letters are not.
 */
export function spokenFingerprint(fingerprint: string): string {
  const groups = fingerprint.match(/[0-9a-f]{8}/g) ?? []
  return groups.map((word) => String(Number.parseInt(word, 16) % 100_000).padStart(5, '0')).join(' ')
}

/** A new pair of keys from the system's random source. `now` is the time written into the key's file. */
export async function createPartyKey(of: { role: KeyRole; name: string; now: Date }): Promise<PartyKey> {
  const identity = await generateX25519Identity()
  return {
    role: of.role,
    name: of.name,
    signing: createSigningKey(),
    identity,
    recipient: await identityToRecipient(identity),
    created: of.now.toISOString(),
  }
}

/** The public half of a party's key. */
export function publicKeyOf(key: PartyKey): PublicKey {
  const signingKey = minisignPublicKey(key.signing.publicKey)
  return {
    role: key.role,
    name: key.name,
    recipient: key.recipient,
    signingKey,
    created: key.created,
    fingerprint: keyFingerprint(key.recipient, signingKey),
  }
}
