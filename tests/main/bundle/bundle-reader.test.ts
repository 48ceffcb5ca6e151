import { Decrypter, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { openEnvelope, sealEnvelope } from '../../../src/main/bundle/age-envelope.ts'
import { openBundle } from '../../../src/main/bundle/bundle-reader.ts'
import { writeBundle, type WrittenBundle } from '../../../src/main/bundle/bundle-writer.ts'
import { publicKeyOf, spokenFingerprint, type PartyKey } from '../../../src/main/bundle/party-key.ts'
import { minisignPublicKey } from '../../../src/main/bundle/minisign.ts'
import { openSealed, sealReferral } from '../../../src/main/bundle/sealed-part.ts'
import { isAppError } from '../../../src/shared/errors/app-error.ts'
import { sampleChanges, sampleContent, testId, testKey } from '../../support/bundle-sample.ts'

let office: PartyKey
let county: PartyKey
let department: PartyKey
let stranger: PartyKey
let small: WrittenBundle

beforeAll(async () => {
  office = await testKey('office')
  county = await testKey('county')
  department = await testKey('department')
  stranger = await testKey('stranger')
  small = await writeBundle(await sampleContent())
})

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'OK'
  } catch (error) {
    if (!isAppError(error)) throw error
    return error.code
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** A source of changes that fails. */
// eslint-disable-next-line require-yield
async function* broken(): AsyncGenerator<never> {
  await Promise.resolve()
  throw new RangeError('source')
}

describe('a whole bundle', () => {
  test('gives back what was written, twice if asked twice', async () => {
    const bundle = await openBundle(small.bytes, county.identity)
    expect(bundle.sha256).toBe(small.sha256)
    expect(bundle.manifest).toEqual(small.manifest)
    expect(bundle.manifest.counts).toEqual({
      grid: { put: 1, set: 1, remove: 0 },
      appointment: { put: 0, set: 0, remove: 1 },
    })
    expect(await collect(bundle.changes())).toEqual(sampleChanges(office))
    expect(await collect(bundle.changes())).toEqual(sampleChanges(office))
  })

  test('carries attachments, receipts and sealed parts as they were given', async () => {
    const sealed = await sealReferral(Buffer.from('移交内容'), publicKeyOf(department))
    const content = await sampleContent({
      attachments: [{ id: testId(7), bytes: new Uint8Array(5000).fill(3) }],
      sealed: [{ id: testId(8), bytes: sealed, to: publicKeyOf(department) }],
      receipts: [{ id: testId(9), bytes: new Uint8Array([1, 2]) }],
    })
    const bundle = await openBundle((await writeBundle(content)).bytes, county.identity)
    expect(bundle.attachments()).toEqual(content.attachments)
    expect(bundle.receipts()).toEqual(content.receipts)
    const [part] = bundle.sealed()
    expect(part?.to).toEqual({ name: '司法局', fingerprint: publicKeyOf(department).fingerprint })
    const bytes = part?.bytes ?? new Uint8Array()
    expect(Buffer.from(await openSealed(bytes, department.identity)).toString()).toBe('移交内容')
    expect(await codeOf(openSealed(bytes, county.identity))).toBe('BUNDLE_RECIPIENT')
  })

  test('may carry no change at all', async () => {
    const content = await sampleContent({ kind: 'incremental', sequence: { from: 4, to: 3 }, changes: [] })
    const bundle = await openBundle((await writeBundle(content)).bytes, county.identity)
    expect(await collect(bundle.changes())).toEqual([])
  })

  test('opens for each of several recipients', async () => {
    const content = await sampleContent({ recipients: [publicKeyOf(county), publicKeyOf(stranger)] })
    const { bytes } = await writeBundle(content)
    expect(await codeOf(openBundle(bytes, county.identity))).toBe('OK')
    expect(await codeOf(openBundle(bytes, [department.identity, stranger.identity]))).toBe('OK')
  })
})

describe('a damaged bundle', () => {
  test('with one byte changed, at every position, is refused with a code', { timeout: 120_000 }, async () => {
    for (let at = 0; at < small.bytes.length; at += 1) {
      const changed = Uint8Array.from(small.bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      expect(await codeOf(openBundle(changed, county.identity)), String(at)).toMatch(/^BUNDLE_/)
    }
  })

  test('cut at any length reads as truncated', { timeout: 120_000 }, async () => {
    for (let length = 0; length < small.bytes.length; length += length < 700 ? 1 : 37) {
      const cut = small.bytes.subarray(0, length)
      expect(await codeOf(openBundle(cut, county.identity)), String(length)).toBe('BUNDLE_TRUNCATED')
    }
  })

  test('cut at the boundary of an age chunk reads as truncated', async () => {
    const photo = { id: testId(7), bytes: new Uint8Array(200_000).fill(3) }
    const { bytes } = await writeBundle(await sampleContent({ attachments: [photo] }))
    const header = Buffer.from(bytes).indexOf('\n', Buffer.from(bytes).indexOf('\n--- ') + 1) + 1
    for (const chunks of [1, 2, 3]) {
      const cut = bytes.subarray(0, header + 16 + chunks * (65_536 + 16))
      expect(await codeOf(openBundle(cut, county.identity))).toBe('BUNDLE_TRUNCATED')
    }
  })

  test('of several chunks, with single bits changed all over it, is refused', { timeout: 120_000 }, async () => {
    const photo = { id: testId(7), bytes: new Uint8Array(150_000).fill(3) }
    const { bytes } = await writeBundle(await sampleContent({ attachments: [photo] }))
    for (let bit = 5; bit < bytes.length * 8; bit += 9973) {
      const changed = Uint8Array.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await codeOf(openBundle(changed, county.identity)), String(bit)).toMatch(/^BUNDLE_/)
    }
  })

  test('with two of its age chunks exchanged is refused', async () => {
    const photo = { id: testId(7), bytes: new Uint8Array(200_000).map((_, at) => at) }
    const { bytes } = await writeBundle(await sampleContent({ attachments: [photo] }))
    const start = Buffer.from(bytes).indexOf('\n', Buffer.from(bytes).indexOf('\n--- ') + 1) + 1 + 16
    const chunk = (n: number): Uint8Array => bytes.subarray(start + n * 65_552, start + (n + 1) * 65_552)
    const swapped = Buffer.concat([bytes.subarray(0, start), chunk(1), chunk(0), bytes.subarray(start + 2 * 65_552)])
    expect(swapped.length).toBe(bytes.length)
    expect(await codeOf(openBundle(swapped, county.identity))).toBe('BUNDLE_ALTERED')
  })

  test('with something appended is refused', async () => {
    expect(await codeOf(openBundle(Buffer.concat([small.bytes, Buffer.from('x')]), county.identity))).toBe(
      'BUNDLE_ALTERED',
    )
  })
})

describe('who may read and who wrote', () => {
  test('a key that is no recipient does not open it', async () => {
    expect(await codeOf(openBundle(small.bytes, stranger.identity))).toBe('BUNDLE_RECIPIENT')
  })

  test('a bundle encrypted again to others than its manifest names is refused', async () => {
    const clear = await openEnvelope(small.bytes, [county.identity])
    const forwarded = await sealEnvelope([clear], clear.length, [await identityToRecipient(stranger.identity)])
    expect(await codeOf(openBundle(forwarded, stranger.identity))).toBe('BUNDLE_RECIPIENT')
  })

  test('a sender outside the registered keys is refused by fingerprint', async () => {
    const known = [minisignPublicKey(office.signing.publicKey)]
    expect(await codeOf(openBundle(small.bytes, county.identity, { knownSenders: known }))).toBe('OK')
    const error: unknown = await openBundle(small.bytes, county.identity, { knownSenders: [] }).catch((e: unknown) => e)
    const fingerprint = spokenFingerprint(publicKeyOf(office).fingerprint)
    expect(error).toMatchObject({ code: 'BUNDLE_SENDER', data: { fingerprint } })
  })

  test('something that is no key is a fault of the key, not of the bundle', async () => {
    expect(await codeOf(openBundle(small.bytes, 'AGE-SECRET-KEY-1X'))).toBe('KEY_FILE')
    expect(await codeOf(openBundle(small.bytes, 'hello'))).toBe('KEY_FILE')
  })

  test('the sentence by which age says that no key fits is the one we rely on', async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(stranger.identity)
    await expect(decrypter.decrypt(small.bytes)).rejects.toThrow(/^no identity matched/)
  })
})

