import { beforeAll, expect, test } from 'vitest'
import { readReceipt, receiptSigner, writeReceipt, type Receipt } from '../../../src/main/bundle/receipt.ts'
import type { PartyKey } from '../../../src/main/bundle/party-key.ts'
import { testId, testKey } from '../../support/bundle-sample.ts'
import { runTool } from '../../support/run-tool.ts'

const RECEIPT: Receipt = {
  bundle: { id: testId(1), sha256: '1'.repeat(64), from: 1, to: 3, device: '2'.repeat(64) },
  community: '610727001003',
  receivedAt: '2026-11-24T01:00:00.000Z',
  clockSkew: -259_200_000,
  counts: { grid: { accepted: 2, setAside: 1, ignored: 0 } },
  setAside: [{ line: 3, entity: 'grid', id: testId(2), code: 'ENTITY_UNKNOWN' }],
  gaps: [{ from: 4, to: 6 }],
  duplicates: [],
  auditHead: { sequence: 5, hash: '3'.repeat(64) },
  newestProgram: '0.1.0',
}

let county: PartyKey
let stranger: PartyKey
beforeAll(async () => {
  county = await testKey('county')
  stranger = await testKey('stranger')
})

test('a receipt is read back, and the same answer gives the same bytes', () => {
  const bytes = writeReceipt(RECEIPT, county)
  expect(readReceipt(bytes, [receiptSigner(stranger), receiptSigner(county)])).toEqual(RECEIPT)
  expect(Buffer.from(writeReceipt(RECEIPT, county)).equals(bytes)).toBe(true)
})

test('a receipt of another signer, or changed, is refused', () => {
  const bytes = writeReceipt(RECEIPT, county)
  expect(() => readReceipt(bytes, [receiptSigner(stranger)])).toThrow(
    expect.objectContaining({ code: 'BUNDLE_ALTERED' }),
  )
  const changed = Buffer.from(bytes)
  changed[changed.indexOf('"accepted": 2') + 12] = 0x39
  expect(() => readReceipt(changed, [receiptSigner(county)])).toThrow(
    expect.objectContaining({ code: 'BUNDLE_ALTERED' }),
  )
})

test('something else, or a newer receipt, is named so', () => {
  expect(() => readReceipt(Buffer.from('x'), [receiptSigner(county)])).toThrow(
    expect.objectContaining({ code: 'BUNDLE_FOREIGN' }),
  )
  const newer = Buffer.from(writeReceipt(RECEIPT, county))
  newer[newer.indexOf('"version": 1') + 11] = 0x32
  expect(() => readReceipt(newer, [receiptSigner(county)])).toThrow(expect.objectContaining({ code: 'BUNDLE_NEWER' }))
})

test('tar of the system lists a receipt and its signature', () => {
  const listed = runTool('tar', ['-tf', '-'], { input: writeReceipt(RECEIPT, county) })
  expect(listed.stdout.toString()).toBe('receipt.json\nreceipt.json.minisig\n')
})
