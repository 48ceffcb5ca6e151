import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFrozenFile } from '../../../src/main/bundle/frozen-file.ts'

const BYTES = Buffer.from('frozen')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gzb-durable-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function failing(
  times: number,
  code: string,
): { rename: typeof rename; wait: () => Promise<void>; waits: () => number } {
  let left = times
  let waits = 0
  return {
    rename: async (from, to) => {
      if (left-- > 0) throw Object.assign(new Error(code), { code })
      await rename(from, to)
    },
    wait: () => {
      waits += 1
      return Promise.resolve()
    },
    waits: () => waits,
  }
}

test('the file is there whole, alone, and named by its hash', async () => {
  const path = join(folder, '包.gzb')
  expect(await writeFrozenFile(path, BYTES)).toBe(createHash('sha256').update(BYTES).digest('hex'))
  expect(readFileSync(path).equals(BYTES)).toBe(true)
  expect(readdirSync(folder)).toEqual(['包.gzb'])
})

test('an existing file is kept, unless replacing is asked for', async () => {
  const path = join(folder, 'a')
  writeFileSync(path, 'old')
  await expect(writeFrozenFile(path, BYTES)).rejects.toMatchObject({ data: { fault: 'exists' } })
  expect(readFileSync(path, 'utf8')).toBe('old')
  await writeFrozenFile(path, BYTES, { replace: true })
  expect(readFileSync(path, 'utf8')).toBe('frozen')
})

test.each(['EPERM', 'EACCES', 'EBUSY'])('a rename held up by %s is tried again', async (code) => {
  const deps = failing(4, code)
  await writeFrozenFile(join(folder, 'a'), BYTES, { deps })
  expect(deps.waits()).toBe(4)
  expect(readdirSync(folder)).toEqual(['a'])
})

test.each([
  [99, 'EBUSY', 'busy'],
  [99, 'EPERM', 'readonly'],
  [1, 'ENOSPC', 'full'],
  [1, 'EROFS', 'readonly'],
  [1, 'EIO', 'other'],
] as const)('a rename failing %i times with %s ends as %s and leaves nothing', async (times, code, fault) => {
  const deps = failing(times, code)
  await expect(writeFrozenFile(join(folder, 'a'), BYTES, { deps })).rejects.toMatchObject({
    code: 'FILE_WRITE',
    data: { fault },
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a medium that gives back other bytes is found out, and the file removed', async () => {
  const deps = { read: () => Promise.resolve(Buffer.from('frozem')) }
  await expect(writeFrozenFile(join(folder, 'a'), BYTES, { deps })).rejects.toMatchObject({
    data: { fault: 'readback' },
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that is not there is a fault of the place', async () => {
  await expect(writeFrozenFile(join(folder, 'no', 'a'), BYTES)).rejects.toMatchObject({
    code: 'FILE_WRITE',
    data: { fault: 'other' },
  })
})
