import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openBundle } from '../../../src/main/bundle/bundle-reader.ts'
import { readPublicKeyText } from '../../../src/main/bundle/public-key-file.ts'
import { readReceipt } from '../../../src/main/bundle/receipt.ts'
import { readIdentityText } from '../../../src/main/bundle/secret-key-file.ts'
import { openSealed } from '../../../src/main/bundle/sealed-part.ts'
import { isAppError } from '../../../src/shared/errors/app-error.ts'
import { changeBytes, type VectorIndex } from '../../support/bundle-vector.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'vectors', 'bundle', 'v1')
const index = JSON.parse(readFileSync(join(FOLDER, 'vectors.json'), 'utf8')) as VectorIndex // written by our script

function read(path: string): Buffer {
  return readFileSync(join(FOLDER, path))
}

function signer(name: string): string {
  return readPublicKeyText(read(index.keys[name]?.public ?? '').toString()).signingKey
}

function identity(name: string): Promise<string> {
  return readIdentityText(read(index.keys[name]?.secret ?? '').toString())
}

describe.each(index.vectors)('$file ($about)', (vector) => {
  test(`opened by the ${vector.identity} gives ${vector.expect}`, async () => {
    const bytes = changeBytes(read(vector.file), vector.change ?? {})
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(vector.sha256)
    const options = vector.knownSenders ? { knownSenders: vector.knownSenders.map(signer) } : {}
    const result: unknown = await openBundle(bytes, await identity(vector.identity), options).catch((e: unknown) => e)
    if (vector.expect === 'OK') {
      expect(result).toMatchObject({ sha256: vector.sha256 })
      return
    }
    if (!isAppError(result)) throw new Error('not refused with an error of ours', { cause: result })
    expect(result.code).toBe(vector.expect)
    if (vector.data) expect(result.data).toEqual(vector.data)
    for (const sentence of Object.values(result.text)) expect(sentence).toMatch(/^\S.*[。]$/)
  })
})

test('the valid bundles hold the lines the index names', async () => {
  for (const vector of index.vectors.filter(({ expect }) => expect === 'OK')) {
    const bundle = await openBundle(read(vector.file), await identity(vector.identity))
    let ndjson = ''
    let lines = 0
    for await (const change of bundle.changes()) {
      ndjson += `${JSON.stringify(change)}\n`
      lines += 1
    }
    expect([lines, createHash('sha256').update(ndjson).digest('hex')], vector.file).toEqual([
      vector.lines,
      vector.ndjson,
    ])
  }
})

test('the sealed part opens for its department and the receipt verifies', async () => {
  const parts = await openBundle(read('valid/parts.gzb'), await identity('county'))
  const sealed = parts.sealed()[0]?.bytes ?? new Uint8Array()
  expect(Buffer.from(await openSealed(sealed, await identity('department'))).toString()).toBe('{"移交":"示例"}\n')
  const down = await openBundle(read('valid/down.gzb'), await identity('office'))
  const receipt = down.receipts()[0]?.bytes ?? new Uint8Array()
  expect(read('valid/receipt.gzr').equals(receipt)).toBe(true)
  const full = index.vectors.find(({ file }) => file === 'valid/full.gzb')
  expect(readReceipt(receipt, [signer('county')]).bundle.sha256).toBe(full?.sha256)
})

test('every file is named in the index, every error code has a vector, and all are small', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const bundles = files.filter((path) => path.endsWith('.gzb')).sort()
  expect(bundles).toEqual([...new Set(index.vectors.map(({ file }) => file))].sort())
  const source = join(import.meta.dirname, '..', '..', '..', 'src', 'main', 'bundle', 'errors')
  const codes = readdirSync(source)
    .map((file) => /AppError<\s*'(BUNDLE_\w+)'/.exec(readFileSync(join(source, file), 'utf8'))?.[1])
    .filter((code) => code !== undefined)
  expect(codes.length).toBeGreaterThan(8)
  expect(new Set(index.vectors.map(({ expect }) => expect))).toEqual(new Set(['OK', ...codes]))
  const sizes = files.map((path) => statSync(join(FOLDER, path))).filter((stat) => stat.isFile())
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(200_000)
})
