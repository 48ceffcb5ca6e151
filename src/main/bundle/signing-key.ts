import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'

/** An Ed25519 key pair (RFC 8032). The secret half stays inside node:crypto; `publicKey` is the raw 32 bytes. */
export interface SigningKey {
  readonly publicKey: Uint8Array
  readonly privateKey: KeyObject
}

/** DER in front of the raw 32 bytes: PrivateKeyInfo and SubjectPublicKeyInfo of Ed25519 (RFC 8410, 7 and 4). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

function fromPrivate(privateKey: KeyObject): SigningKey {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return { publicKey: new Uint8Array(spki.subarray(PUBLIC_PREFIX.length)), privateKey }
}

/** A new key pair from the system's random source. */
export function createSigningKey(): SigningKey {
  return fromPrivate(generateKeyPairSync('ed25519').privateKey)
}

/** The key pair of a 32-byte seed (the secret key of RFC 8032, 5.1.5). @throws RangeError for another length. */
export function signingKeyFromSeed(seed: Uint8Array): SigningKey {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes')
  return fromPrivate(createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' }))
}

/** The 32-byte seed of a key pair: secret. */
export function signingKeySeed(key: SigningKey): Uint8Array {
  const der = key.privateKey.export({ type: 'pkcs8', format: 'der' })
  return new Uint8Array(der.subarray(PRIVATE_PREFIX.length))
}

/** The key pair as PKCS #8 PEM: secret. */
export function signingKeyToPem(key: SigningKey): string {
  return key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** The key pair of a PKCS #8 PEM. @throws RangeError when it is no Ed25519 key. */
export function signingKeyFromPem(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem)
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new RangeError('not an Ed25519 key')
  return fromPrivate(privateKey)
}

/** Pure Ed25519 over the bytes given; 64 bytes. */
export function ed25519Sign(key: SigningKey, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, key.privateKey))
}

/** Whether an Ed25519 signature is right for a raw 32-byte public key. */
export function ed25519Verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, publicKey]), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}

/** The fingerprint of a device: SHA-256 of its raw public key, 64 hex digits. Its first 12 are the device id in stamps. */
export function deviceFingerprint(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex')
}
