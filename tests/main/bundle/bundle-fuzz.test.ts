import { zstdCompressSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { openEnvelope, sealEnvelope } from '../../../src/main/bundle/age-envelope.ts'
import { openBundle } from '../../../src/main/bundle/bundle-reader.ts'
import { writeBundle } from '../../../src/main/bundle/bundle-writer.ts'
import type { Manifest } from '../../../src/main/bundle/manifest.ts'
import { minisignSign } from '../../../src/main/bundle/minisign.ts'
import type { PartyKey } from '../../../src/main/bundle/party-key.ts'
import { readTar, tarSize, writeTar, type TarEntry } from '../../../src/main/bundle/tar.ts'
import { isAppError } from '../../../src/shared/errors/app-error.ts'
import { sampleContent, testKey } from '../../support/bundle-sample.ts'

/**
 * What somebody can do who knows the county's public key: the envelope is then right, and everything inside is his.
 * Each such bundle must open or be refused with a code of ours; any other error is a crash.
 */
let office: PartyKey
let county: PartyKey
let clear: Uint8Array
let manifest: Manifest
let entries: readonly TarEntry[]

beforeAll(async () => {
  office = await testKey('office')
  county = await testKey('county')
  const written = await writeBundle(await sampleContent())
  manifest = written.manifest
  clear = await openEnvelope(written.bytes, [county.identity])
  entries = [...readTar(clear)]
})

async function codeOf(tar: Uint8Array): Promise<string> {
  const bytes = await sealEnvelope([tar], tar.length, [county.recipient])
  const result: unknown = await openBundle(bytes, county.identity).catch((error: unknown) => error)
  if (!(result instanceof Error)) return 'OK'
  if (!isAppError(result)) throw new Error('an error without a code', { cause: result })
  return result.code
}

function signed(body: string, rest: readonly TarEntry[]): Uint8Array {
  const bytes = Buffer.from(body)
  const signature = Buffer.from(minisignSign(office.signing, bytes, 'fuzz'))
  const all = [{ name: 'manifest.json', bytes }, { name: 'manifest.json.minisig', bytes: signature }, ...rest]
  const tar = Buffer.concat([...writeTar(all, 0)])
  expect(tar.length).toBe(tarSize(all.map((entry) => entry.bytes.length)))
  return tar
}

test('a tar with bytes changed anywhere opens unchanged or is refused with a code', async () => {
  const edit = fc.tuple(fc.nat(), fc.nat({ max: 255 }))
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const tar = Uint8Array.from(clear)
      for (const [at, byte] of edits) tar[at % tar.length] = byte
      expect(await codeOf(tar)).toMatch(/^(OK|BUNDLE_[A-Z_]+)$/)
    }),
    { numRuns: 300 },
  )
})

test('a rightly signed manifest with any field replaced by any JSON is refused with a code, or opens', async () => {
  const keys = fc.constantFrom(...Object.keys(manifest))
  await fc.assert(
    fc.asyncProperty(keys, fc.jsonValue({ maxDepth: 3 }), async (key, value) => {
      const body = JSON.stringify({ ...manifest, [key]: value })
      expect(await codeOf(signed(body, entries.slice(2)))).toMatch(/^(OK|BUNDLE_[A-Z_]+)$/)
    }),
    { numRuns: 300 },
  )
})

test('rightly signed lines of any JSON are refused by line, or open', async () => {
  const lines = fc.array(fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(...sampleLike())), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(lines, async (of) => {
      const ndjson = Buffer.from(of.map((line) => `${JSON.stringify(line)}\n`).join(''))
      const bytes = zstdCompressSync(ndjson)
      const hash = createHash('sha256').update(bytes).digest('hex')
      const [part] = manifest.parts
      const parts = [{ ...part, size: bytes.length, sha256: hash, count: of.length, unpacked: ndjson.length }]
      const tar = signed(JSON.stringify({ ...manifest, parts }), [{ name: 'changes.ndjson.zst', bytes }])
      expect(await codeOf(tar)).toMatch(/^(OK|BUNDLE_LINE|BUNDLE_MANIFEST)$/)
    }),
    { numRuns: 300 },
  )
})

test('registers named like members of every object are counted as any other', async () => {
  const stamp = '019a3c00000000000-0123456789ab'
  const changes = ['constructor', 'toString', 'hasOwnProperty'].map(
    (entity) => ({ op: 'put', entity, id: 'a', stamp, values: { valueOf: 1 } }) as const,
  )
  const { bytes, manifest } = await writeBundle(await sampleContent({ changes }))
  expect(manifest.counts['constructor']).toEqual({ put: 1, set: 0, remove: 0 })
  expect((await openBundle(bytes, county.identity)).manifest.counts).toEqual(manifest.counts)
  expect('put' in Object).toBe(false)
})

test('a name that reaches into the object prototype is no field and no register', async () => {
  for (const line of [
    '{"op":"put","entity":"__proto__","id":"a","stamp":"019a3c00000000000-0123456789ab","values":{}}',
    '{"op":"put","entity":"grid","id":"a","stamp":"019a3c00000000000-0123456789ab","values":{"__proto__":1}}',
  ]) {
    const ndjson = Buffer.from(`${line}\n`)
    const bytes = zstdCompressSync(ndjson)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const parts = [{ ...manifest.parts[0], size: bytes.length, sha256: hash, count: 1, unpacked: ndjson.length }]
    const tar = signed(JSON.stringify({ ...manifest, parts }), [{ name: 'changes.ndjson.zst', bytes }])
    expect(await codeOf(tar)).toBe('BUNDLE_LINE')
  }
})

function sampleLike(): object[] {
  const stamp = '019a3c00000000000-0123456789ab'
  return [
    { op: 'put', entity: 'constructor', id: 'a', stamp, values: {} },
    { op: 'put', entity: 'toString', id: 'a', stamp, values: { constructor: 1 } },
    { op: 'remove', entity: 'grid', id: 'a', stamp, sequence: 1 },
    { op: 'set', entity: 'grid', id: 'a', values: { a: null }, stamps: {}, prior: {}, sequence: 1 },
  ]
}