describe('limits', () => {
  test('a file, a line and the unpacked changes above the limit are refused', async () => {
    const open = (over: object): Promise<unknown> =>
      openBundle(small.bytes, county.identity, {
        limits: { file: 1e6, manifest: 1e5, changes: 1e5, line: 1e4, parts: 10, ...over },
      })
    expect(await codeOf(open({}))).toBe('OK')
    expect(await codeOf(open({ file: small.bytes.length - 1 }))).toBe('BUNDLE_TOO_LARGE')
    expect(await codeOf(open({ manifest: 100 }))).toBe('BUNDLE_TOO_LARGE')
    expect(await codeOf(open({ changes: 100 }))).toBe('BUNDLE_TOO_LARGE')
    expect(await codeOf(open({ line: 50 }))).toBe('BUNDLE_LINE')
  })
})

describe('the writer', () => {
  test('refuses a change of the wrong shape, by line and field', async () => {
    const [first, second] = sampleChanges(office)
    const bad = { ...second, stamps: { name: 'now' } } as typeof second // a wrong stamp is what is tested
    const content = await sampleContent({ changes: [first, bad].filter((change) => change !== undefined) })
    const error: unknown = await writeBundle(content).catch((e: unknown) => e)
    expect(error).toMatchObject({ code: 'BUNDLE_LINE', data: { line: 2, fault: 'shape', field: 'stamps' } })
  })

  test('refuses a change outside the sequence range', async () => {
    expect(await codeOf(writeBundle(await sampleContent({ sequence: { from: 3, to: 9 } })))).toBe('BUNDLE_LINE')
  })

  test('refuses two attachments of one name and a manifest outside the format', async () => {
    const photo = { id: testId(7), bytes: new Uint8Array(3) }
    expect(await codeOf(writeBundle(await sampleContent({ attachments: [photo, photo] })))).toBe('BUNDLE_MANIFEST')
    expect(await codeOf(writeBundle(await sampleContent({ recipients: [] })))).toBe('BUNDLE_MANIFEST')
    const evil = { id: '../../etc/passwd', bytes: new Uint8Array(3) }
    expect(await codeOf(writeBundle(await sampleContent({ attachments: [evil] })))).toBe('BUNDLE_MANIFEST')
  })

  test('fails with the error of its source, not hanging', async () => {
    await expect(writeBundle(await sampleContent({ changes: broken() }))).rejects.toThrow('source')
  })
})
