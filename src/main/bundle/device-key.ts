import { identityToRecipient } from 'age-encryption'
import type { IsoInstant } from '../../shared/dates.ts'
import { createPartyKey, type PartyKey } from './party-key.ts'
import { deviceFingerprint, signingKeyFromPem, signingKeyToPem } from './signing-key.ts'

/**
 * The key of one PC. Its Ed25519 half is the device's identity: a cloned PC or a restored backup carries the same key and
 * shows as a fork, so a restored store takes a new one.
 */
export type DeviceKey = PartyKey

/** A device key as the encrypted store keeps it: text only, secret. */
export interface StoredDeviceKey {
  readonly name: string
  readonly signingPem: string
  readonly identity: string
  readonly created: IsoInstant
}

/**
 * A new key for this PC; `name` is how the office calls it (一号机). `signingPem` is the Ed25519 key of a store that has
 * made its device identity already: it stays, and only the age half is new.
 */
export async function createDeviceKey(name: string, now: Date, signingPem?: string): Promise<DeviceKey> {
  const key = await createPartyKey({ role: 'device', name, now })
  return signingPem === undefined ? key : { ...key, signing: signingKeyFromPem(signingPem) }
}

/** The first 12 hex digits of the device's fingerprint: the device part of every stamp. */
export function deviceId(key: DeviceKey): string {
  return deviceFingerprint(key.signing.publicKey).slice(0, 12)
}

/** The key as text for the encrypted store. Secret: never into a file of its own. */
export function exportDeviceKey(key: DeviceKey): StoredDeviceKey {
  return { name: key.name, signingPem: signingKeyToPem(key.signing), identity: key.identity, created: key.created }
}

/** The key of its stored text. @throws RangeError or the library's error when the text is damaged. */
export async function importDeviceKey(stored: StoredDeviceKey): Promise<DeviceKey> {
  return {
    role: 'device',
    name: stored.name,
    signing: signingKeyFromPem(stored.signingPem),
    identity: stored.identity,
    recipient: await identityToRecipient(stored.identity),
    created: stored.created,
  }
}
