import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  minisignPublicKey,
  minisignPublicKeyFile,
  minisignSign,
  minisignVerify,
} from '../../../src/main/bundle/minisign.ts'
import { signingKeyFromSeed } from '../../../src/main/bundle/signing-key.ts'
import { runTool } from '../../support/run-tool.ts'

const key = signingKeyFromSeed(new Uint8Array(32).fill(9))
const publicKey = minisignPublicKey(key.publicKey)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gzb-minisign-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('a signature gives back its trusted comment, for any message and comment', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.stringMatching(/^[^\r\n]{0,80}$/), (message, comment) => {
      const clean = Buffer.from(comment).toString()
      expect(minisignVerify(publicKey, message, minisignSign(key, message, clean))).toBe(clean)
    }),
  )
})

test('a signature with any character changed is refused, except in its untrusted comment', () => {
  const message = Buffer.from('manifest')
  const signature = minisignSign(key, message, 'bundle 1')
  const start = signature.indexOf('\n') + 1
  for (let at = start; at < signature.length - 1; at += 1) {
    const other = signature[at] === 'A' ? 'B' : 'A'
    expect(
      minisignVerify(publicKey, message, signature.slice(0, at) + other + signature.slice(at + 1)),
      String(at),
    ).toBeNull()
  }
})

test('another message, another key and the legacy algorithm are refused', () => {
  const message = Buffer.from('manifest')
  const signature = minisignSign(key, message, 'c')
  const other = signingKeyFromSeed(new Uint8Array(32).fill(8))
  expect(minisignVerify(publicKey, Buffer.from('Manifest'), signature)).toBeNull()
  expect(minisignVerify(minisignPublicKey(other.publicKey), message, signature)).toBeNull()
  const [first = '', line = '', ...rest] = signature.split('\n')
  const legacy = Buffer.from(line, 'base64')
  legacy.write('Ed')
  expect(minisignVerify(publicKey, message, [first, legacy.toString('base64'), ...rest].join('\n'))).toBeNull()
})

test('the minisign command verifies our signature and refuses it over a changed file', () => {
  const file = join(folder, 'manifest.json')
  writeFileSync(file, '{"名称":"新城社区"}\n')
  writeFileSync(`${file}.minisig`, minisignSign(key, readFileSync(file), 'bundle 1 新城社区'))
  writeFileSync(join(folder, 'key.pub'), minisignPublicKeyFile(key.publicKey))
  const byLine = runTool('minisign', ['-V', '-P', publicKey, '-m', file])
  expect([byLine.status, byLine.stdout.toString()]).toEqual([0, expect.stringContaining('bundle 1 新城社区')])
  expect(runTool('minisign', ['-V', '-H', '-p', join(folder, 'key.pub'), '-m', file]).status).toBe(0)
  writeFileSync(file, '{"名称":"新城村"}\n')
  expect(runTool('minisign', ['-V', '-P', publicKey, '-m', file]).status).not.toBe(0)
})

test('a signature made by the minisign command is accepted', () => {
  const file = join(folder, 'm')
  writeFileSync(file, 'text')
  const made = runTool('minisign', ['-G', '-W', '-p', join(folder, 'k.pub'), '-s', join(folder, 'k.sec')])
  expect(made.status).toBe(0)
  expect(runTool('minisign', ['-S', '-H', '-s', join(folder, 'k.sec'), '-m', file, '-t', 'their comment']).status).toBe(
    0,
  )
  const theirs = readFileSync(join(folder, 'k.pub'), 'utf8').split('\n')[1] ?? ''
  expect(minisignVerify(theirs, readFileSync(file), readFileSync(`${file}.minisig`, 'utf8'))).toBe('their comment')
})
