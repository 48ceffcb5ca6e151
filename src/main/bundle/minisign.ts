import { createHash } from 'node:crypto'
import { ed25519Sign, ed25519Verify, type SigningKey } from './signing-key.ts'

/**
 * Signatures as minisign 0.11 writes and checks them (jedisct1/minisign, “Signature format”): algorithm `ED`, Ed25519
 * over the BLAKE2b-512 of the file, and a global signature over signature and trusted comment. The legacy `Ed` without
 * prehash is refused: there is one way to sign a bundle.
 */
const ALGORITHM_KEY = Buffer.from('Ed')
const ALGORITHM_PREHASHED = Buffer.from('ED')
const UNTRUSTED = 'untrusted comment: '
const TRUSTED = 'trusted comment: '

/** The eight bytes minisign matches keys by. minisign takes random ones; ours follow from the key, so a key has one text. */
function keyId(publicKey: Uint8Array): Buffer {
  return createHash('sha256').update('gezhongban minisign key id\n').update(publicKey).digest().subarray(0, 8)
}

/** A public key as one line of base64, what `minisign -P` takes. */
export function minisignPublicKey(publicKey: Uint8Array): string {
  return Buffer.concat([ALGORITHM_KEY, keyId(publicKey), publicKey]).toString('base64')
}

/** The text of a minisign public key file, what `minisign -p` takes. */
export function minisignPublicKeyFile(publicKey: Uint8Array): string {
  const id = Buffer.from(keyId(publicKey)).reverse().toString('hex').toUpperCase()
  return `${UNTRUSTED}minisign public key ${id}\n${minisignPublicKey(publicKey)}\n`
}

/** The parts of a minisign public key line, or null when it is none. Any key id is accepted, minisign's random ones too. */
export function parseMinisignPublicKey(text: string): { keyId: Uint8Array; publicKey: Uint8Array } | null {
  const bytes = strictBase64(text, 42)
  if (!bytes?.subarray(0, 2).equals(ALGORITHM_KEY)) return null
  return { keyId: new Uint8Array(bytes.subarray(2, 10)), publicKey: new Uint8Array(bytes.subarray(10)) }
}

function strictBase64(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === length && bytes.toString('base64') === text ? bytes : null
}

function prehash(message: Uint8Array): Buffer {
  return createHash('blake2b512').update(message).digest()
}

/**
 * The text of a `.minisig` file over `message`. Deterministic. The trusted comment is signed too.
 * @throws RangeError for a comment with a line break.
 */
export function minisignSign(key: SigningKey, message: Uint8Array, trustedComment: string): string {
  if (/[\r\n]/.test(trustedComment)) throw new RangeError('a minisign comment is one line')
  const signature = ed25519Sign(key, prehash(message))
  const global = ed25519Sign(key, Buffer.concat([signature, Buffer.from(trustedComment)]))
  const line = Buffer.concat([ALGORITHM_PREHASHED, keyId(key.publicKey), signature]).toString('base64')
  return `${UNTRUSTED}signature of gezhongban\n${line}\n${TRUSTED}${trustedComment}\n${Buffer.from(global).toString('base64')}\n`
}

/**
 * The trusted comment when `signatureText` is a right signature over `message` by `publicKey` (a minisign public key
 * line), null in every other case.
 */
export function minisignVerify(publicKey: string, message: Uint8Array, signatureText: string): string | null {
  const key = parseMinisignPublicKey(publicKey)
  const [untrusted = '', line = '', trusted = '', globalLine = '', ...rest] = signatureText.split('\n')
  if (!key || !untrusted.startsWith(UNTRUSTED) || !trusted.startsWith(TRUSTED) || rest.join('') !== '') return null
  const signed = strictBase64(line, 74)
  const global = strictBase64(globalLine, 64)
  if (!signed?.subarray(0, 2).equals(ALGORITHM_PREHASHED) || !global) return null
  if (!signed.subarray(2, 10).equals(key.keyId)) return null
  const signature = signed.subarray(10)
  const comment = trusted.slice(TRUSTED.length)
  const right =
    ed25519Verify(key.publicKey, prehash(message), signature) &&
    ed25519Verify(key.publicKey, Buffer.concat([signature, Buffer.from(comment)]), global)
  return right ? comment : null
}
