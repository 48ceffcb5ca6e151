import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TarFormatError, readTar, tarSize, writeTar, type TarEntry } from '../../../src/main/bundle/tar.ts'
import { runTool } from '../../support/run-tool.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gzb-tar-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const entry = fc.record({
  name: fc.stringMatching(/^[a-z0-9][a-z0-9./-]{0,99}$/),
  bytes: fc.uint8Array({ maxLength: 2000 }),
})
const entries = fc.array(entry, { maxLength: 6 })

function pack(of: readonly TarEntry[], mtime = 1_790_000_000): Buffer {
  return Buffer.concat([...writeTar(of, mtime)])
}

test('what is written is read back, and has the size foretold', () => {
  fc.assert(
    fc.property(entries, (of) => {
      const tar = pack(of)
      expect(tar.length).toBe(tarSize(of.map(({ bytes }) => bytes.length)))
      expect([...readTar(tar)].map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')])).toEqual(
        of.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('hex')]),
      )
    }),
  )
})

test('equal entries give equal bytes', () => {
  fc.assert(fc.property(entries, (of) => pack(of).equals(pack(of))))
})

test('a tar cut anywhere is refused', () => {
  const tar = pack([
    { name: 'a', bytes: new Uint8Array(600).fill(1) },
    { name: 'b', bytes: new Uint8Array(3) },
  ])
  for (let length = 0; length < tar.length; length += 1) {
    expect(() => [...readTar(tar.subarray(0, length))], String(length)).toThrow(TarFormatError)
  }
})

test('arbitrary bytes never fail in another way than as a wrong format', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (noise) => {
      try {
        return [...readTar(noise)].length === 0
      } catch (error) {
        return error instanceof TarFormatError
      }
    }),
  )
})

test('a header changed at any byte is refused or gives the same name and size', () => {
  const tar = pack([{ name: 'manifest.json', bytes: new Uint8Array(10).fill(7) }])
  for (let at = 0; at < 512; at += 1) {
    const changed = Buffer.from(tar)
    changed[at] = (changed[at] ?? 0) ^ 0x01
    try {
      expect([...readTar(changed)].map(({ name, bytes }) => [name, bytes.length])).toEqual([['manifest.json', 10]])
    } catch (error) {
      expect(error).toBeInstanceOf(TarFormatError)
    }
  }
})

test('tar of the system unpacks ours, and ours reads what tar of the system packs', () => {
  const of = [
    { name: 'one.json', bytes: Buffer.from('{}\n') },
    { name: 'sealed/two.age', bytes: Buffer.alloc(70_000, 5) },
  ]
  expect(runTool('tar', ['-xf', '-'], { input: pack(of), cwd: folder }).status).toBe(0)
  expect(readFileSync(join(folder, 'sealed', 'two.age')).equals(Buffer.alloc(70_000, 5))).toBe(true)
  for (const format of ['ustar', 'gnu']) {
    const made = runTool('tar', [`--format=${format}`, '-cf', '-', 'one.json', 'sealed/two.age'], { cwd: folder })
    expect([...readTar(made.stdout)].map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['one.json', 3],
      ['sealed/two.age', 70_000],
    ])
  }
})

test('links, folders and long names are refused', () => {
  writeFileSync(join(folder, 'x'), 'x')
  runTool('ln', ['-s', 'x', 'link'], { cwd: folder })
  runTool('mkdir', ['-p', 'f'.repeat(120)], { cwd: folder })
  for (const name of readdirSync(folder).filter((name) => name !== 'x')) {
    const made = runTool('tar', ['-cf', '-', name], { cwd: folder })
    expect(() => [...readTar(made.stdout)], name).toThrow(TarFormatError)
  }
})
