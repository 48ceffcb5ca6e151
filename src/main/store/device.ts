import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

/** The identity of this PC: an Ed25519 key made at first start, never a host name or a hardware number. */
export interface Device {
  /** First 12 hex digits of the fingerprint: the device part of every stamp. */
  readonly id: string
  /** SHA-256 of the raw public key, hex. */
  readonly fingerprint: string
  /** PKCS#8 PEM; lies in the encrypted store only. */
  readonly privateKey: string
}

/** A new device identity. A restored or cloned store takes a new one, see docs/security.md. */
export function newDevice(): Device {
  const { privateKey } = generateKeyPairSync('ed25519')
  return deviceOf(privateKey)
}

/** The identity behind a stored private key. */
export function storedDevice(privateKey: string): Device {
  return deviceOf(createPrivateKey(privateKey))
}

function deviceOf(privateKey: KeyObject): Device {
  const raw = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? ''
  const fingerprint = createHash('sha256').update(Buffer.from(raw, 'base64url')).digest('hex')
  return {
    id: fingerprint.slice(0, 12),
    fingerprint,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
