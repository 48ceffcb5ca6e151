/**
 * Writes the published test vectors of the bundle format: `node scripts/make-bundle-vectors.ts [--replace]`.
 * A released set is frozen: age is random, so a second run gives other bytes, and it refuses to run over an existing set
 * unless `--replace` says that the set was never released.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { openEnvelope, sealEnvelope } from '../src/main/bundle/age-envelope.ts'
import { writeBundle, type BundleContent } from '../src/main/bundle/bundle-writer.ts'
import type { Manifest } from '../src/main/bundle/manifest.ts'
import { minisignSign } from '../src/main/bundle/minisign.ts'
import { publicKeyOf } from '../src/main/bundle/party-key.ts'
import { publicKeyText } from '../src/main/bundle/public-key-file.ts'
import { writeReceipt } from '../src/main/bundle/receipt.ts'
import { sealReferral } from '../src/main/bundle/sealed-part.ts'
import { secretKeyText } from '../src/main/bundle/secret-key-file.ts'
import { readTar, tarSize, writeTar, type TarEntry } from '../src/main/bundle/tar.ts'
import { Encrypter } from 'age-encryption'
import { sampleChanges, sampleContent, testId, testKey, testStamp } from '../tests/support/bundle-sample.ts'
import { changeBytes, type BundleVector, type ByteChange, type VectorIndex } from '../tests/support/bundle-vector.ts'

/** Folder of the set for format version 1. */
const FOLDER = join(import.meta.dirname, '..', 'tests', 'vectors', 'bundle', 'v1')
const MTIME = Date.UTC(2026, 10, 23, 8) / 1000
const CHANGES = 'changes.ndjson.zst'

if (existsSync(FOLDER)) {
  if (!process.argv.includes('--replace')) throw new Error('the vectors exist; a released set is never made anew')
  rmSync(FOLDER, { recursive: true })
}

const office = await testKey('office')
const county = await testKey('county')
const department = await testKey('department')
const stranger = await testKey('stranger')
const vectors: BundleVector[] = []

