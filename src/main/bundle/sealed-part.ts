import { Encrypter } from 'age-encryption'
import { openEnvelope } from './age-envelope.ts'
import type { PublicKey } from './party-key.ts'

/**
 * Seals a referral to the receiving department: an age file of its own, X25519. Neither the county nor the sender opens
 * it afterwards; the county counts it and checks its hash. Seal once and keep the bytes: sealing is random.
 */
export async function sealReferral(content: Uint8Array, to: PublicKey): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(to.recipient)
  return await encrypter.encrypt(content)
}

/** The content of a sealed part. @throws BundleRecipientError for another department's part, BundleAlteredError, BundleTruncatedError */
export function openSealed(sealed: Uint8Array, identity: string): Promise<Uint8Array> {
  return openEnvelope(sealed, [identity])
}
