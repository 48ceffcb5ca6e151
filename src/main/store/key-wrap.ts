import { Decrypter, Encrypter } from 'age-encryption'

/**
 * scrypt work factor of age wraps (log₂ N). 18 is the library's own default: 1.65 s and 256 MiB for each try, which is
 * what makes guessing expensive. Tests use a smaller one.
 */
export const defaultWorkFactor = 18

/** Wraps a data key into an age file that `passphrase` opens. Blocks for the work factor's time: call it in a worker. */
export async function wrapKey(key: Uint8Array, passphrase: string, workFactor: number): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(passphrase.normalize('NFKC'))
  return await encrypter.encrypt(key)
}

/** The data key of a wrap, or null when the passphrase is not its own. Blocks like `wrapKey`. */
export async function unwrapKey(wrap: Uint8Array, passphrase: string): Promise<Uint8Array | null> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFKC'))
  try {
    const key = await decrypter.decrypt(wrap)
    return key.length === 32 ? key : null
  } catch {
    // The keyring's own sum was checked before, so a failure here means the passphrase.
    return null
  }
}