function write(path: string, bytes: Uint8Array | string): void {
  const full = join(FOLDER, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, bytes)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function add(file: string, bytes: Uint8Array, expect: string, about: string, more: Partial<BundleVector> = {}): void {
  write(file, bytes)
  vectors.push({ file, identity: 'county', expect, about, sha256: sha256(bytes), ...more })
}

/** The full bundle with a change that vectors.json describes; no file of its own. */
function derive(about: string, expect: string, change: ByteChange): void {
  const bytes = changeBytes(full.bytes, change)
  vectors.push({ file: 'valid/full.gzb', change, identity: 'county', expect, about, sha256: sha256(bytes) })
}

/** What is in a bundle, to be changed and put together again. */
interface Open {
  manifest: Manifest
  entries: TarEntry[]
}

async function take(bytes: Uint8Array): Promise<Open> {
  const entries = [...readTar(await openEnvelope(bytes, [county.identity]))]
  const manifest = JSON.parse(Buffer.from(entries[0]?.bytes ?? []).toString()) as Manifest // our own writer made it
  return { manifest, entries: entries.slice(2) }
}

async function seal(entries: readonly TarEntry[], version?: number, to = county.recipient): Promise<Uint8Array> {
  return sealEnvelope(writeTar(entries, MTIME), tarSize(entries.map(({ bytes }) => bytes.length)), [to], version)
}

async function assemble(open: Open, over: object = {}, signer = office): Promise<Uint8Array> {
  const body = Buffer.from(`${JSON.stringify({ ...open.manifest, ...over }, null, 1)}\n`)
  const signature = Buffer.from(minisignSign(signer.signing, body, 'test vector'))
  return seal([
    { name: 'manifest.json', bytes: body },
    { name: 'manifest.json.minisig', bytes: signature },
    ...open.entries,
  ])
}

/** The bundle with other changes; the manifest's row says what `state` says, or the truth. */
async function withChanges(open: Open, ndjson: Uint8Array, state: { unpacked?: number } = {}): Promise<Uint8Array> {
  const bytes = zstdCompressSync(ndjson)
  const lines = Buffer.from(ndjson).toString('latin1').split('\n').length - 1
  const part = {
    name: CHANGES,
    size: bytes.length,
    sha256: sha256(bytes),
    count: lines,
    unpacked: ndjson.length,
    ...state,
  }
  const entries = [{ name: CHANGES, bytes }, ...open.entries.slice(1)]
  return assemble({ ...open, entries }, { parts: [part, ...open.manifest.parts.slice(1)] })
}

const make = async (over: Partial<BundleContent> = {}): Promise<Uint8Array> =>
  (await writeBundle(await sampleContent(over))).bytes

const full = await writeBundle(await sampleContent())
add('valid/full.gzb', full.bytes, 'OK', 'a full bundle, one line of each kind')
const incremental = await make({
  id: testId(101),
  kind: 'incremental',
  sequence: { from: 4, to: 4 },
  previous: full.sha256,
  changes: [
    {
      op: 'set',
      entity: 'grid',
      id: testId(1),
      values: { phone: '0916-4821234', tags: ['示范'], level: null },
      stamps: { phone: testStamp(office, 9), tags: testStamp(office, 9), level: testStamp(office, 9) },
      prior: { phone: null, tags: null, level: testStamp(office, 1) },
      sequence: 4,
    },
  ],
})
add('valid/incremental.gzb', incremental, 'OK', 'the incremental bundle after full.gzb')
add(
  'valid/empty.gzb',
  await make({ id: testId(102), kind: 'incremental', sequence: { from: 5, to: 4 }, changes: [] }),
  'OK',
  'no change, a sign of life',
)
const referral = await sealReferral(Buffer.from('{"移交":"示例"}\n'), publicKeyOf(department))
const rich = await make({
  id: testId(103),
  attachments: [{ id: testId(40), bytes: Buffer.from('ffd8ffe000104a464946', 'hex') }],
  sealed: [{ id: testId(41), bytes: referral, to: publicKeyOf(department) }],
})
add('valid/parts.gzb', rich, 'OK', 'an attachment and a referral sealed to the department')
add('valid/parts.gzb', rich, 'BUNDLE_RECIPIENT', 'the department cannot open the bundle, only its part', {
  identity: 'department',
})
const receipt = writeReceipt(
  {
    bundle: { id: testId(100), sha256: full.sha256, from: 1, to: 3, device: full.manifest.sender.device },
    community: '610727001003',
    receivedAt: '2026-11-24T01:00:00.000Z',
    clockSkew: 0,
    counts: { grid: { accepted: 2, setAside: 0, ignored: 0 }, appointment: { accepted: 1, setAside: 0, ignored: 0 } },
    setAside: [],
    gaps: [],
    duplicates: [],
    auditHead: { sequence: 9, hash: 'cd'.repeat(32) },
    newestProgram: '0.1.0',
  },
  county,
)
write('valid/receipt.gzr', receipt)
const down = await make({
  id: testId(104),
  sender: county,
  recipients: [publicKeyOf(office)],
  kind: 'incremental',
  sequence: { from: 1, to: 0 },
  changes: [],
  receipts: [{ id: testId(100), bytes: receipt }],
})
add('valid/down.gzb', down, 'OK', 'from the county to the office, with a receipt', { identity: 'office' })
const plain = await (async () => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(county.recipient)
  return encrypter.encrypt(await openEnvelope(full.bytes, [county.identity]))
})()
add('valid/unlabelled.gzb', plain, 'OK', 'encrypted by plain age, without the label in the header')

const head = Buffer.from(full.bytes).indexOf('\n--- ')
const payload = Buffer.from(full.bytes).indexOf('\n', head + 1) + 1
const flips = [
  ['first-line', 3, 'BUNDLE_FOREIGN'],
  ['recipient', Buffer.from(full.bytes).indexOf('\n', 30) + 8, 'BUNDLE_RECIPIENT'],
  ['label', Buffer.from(full.bytes).indexOf('gezhongban-bundle'), 'BUNDLE_ALTERED'],
  ['header-mac', head + 12, 'BUNDLE_ALTERED'],
  ['nonce', payload + 3, 'BUNDLE_ALTERED'],
  ['payload', payload + 900, 'BUNDLE_ALTERED'],
  ['last-byte', full.bytes.length - 1, 'BUNDLE_ALTERED'],
] as const
for (const [name, at, code] of flips) derive(`one bit changed: ${name}`, code, { xor: at })
derive('one byte more', 'BUNDLE_ALTERED', { append: 1 })
for (const length of [0, 10, 100, payload, payload + 20, full.bytes.length - 512, full.bytes.length - 1]) {
  derive(`cut to ${String(length)} bytes`, 'BUNDLE_TRUNCATED', { cut: length })
}
add(
  'altered/byte.gzb',
  changeBytes(full.bytes, { xor: payload + 900 }),
  'BUNDLE_ALTERED',
  'one bit of the payload changed',
)
add('truncated/cut.gzb', changeBytes(full.bytes, { cut: payload + 1000 }), 'BUNDLE_TRUNCATED', 'cut in the payload')
add(
  'truncated/unlabelled.gzb',
  plain.subarray(0, plain.length - 100),
  'BUNDLE_ALTERED',
  'cut, but without the label nobody can tell',
)

