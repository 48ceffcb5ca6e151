import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBundle } from '../../../src/main/bundle/bundle-reader.ts'
import { writeBundle } from '../../../src/main/bundle/bundle-writer.ts'
import { minisignPublicKey, parseMinisignPublicKey } from '../../../src/main/bundle/minisign.ts'
import { keyFingerprint } from '../../../src/main/bundle/party-key.ts'
import { deviceFingerprint } from '../../../src/main/bundle/signing-key.ts'
import { sampleChanges, sampleContent, testKey } from '../../support/bundle-sample.ts'
import { runTool } from '../../support/run-tool.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const DOCS = readFileSync(join(ROOT, 'docs', 'bundle-format.md'), 'utf8')
const VECTORS = join(ROOT, 'tests', 'vectors', 'bundle', 'v1')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gzb-docs-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** The commands of the page, run as they stand there. */
function openByHand(sender: string): { status: number; stdout: string } {
  const commands = /```sh\n([\s\S]*?)```/.exec(DOCS)?.[1] ?? ''
  writeFileSync(join(folder, 'open.sh'), `set -e\nSENDER=${sender}\n${commands}`)
  const { status, stdout } = runTool('sh', ['open.sh'], { cwd: folder })
  return { status, stdout: stdout.toString() }
}

test('the commands of the page open a bundle with the standard tools alone', async () => {
  const office = await testKey('office')
  copyFileSync(join(VECTORS, 'keys', 'county.secret.txt'), join(folder, 'county.txt'))
  copyFileSync(join(VECTORS, 'valid', 'full.gzb'), join(folder, 'office.gzb'))
  const { status, stdout } = openByHand(minisignPublicKey(office.signing.publicKey))
  expect(status).toBe(0)
  expect(stdout).toContain('Signature and comment signature verified')
  expect(stdout).not.toContain('not the part of the manifest')
  expect(
    stdout.endsWith(
      sampleChanges(office)
        .map((change) => `${JSON.stringify(change)}\n`)
        .join(''),
    ),
  ).toBe(true)
})

test('the commands of the page stop at a bundle of another signer', async () => {
  copyFileSync(join(VECTORS, 'keys', 'county.secret.txt'), join(folder, 'county.txt'))
  copyFileSync(join(VECTORS, 'valid', 'full.gzb'), join(folder, 'office.gzb'))
  const stranger = await testKey('stranger')
  expect(openByHand(minisignPublicKey(stranger.signing.publicKey)).status).not.toBe(0)
})

test('a bundle made with the standard tools alone is read', async () => {
  const county = await testKey('county')
  const run = (command: string, ...args: string[]): string => {
    const done = runTool(command, args, { cwd: folder })
    if (done.status !== 0) throw new Error(`${command}: ${done.stderr}`)
    return done.stdout.toString()
  }
  const ndjson = sampleChanges(await testKey('office'))
    .map((change) => `${JSON.stringify(change)}\n`)
    .join('')
  writeFileSync(join(folder, 'changes.ndjson'), ndjson)
  run('zstd', '-q', '-19', 'changes.ndjson')
  run('minisign', '-G', '-W', '-p', 'k.pub', '-s', 'k.sec')
  run('age-keygen', '-o', 'own.txt')
  const signingKey = readFileSync(join(folder, 'k.pub'), 'utf8').split('\n')[1] ?? ''
  const recipient = run('age-keygen', '-y', 'own.txt').trim()
  const packed = readFileSync(join(folder, 'changes.ndjson.zst'))
  const { manifest } = await writeBundle(await sampleContent())
  const theirs = {
    ...manifest,
    added: 'a key of a later program',
    sender: {
      ...manifest.sender,
      signingKey,
      recipient,
      device: deviceFingerprint(parseMinisignPublicKey(signingKey)?.publicKey ?? new Uint8Array()),
      fingerprint: keyFingerprint(recipient, signingKey),
    },
    parts: [
      {
        name: 'changes.ndjson.zst',
        size: packed.length,
        sha256: run('sha256sum', 'changes.ndjson.zst').slice(0, 64),
        count: 3,
        unpacked: Buffer.byteLength(ndjson),
      },
    ],
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(theirs))
  run('minisign', '-S', '-H', '-s', 'k.sec', '-m', 'manifest.json')
  run('tar', '-cf', 'b.tar', 'manifest.json', 'manifest.json.minisig', 'changes.ndjson.zst')
  run('age', '-r', county.recipient, '-o', 'b.gzb', 'b.tar')
  const bundle = await openBundle(readFileSync(join(folder, 'b.gzb')), county.identity, { knownSenders: [signingKey] })
  const read: unknown[] = []
  for await (const change of bundle.changes()) read.push(change)
  expect(read).toEqual(sampleChanges(await testKey('office')))
})
