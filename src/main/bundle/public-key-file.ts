import * as z from 'zod'
import { KeyFileError } from './errors/key-file-error.ts'
import { keyRoleSchema } from './manifest.ts'
import { parseMinisignPublicKey } from './minisign.ts'
import { isSecretKeyText } from './secret-key-text.ts'
import { keyFingerprint, spokenFingerprint, type PublicKey } from './party-key.ts'

const FORMAT = 'gezhongban-key'
const VERSION = 1

const head = z.looseObject({ format: z.literal(FORMAT), version: z.int().min(1) })
const schema = z.object({
  role: keyRoleSchema,
  name: z.string().trim().min(1).max(200),
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  signingKey: z.string().refine((text) => parseMinisignPublicKey(text) !== null),
  fingerprint: z.string(),
  created: z.iso.datetime({ precision: 3 }),
})

/** The text of a `.gzkey` file: JSON a person can read, with the fingerprint in the form for the telephone. */
export function publicKeyText(key: PublicKey): string {
  const { role, name, recipient, signingKey, created, fingerprint } = key
  const body = { role, name, recipient, signingKey, fingerprint: spokenFingerprint(fingerprint), created }
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...body }, null, 2)}\n`
}

/**
 * The key of a `.gzkey` file. The fingerprint in the file only catches damage; that the key is the county's is proven by
 * comparing it over another way (telephone, paper).
 * @throws KeyFileError
 */
export function readPublicKeyText(text: string): PublicKey {
  if (isSecretKeyText(text)) throw new KeyFileError('secret')
  const json = parseJson(text)
  const top = head.safeParse(json)
  if (!top.success) throw new KeyFileError('foreign')
  if (top.data.version > VERSION) throw new KeyFileError('newer')
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw new KeyFileError('foreign')
  const { role, name, recipient, signingKey, created } = parsed.data
  const fingerprint = keyFingerprint(recipient, signingKey)
  if (spokenFingerprint(fingerprint) !== parsed.data.fingerprint) throw new KeyFileError('fingerprint')
  return { role, name, recipient, signingKey, created, fingerprint }
}

function parseJson(text: string): unknown {
  try {
    // A file edited in Windows Notepad begins with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new KeyFileError('foreign', { cause })
  }
}
