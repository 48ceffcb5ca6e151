import { Decrypter, Encrypter, Stanza } from 'age-encryption'
import { BundleAlteredError } from './errors/bundle-altered-error.ts'
import { BundleForeignError } from './errors/bundle-foreign-error.ts'
import { BundleNewerError } from './errors/bundle-newer-error.ts'
import { BundleRecipientError } from './errors/bundle-recipient-error.ts'
import { BundleTruncatedError } from './errors/bundle-truncated-error.ts'
import { KeyFileError } from './errors/key-file-error.ts'
import { BUNDLE_VERSION } from './manifest.ts'

/**
 * [Note: The label in the envelope] age does not say how long a file is, so a cut file and a changed one look alike, and
 * an ordinary age file looks like a bundle. Our writer therefore adds one stanza to the age header,
 * `-> gezhongban-bundle VERSION SIZE` with an empty body: age ignores kinds it does not know and authenticates the header.
 * Readers do not need it, so that a bundle made with `tar | age` alone is read too.
 */
const LABEL = 'gezhongban-bundle'
const FIRST_LINE = 'age-encryption.org/v1\n'
/** age v1: 16 bytes of nonce, then chunks of 64 KiB with a tag of 16 bytes each (C2SP age.md, “Payload”). */
const NONCE = 16
const CHUNK = 64 * 1024
const TAG = 16
/** 50 recipients take 5 KB; more is not a header of ours. */
const MAX_HEADER = 64 * 1024

/** What can be seen of an age file without a key. Sizes in bytes. */
export interface Envelope {
  readonly headerSize: number
  readonly recipients: number
  readonly label: { readonly version: number; readonly size: number } | null
}

/**
 * The structure of the envelope, checked as far as one can without a key.
 * @throws BundleForeignError, BundleTruncatedError, BundleAlteredError (more bytes than the label says), BundleNewerError
 */
export function inspectEnvelope(file: Uint8Array): Envelope {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const start = bytes.toString('latin1', 0, FIRST_LINE.length)
  if (start !== FIRST_LINE) {
    if (FIRST_LINE.startsWith(start)) throw new BundleTruncatedError({ expected: null, actual: bytes.length })
    throw new BundleForeignError()
  }
  const head = bytes.toString('latin1', 0, MAX_HEADER)
  const end = /\n--- [A-Za-z0-9+/]{43}\n/.exec(head)
  const stanzas = [...head.slice(0, end ? end.index + 1 : head.length).matchAll(/^-> (\S+)(.*)$/gm)]
  const label = readLabel(stanzas)
  if (label && label.version > BUNDLE_VERSION) throw new BundleNewerError(label.version, BUNDLE_VERSION)
  if (!end) {
    if (bytes.length < MAX_HEADER && !head.includes('\n--- ', 0))
      throw new BundleTruncatedError({ expected: null, actual: bytes.length })
    if (bytes.length < head.lastIndexOf('\n--- ') + 49)
      throw new BundleTruncatedError({ expected: null, actual: bytes.length })
    throw new BundleAlteredError({ where: 'envelope' })
  }
  const headerSize = end.index + end[0].length
  const least = headerSize + NONCE + TAG
  const expected = label ? headerSize + NONCE + label.size + TAG * Math.max(1, Math.ceil(label.size / CHUNK)) : null
  if (bytes.length < (expected ?? least)) throw new BundleTruncatedError({ expected, actual: bytes.length })
  if (expected !== null && bytes.length > expected) throw new BundleAlteredError({ where: 'envelope' })
  return { headerSize, recipients: stanzas.filter((stanza) => stanza[1] === 'X25519').length, label }
}

function readLabel(stanzas: readonly RegExpExecArray[]): Envelope['label'] {
  const found = stanzas.find((stanza) => stanza[1] === LABEL)
  const numbers = /^ ([1-9]\d{0,8}) (\d{1,15})(?: |$)/.exec(found?.[2] ?? '')
  return numbers ? { version: Number(numbers[1]), size: Number(numbers[2]) } : null
}

/**
 * Encrypts pieces of known total `size` to the recipients, with the label. Random: equal input gives other bytes.
 * `version` other than the current one is for test vectors only.
 */
export async function sealEnvelope(
  pieces: Iterable<Uint8Array>,
  size: number,
  recipients: readonly string[],
  version = BUNDLE_VERSION,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  encrypter.addRecipient({ wrapFileKey: () => [new Stanza([LABEL, String(version), String(size)], new Uint8Array())] })
  const iterator = pieces[Symbol.iterator]()
  const source = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
  })
  const chunks: Uint8Array[] = []
  for await (const chunk of await encrypter.encrypt(source)) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/**
 * The clear content of the envelope, wholly authenticated.
 * @throws what `inspectEnvelope` throws, BundleRecipientError when no identity fits, BundleAlteredError otherwise; KeyFileError
 * when an identity is none.
 */
export async function openEnvelope(file: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  const { headerSize } = inspectEnvelope(file)
  const decrypter = new Decrypter()
  try {
    for (const identity of identities) decrypter.addIdentity(identity)
  } catch {
    // The library's message may quote the key: not kept as cause.
    throw new KeyFileError('foreign')
  }
  try {
    // The header first: whether a key fits and whether the payload is whole are two findings.
    await decrypter.decryptHeader(file.subarray(0, headerSize))
  } catch (cause) {
    // age-encryption 0.3.1 has no error classes; a test holds this sentence.
    if (cause instanceof Error && cause.message.startsWith('no identity matched')) {
      throw new BundleRecipientError('envelope', { cause })
    }
    throw new BundleAlteredError({ where: 'envelope' }, { cause })
  }
  try {
    return await decrypter.decrypt(file)
  } catch (cause) {
    throw new BundleAlteredError({ where: 'envelope' }, { cause })
  }
}
