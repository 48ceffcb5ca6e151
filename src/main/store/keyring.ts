import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { DataFolder } from './data-folder.ts'
import { writeFileDurably } from './durable-file.ts'
import { DamagedStoreError } from './store-errors.ts'

/** One age file that holds the data key, opened by one passphrase or by the recovery code. */
export interface KeyWrap {
  /** The operator's id, or `recovery`. */
  readonly id: string
  readonly kind: 'operator' | 'recovery'
  /** The operator's name for the unlock screen; empty for the recovery wrap. */
  readonly name: string
  /** The age file in base64. */
  readonly age: string
}

/** All wraps of one data key. Removing a wrap revokes nothing that an old backup holds, see docs/security.md. */
export interface Keyring {
  readonly format: 1
  readonly wraps: readonly KeyWrap[]
}

const wrapSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(['operator', 'recovery']),
  name: z.string(),
  age: z.string().min(1),
})
const keyringSchema = z.object({ format: z.literal(1), wraps: z.array(wrapSchema), sum: z.string() })

/** @throws DamagedStoreError when the file is missing or not as it was written. */
export function readKeyring(folder: DataFolder): Keyring {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(folder.keyring, 'utf8'))
  } catch (cause) {
    throw new DamagedStoreError('keyring', { cause })
  }
  const parsed = keyringSchema.safeParse(json)
  if (!parsed.success) throw new DamagedStoreError('keyring')
  const { sum, ...keyring } = parsed.data
  if (sum !== sumOf(keyring)) throw new DamagedStoreError('keyring')
  return keyring
}

/** Writes the keyring so that a whole one exists at every instant: new beside old, fsync, rename. */
export function writeKeyring(folder: DataFolder, keyring: Keyring): void {
  writeFileDurably(folder.keyring, keyringText(keyring))
}

/** The one text a keyring has: `verifyStore` holds the file against it byte for byte. */
export function keyringText(keyring: Keyring): string {
  const wraps = keyring.wraps.map(({ id, kind, name, age }) => ({ id, kind, name, age }))
  return `${JSON.stringify({ format: keyring.format, wraps, sum: sumOf(keyring) }, null, 2)}\n`
}

/** The keyring with a wrap added, or replaced where its id is there already. */
export function withWrap(keyring: Keyring, wrap: KeyWrap): Keyring {
  return { ...keyring, wraps: [...keyring.wraps.filter((one) => one.id !== wrap.id), wrap] }
}

/** The keyring without the wrap of an id. */
export function withoutWrap(keyring: Keyring, id: string): Keyring {
  return { ...keyring, wraps: keyring.wraps.filter((one) => one.id !== id) }
}

function sumOf(keyring: Keyring): string {
  const plain = keyring.wraps.map((wrap) => [wrap.id, wrap.kind, wrap.name, wrap.age])
  return createHash('sha256')
    .update(JSON.stringify([keyring.format, plain]))
    .digest('hex')
}