const open = await take(full.bytes)
const sampleLines = sampleChanges(office)
  .map((change) => `${JSON.stringify(change)}\n`)
  .join('')
const openRich = await take(rich)
add(
  'recipient/other.gzb',
  await make({ recipients: [publicKeyOf(stranger)] }),
  'BUNDLE_RECIPIENT',
  'encrypted to somebody else',
)
const forwarded = await seal([...readTar(await openEnvelope(full.bytes, [county.identity]))], 1, stranger.recipient)
add(
  'recipient/forwarded.gzb',
  forwarded,
  'BUNDLE_RECIPIENT',
  'opened by its recipient and encrypted again to another',
  { identity: 'stranger' },
)
add('version/manifest-2.gzb', await assemble(open, { version: 2 }), 'BUNDLE_NEWER', 'the manifest says version 2')
add('version/label-2.gzb', await seal([...open.entries], 2), 'BUNDLE_NEWER', 'the label in the header says version 2')
add(
  'version/suite.gzb',
  await assemble(open, { suite: 'sm2+sm3+sm4' }),
  'BUNDLE_SUITE',
  'a suite this program does not have',
)
const body: TarEntry = { name: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(open.manifest, null, 1)}\n`) }
add('signature/none.gzb', await seal([body, ...open.entries]), 'BUNDLE_UNSIGNED', 'no signature')
add(
  'signature/other-key.gzb',
  await assemble(open, {}, stranger),
  'BUNDLE_ALTERED',
  'signed by a key that is not the sender in the manifest',
)
const signature = minisignSign(office.signing, body.bytes, 'test vector')
const swapped: TarEntry = {
  name: 'manifest.json',
  bytes: Buffer.from(`${JSON.stringify({ ...open.manifest, previous: 'f'.repeat(64) }, null, 1)}\n`),
}
add(
  'signature/other-manifest.gzb',
  await seal([swapped, { name: 'manifest.json.minisig', bytes: Buffer.from(signature) }, ...open.entries]),
  'BUNDLE_ALTERED',
  'the signature of another manifest',
)
add('valid/full.gzb', full.bytes, 'BUNDLE_SENDER', 'right in itself, but the sender is not registered', {
  knownSenders: ['stranger'],
})

add(
  'parts/other-bytes.gzb',
  await assemble({
    ...openRich,
    entries: openRich.entries.map((entry) =>
      entry.name.startsWith('sealed/')
        ? { ...entry, bytes: entry.bytes.map((byte, at) => (at === 90 ? byte ^ 1 : byte)) }
        : entry,
    ),
  }),
  'BUNDLE_ALTERED',
  'a sealed part with one bit changed',
)
add(
  'parts/missing.gzb',
  await assemble({ ...openRich, entries: openRich.entries.slice(0, 2) }),
  'BUNDLE_ALTERED',
  'a part of the manifest is not there',
)
add(
  'parts/extra.gzb',
  await assemble({
    ...open,
    entries: [...open.entries, { name: `attachments/${testId(50)}`, bytes: Buffer.from('x') }],
  }),
  'BUNDLE_MANIFEST',
  'a part the manifest does not name',
)
add(
  'parts/twice.gzb',
  await assemble({ ...open, entries: [...open.entries, ...open.entries] }),
  'BUNDLE_MANIFEST',
  'a part twice',
)
const evil = { name: 'attachments/../../evil', bytes: Buffer.from('x') }
add(
  'parts/path.gzb',
  await assemble({
    manifest: {
      ...open.manifest,
      parts: [...open.manifest.parts, { name: evil.name, size: 1, sha256: sha256(evil.bytes), count: 1 }],
    },
    entries: [...open.entries, evil],
  }),
  'BUNDLE_MANIFEST',
  'a name that leaves the folder',
)
add(
  'parts/bomb.gzb',
  await withChanges(open, new Uint8Array(8 * 1024 * 1024), { unpacked: 1000 }),
  'BUNDLE_TOO_LARGE',
  'unpacks to 8 MiB where the manifest says 1000 bytes',
)
add(
  'parts/bomb-claimed.gzb',
  await withChanges(open, Buffer.from('{}\n'), { unpacked: 2 ** 40 }),
  'BUNDLE_TOO_LARGE',
  'the manifest itself claims 1 TiB',
)
const lines = Buffer.from(sampleLines)
add(
  'parts/shorter.gzb',
  await withChanges(open, lines, { unpacked: lines.length + 1 }),
  'BUNDLE_ALTERED',
  'unpacks to less than the manifest says',
)
add(
  'parts/counts.gzb',
  await assemble(open, { counts: { grid: { put: 2, set: 1, remove: 0 } } }),
  'BUNDLE_MANIFEST',
  'counts that are not those of the lines',
)
add(
  'lines/not-json.gzb',
  await withChanges(open, Buffer.from(`${sampleLines}{"op":\n`)),
  'BUNDLE_LINE',
  'line 4 is not JSON',
  { data: { line: 4, fault: 'json' } },
)
add(
  'lines/operation.gzb',
  await withChanges(open, Buffer.from(`{"op":"drop"}\n${sampleLines}`)),
  'BUNDLE_LINE',
  'an operation the format does not have',
  { data: { line: 1, fault: 'shape', field: 'op' } },
)
add(
  'lines/stamp.gzb',
  await withChanges(open, Buffer.from(sampleLines.replace(/"stamp":"./, '"stamp":"Z'))),
  'BUNDLE_LINE',
  'a stamp that is none',
  { data: { line: 1, fault: 'shape', field: 'stamp' } },
)
add(
  'lines/sequence.gzb',
  await withChanges(open, Buffer.from(sampleLines.replace('"sequence":3', '"sequence":4'))),
  'BUNDLE_LINE',
  'a sequence outside the range',
  { data: { line: 3, fault: 'sequence', field: 'sequence' } },
)
add('lines/not-utf8.gzb', await withChanges(open, Buffer.from([0xff, 0xfe, 0x0a])), 'BUNDLE_ALTERED', 'not UTF-8')

add('foreign/text.gzb', Buffer.from('你好\n'), 'BUNDLE_FOREIGN', 'a text file')
add('foreign/zip.gzb', Buffer.from('504b0304140000000800', 'hex'), 'BUNDLE_FOREIGN', 'the head of a zip file')
add(
  'foreign/age.gzb',
  await sealEnvelope([Buffer.from('hello')], 5, [county.recipient]),
  'BUNDLE_FOREIGN',
  'an age file that holds no tar',
)
add(
  'foreign/tar.gzb',
  await seal([{ name: 'readme.txt', bytes: Buffer.from('hello') }]),
  'BUNDLE_FOREIGN',
  'a tar of something else',
)

const keys = { office, county, department, stranger }
const complete: BundleVector[] = []
for (const vector of vectors)
  complete.push(vector.expect === 'OK' ? { ...vector, ...(await contentOf(vector)) } : vector)
const index: VectorIndex = { format: 'gezhongban-bundle', version: 1, keys: {}, vectors: complete }
for (const [name, key] of Object.entries(keys)) {
  write(`keys/${name}.gzkey`, publicKeyText(publicKeyOf(key)))
  write(`keys/${name}.secret.txt`, await secretKeyText(key))
  index.keys[name] = { public: `keys/${name}.gzkey`, secret: `keys/${name}.secret.txt` }
}
write('vectors.json', `${JSON.stringify(index, null, 1)}\n`)
process.stdout.write(`${String(vectors.length)} vectors\n`)

/** Found with zstd's own output, not by our reader. */
async function contentOf(vector: BundleVector): Promise<{ lines: number; ndjson: string }> {
  const identity = vector.identity === 'office' ? office.identity : county.identity
  const entries = [...readTar(await openEnvelope(readFileSync(join(FOLDER, vector.file)), [identity]))]
  const packed = entries.find(({ name }) => name === CHANGES)?.bytes ?? new Uint8Array()
  const ndjson = zstdDecompressSync(packed)
  return { lines: ndjson.toString('latin1').split('\n').length - 1, ndjson: sha256(ndjson) }
}
