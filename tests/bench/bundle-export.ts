import { spawnSync } from 'node:child_process'
import { zstdCompressSync } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import type { BundleChange } from '../../src/main/bundle/bundle-change.ts'
import { writeBundle } from '../../src/main/bundle/bundle-writer.ts'
import type { PartyKey } from '../../src/main/bundle/party-key.ts'
import { ratioRow, type BenchRow } from './support/row.ts'
import { sampleContent, testKey, testStamp } from '../support/bundle-sample.ts'

/** The name of this bench. */
export const name = 'bundle-export'

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.split('')
const STREETS = ['兴州街', '象山路', '狮凤路', '南环路', '嘉陵路', '滨江路', '文家坪', '高台街']

/** A small generator with a fixed start (LCG of Numerical Recipes): rows that compress like records, not like copies. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** `count` made-up residents as whole records, 20 fields each. Nobody's numbers: the check digit is left out on purpose. */
export function syntheticChanges(count: number, key: PartyKey): BundleChange[] {
  const next = sequence(20_261_123)
  const digits = (length: number): string => Array.from({ length }, () => String(next(10))).join('')
  const hex = (length: number): string => Array.from({ length }, () => next(16).toString(16)).join('')
  // As random as real UUIDv7 are, since they are a good part of what zstd cannot shorten.
  const ids = (many: number): string[] =>
    Array.from({ length: many }, () => `019a3c${hex(2)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`)
  const households = ids(Math.ceil(count / 3))
  const buildings = ids(Math.ceil(count / 90))
  const grids = ids(Math.ceil(count / 400))
  return ids(count).map((id, n) => ({
    op: 'put',
    entity: 'resident',
    id,
    stamp: testStamp(key, Math.floor(n / 50)),
    values: {
      name: `${SURNAMES[next(20)] ?? ''}${String.fromCodePoint(0x4e00 + next(3000), 0x4e00 + next(3000))}`,
      gender: String(1 + next(2)),
      birthDate: `${String(1940 + next(80))}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`,
      identityNumber: `610727${digits(11)}`,
      phone: `1${digits(10)}`,
      household: households[Math.floor(n / 3)] ?? null,
      building: buildings[Math.floor(n / 90)] ?? null,
      grid: grids[Math.floor(n / 400)] ?? null,
      address: `${STREETS[next(8)] ?? ''}${String(1 + next(200))}号${String(1 + next(12))}单元${String(100 + next(900))}室`,
      relation: String(next(8)).padStart(2, '0'),
      nation: next(50) === 0 ? '03' : '01',
      education: String(10 * (1 + next(9))),
      marriage: String(10 * (1 + next(4))),
      political: next(12) === 0 ? '01' : '13',
      workUnit: next(3) === 0 ? `略阳县${STREETS[next(8)] ?? ''}商店` : null,
      registered: next(4) > 0,
      movedIn: null,
      movedOut: null,
      note: next(20) === 0 ? '每月走访一次' : '',
      visits: next(30),
    },
  }))
}

/** The time of each work in milliseconds, the median of a few rounds; in turns, so that a busy moment hits all of them. */
async function medians(rounds: number, works: readonly (() => Promise<void>)[]): Promise<number[]> {
  const times = works.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) {
      const start = performance.now()
      await work()
      times[at]?.push(performance.now() - start)
    }
  }
  return times.map((of) => of.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0)
}

function installed(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined
}

/**
 * `bundle-export`: writing a full bundle of `count` residents against bare zstd and age over the same NDJSON, in the same
 * run. Ours makes the lines from records, checks and hashes them, signs and packs; the reference gets the NDJSON ready-made.
 * Rows: time (≤ 3 ×) with the same libraries, time with the commands `zstd | age` as a remark, size (≤ 1.2 ×).
 */
export async function benchBundleExport(count = 200_000, runs = 5): Promise<BenchRow[]> {
  const office = await testKey('office')
  const county = await testKey('county')
  const changes = syntheticChanges(count, office)
  const ndjson = Buffer.from(changes.map((change) => `${JSON.stringify(change)}\n`).join(''))
  const content = await sampleContent({ changes, sequence: { from: 1, to: count } })

  let oursSize = 0
  let bareSize = 0
  const works = [
    async (): Promise<void> => {
      oursSize = (await writeBundle(content)).bytes.length
    },
    async (): Promise<void> => {
      const encrypter = new Encrypter()
      encrypter.addRecipient(county.recipient)
      bareSize = (await encrypter.encrypt(zstdCompressSync(ndjson))).length
    },
  ]
  const withTools = installed('zstd') && installed('age')
  if (withTools) works.push(() => byTools(ndjson, county.recipient))
  const [ours = 0, bare = 0, tools = 0] = await medians(runs, works)
  const beside = withTools ? `zstd | age (commands): ${tools.toFixed(0)} ms` : 'zstd | age (commands): not installed'
  const of = `${String(count)} residents, NDJSON ${(ndjson.length / 1e6).toFixed(1)} MB`
  return [
    ratioRow({
      name,
      ours,
      reference: bare,
      unit: 'ms',
      most: 3,
      note: `${of}; reference: zstd + age of the same NDJSON, same libraries; ${beside}`,
    }),
    ratioRow({ name, ours: oursSize, reference: bareSize, unit: 'bytes', most: 1.2, note: `${of}; size` }),
  ]
}

/** The figures of design §7 for 200,000 residents. */
export function bench(): Promise<BenchRow[]> {
  return benchBundleExport()
}

function byTools(ndjson: Uint8Array, recipient: string): Promise<void> {
  const packed = spawnSync('zstd', ['-q', '-3', '-c'], { input: ndjson, maxBuffer: 1 << 30 }).stdout
  const sealed = spawnSync('age', ['-r', recipient], { input: packed, maxBuffer: 1 << 30 })
  if (sealed.status !== 0) throw new Error('age failed')
  return Promise.resolve()
}
