import { Decrypter, Encrypter, armor, identityToRecipient } from 'age-encryption'
import { KeyFileError } from './errors/key-file-error.ts'
import { KeyPassphraseError } from './errors/key-passphrase-error.ts'
import { keyRoleSchema } from './manifest.ts'
import { publicKeyOf, spokenFingerprint, type PartyKey } from './party-key.ts'
import { signingKeyFromSeed, signingKeySeed } from './signing-key.ts'

/**
 * [Note: A secret key file is an age identity file] The secret half is an age identity file with everything else in its
 * comments, so that `age -d -i FILE` opens a bundle with nothing of ours at hand. With a passphrase the whole text is an
 * armoured age file (scrypt), which `age -i` takes as well.
 */
const TITLE = '# 格中办 私钥文件 · gezhongban secret key, version 1'
const NEWER = /^# 格中办 私钥文件 · gezhongban secret key, version (\d+)$/
const ARMOR_START = '-----BEGIN AGE ENCRYPTED FILE-----'

/**
 * The text of a secret key file; protected when a passphrase is given. `workFactor` is age's log₂ N of scrypt (18 takes
 * more than a second and 256 MiB).
 */
export async function secretKeyText(key: PartyKey, passphrase?: string, workFactor = 18): Promise<string> {
  const shown = publicKeyOf(key)
  const text = [
    TITLE,
    '# 请妥善保管，不要发给任何人。持有本文件即可打开发给该单位的数据包，并以其名义签名。',
    `# role: ${key.role}`,
    `# name: ${key.name.replaceAll(/[\r\n]/g, ' ')}`,
    `# created: ${key.created}`,
    `# recipient: ${key.recipient}`,
    `# signing-public-key: ${shown.signingKey}`,
    `# fingerprint: ${spokenFingerprint(shown.fingerprint)}`,
    `# signing-secret-key: ${Buffer.from(signingKeySeed(key.signing)).toString('base64')}`,
    key.identity,
    '',
  ].join('\n')
  if (passphrase === undefined) return text
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(passphrase)
  return armor.encode(await encrypter.encrypt(text))
}

/** Whether a secret key file asks for a passphrase. */
export function isProtectedKeyText(text: string): boolean {
  return text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith(ARMOR_START)
}

/**
 * The key of a secret key file.
 * @throws KeyPassphraseError when the passphrase is missing or wrong, KeyFileError for anything else.
 */
export async function readSecretKeyText(text: string, passphrase?: string): Promise<PartyKey> {
  const clear = isProtectedKeyText(text) ? await unprotect(text, passphrase) : text
  const lines = clear.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines[0] !== TITLE) throw new KeyFileError(NEWER.test(lines[0] ?? '') ? 'newer' : 'foreign')
  const named = new Map(
    lines
      .map((line) => /^# ([a-z-]+): (.*)$/.exec(line)?.slice(1, 3) as [string, string] | undefined)
      .filter((pair) => pair !== undefined),
  ) // the pattern has two groups
  const identity = lines.find((line) => line.startsWith('AGE-SECRET-KEY-1')) ?? ''
  const role = keyRoleSchema.safeParse(named.get('role'))
  const seed = Buffer.from(named.get('signing-secret-key') ?? '', 'base64')
  if (!role.success || seed.length !== 32) throw new KeyFileError('foreign')
  const recipient = await identityToRecipient(identity).catch((cause: unknown) => {
    throw new KeyFileError('foreign', { cause })
  })
  const key: PartyKey = {
    role: role.data,
    name: named.get('name') ?? '',
    signing: signingKeyFromSeed(seed),
    identity,
    recipient,
    created: named.get('created') ?? '',
  }
  if (spokenFingerprint(publicKeyOf(key).fingerprint) !== named.get('fingerprint'))
    throw new KeyFileError('fingerprint')
  return key
}

/**
 * The age identity in a key file, for opening bundles only: one of our secret key files, or an identity file as
 * `age-keygen` writes it.
 * @throws KeyPassphraseError, KeyFileError
 */
export async function readIdentityText(text: string, passphrase?: string): Promise<string> {
  const clear = isProtectedKeyText(text) ? await unprotect(text, passphrase) : text
  if (NEWER.test(clear.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '')) return (await readSecretKeyText(clear)).identity
  const identity = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}\r?$/m.exec(clear)?.[0].trim()
  if (identity === undefined) throw new KeyFileError('foreign')
  return identity
}

async function unprotect(text: string, passphrase: string | undefined): Promise<string> {
  if (passphrase === undefined) throw new KeyPassphraseError(false)
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  let file: Uint8Array
  try {
    file = armor.decode(text.replace(/^\uFEFF/, '').trim())
  } catch (cause) {
    throw new KeyFileError('foreign', { cause })
  }
  try {
    return await decrypter.decrypt(file, 'text')
  } catch (cause) {
    throw new KeyPassphraseError(true, { cause })
  }
}
