import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { DataFolder } from './data-folder.ts'
import { writeFileDurably } from './durable-file.ts'
import { DamagedStoreError, ForeignStoreError, NewerStoreError, NoStoreError } from './store-errors.ts'

/** Layout of the data folder. A program reads this one and older ones. */
export const folderFormat = 1

/**
 * The plain header beside the database. It exists so that a wrong passphrase, a damaged file, a newer version and a
 * foreign file can be told apart *before* the database is opened: SQLite answers all four with the same code 26.
 */
export interface StoreHeader {
  readonly product: 'gezhongban'
  readonly format: number
  /** Number of the newest migration in the database. */
  readonly schema: number
  readonly cipher: 'sqlcipher4'
  /** 12-digit division code, and the community's name for the unlock screen. */
  readonly community: string
  readonly communityName: string
  /** Fingerprint of the data key: a right key that does not open the database means damage. */
  readonly keyCheck: string
  /** A throwaway demonstration store: every screen and print says so. */
  readonly demonstration: boolean
}

const headerSchema = z.object({
  product: z.literal('gezhongban'),
  format: z.int(),
  schema: z.int(),
  cipher: z.literal('sqlcipher4'),
  community: z.string(),
  communityName: z.string(),
  keyCheck: z.string(),
  demonstration: z.boolean(),
  sum: z.string(),
})

/** The fingerprint of a data key that the header may show: one-way, of this purpose only. */
export function keyCheckOf(key: Uint8Array): string {
  return createHash('sha256').update('gezhongban/key-check/1').update(key).digest('hex')
}

/** Writes the header, whole or not at all. */
export function writeHeader(folder: DataFolder, header: StoreHeader): void {
  writeFileDurably(folder.header, headerText(header))
}

/** The one text a header has: `verifyStore` holds the file against it byte for byte. */
export function headerText(header: StoreHeader): string {
  const { product, format, schema, cipher, community, communityName, keyCheck, demonstration } = header
  const ordered = { product, format, schema, cipher, community, communityName, keyCheck, demonstration }
  return `${JSON.stringify({ ...ordered, sum: sumOf(ordered) }, null, 2)}\n`
}

/**
 * Reads and judges the header.
 * @throws NoStoreError · ForeignStoreError · DamagedStoreError · NewerStoreError (by folder format or `knownSchema`)
 */
export function readHeader(folder: DataFolder, knownSchema: number): StoreHeader {
  if (!existsSync(folder.header)) {
    // See [Note: A set-up that was interrupted].
    if (existsSync(folder.database) && !existsSync(folder.settingUp)) throw new ForeignStoreError()
    throw new NoStoreError()
  }
  const text = readFileSync(folder.header, 'utf8')
  const json = parse(text)
  // A newer format may have other fields, so its number is judged before the rest.
  if (isOurs(json) && typeof json.format === 'number' && json.format > folderFormat)
    throw new NewerStoreError({ found: json.format, known: folderFormat })
  const parsed = headerSchema.safeParse(json)
  if (!parsed.success)
    throw isOurs(json) || text.includes('gezhongban') ? new DamagedStoreError('header') : new ForeignStoreError()
  const { sum, ...header } = parsed.data
  if (sum !== sumOf(header)) throw new DamagedStoreError('header')
  if (header.schema > knownSchema) throw new NewerStoreError({ found: header.schema, known: knownSchema })
  if (!existsSync(folder.database)) throw new DamagedStoreError('database')
  return header
}

function sumOf(header: StoreHeader): string {
  const ordered = Object.entries(header).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isOurs(json: unknown): json is { product: string; format?: unknown } {
  return typeof json === 'object' && json !== null && 'product' in json && json.product === 'gezhongban'
}
