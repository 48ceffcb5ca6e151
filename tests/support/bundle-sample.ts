import { identityToRecipient } from 'age-encryption'
import type { BundleChange } from '../../src/main/bundle/bundle-change.ts'
import type { BundleContent } from '../../src/main/bundle/bundle-writer.ts'
import type { KeyRole } from '../../src/main/bundle/manifest.ts'
import { publicKeyOf, type PartyKey } from '../../src/main/bundle/party-key.ts'
import { deviceFingerprint, signingKeyFromSeed } from '../../src/main/bundle/signing-key.ts'

/** Test keys, known to everybody: they protect nothing. Role, name, seed byte of the signing key, age identity. */
const TEST_KEYS = {
  office: ['device', '一号机', 1, 'AGE-SECRET-KEY-16KUQH94K8L2VPS0DNKSF4LRS63TKJ3S8N2X6E9CR49LKPVCJVZXQDHNDZL'],
  county: ['county', '略阳县网格中心', 2, 'AGE-SECRET-KEY-1Q3DEAZHFXXG3XJY4MVJKCS645FPEERC52GHHQJH8U7TPZQ73AJPS7JK8HJ'],
  department: ['department', '司法局', 3, 'AGE-SECRET-KEY-1974XU2UL55A5EHG4FW95Z6QTEL8QKQAYVXJVSN72LS4C06JM2GLSVWCKEA'],
  stranger: ['county', '其他单位', 4, 'AGE-SECRET-KEY-1EJM0JJYAEM92RSPNQCQP8538W7L7MW8UYJ0M7T3N2Q7FQQMT9RPQ2N6WD9'],
} as const satisfies Record<string, readonly [KeyRole, string, number, string]>

/** One of the fixed test keys. */
export async function testKey(of: keyof typeof TEST_KEYS): Promise<PartyKey> {
  const [role, name, seed, identity] = TEST_KEYS[of]
  const signing = signingKeyFromSeed(new Uint8Array(32).fill(seed))
  const recipient = await identityToRecipient(identity)
  return { role, name, signing, identity, recipient, created: '2026-11-01T02:00:00.000Z' }
}

/** The n-th stamp of a device: a minute apart, from a fixed start. */
export function testStamp(key: PartyKey, n: number): string {
  const time = (Date.UTC(2026, 10, 1) + n * 60_000).toString(16).padStart(11, '0')
  return `${time}000000-${deviceFingerprint(key.signing.publicKey).slice(0, 12)}`
}

/** The n-th of a row of UUIDv7 that look real and are always the same. */
export function testId(n: number): string {
  return `019a3c00-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

/** Three lines, one of each kind. */
export function sampleChanges(key: PartyKey): BundleChange[] {
  const at = (n: number): string => testStamp(key, n)
  return [
    {
      op: 'put',
      entity: 'grid',
      id: testId(1),
      stamp: at(1),
      values: { name: '第一网格', level: 3, households: null },
    },
    {
      op: 'set',
      entity: 'grid',
      id: testId(1),
      values: { name: '第一网格（东区）' },
      stamps: { name: at(3) },
      prior: { name: at(1) },
      sequence: 2,
    },
    { op: 'remove', entity: 'appointment', id: testId(2), stamp: at(4), sequence: 3 },
  ]
}

/** What a small full bundle from the office to the county is made of; give what shall differ. */
export async function sampleContent(over: Partial<BundleContent> = {}): Promise<BundleContent> {
  const sender = over.sender ?? (await testKey('office'))
  return {
    id: testId(100),
    kind: 'full',
    community: { code: '610727001003', name: '新城社区' },
    sender,
    recipients: [publicKeyOf(await testKey('county'))],
    sequence: { from: 1, to: 3 },
    previous: null,
    schemaVersion: 1,
    auditHead: { sequence: 7, hash: 'ab'.repeat(32) },
    createdAt: new Date('2026-11-23T08:00:00.000Z'),
    program: '0.1.0',
    changes: sampleChanges(sender),
    ...over,
  }
}
