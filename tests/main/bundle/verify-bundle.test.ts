import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeBundle } from '../../../src/main/bundle/bundle-writer.ts'
import { writeFrozenFile } from '../../../src/main/bundle/frozen-file.ts'
import { BUNDLE_LIMITS } from '../../../src/main/bundle/limits.ts'
import { verifyBundle } from '../../../src/main/bundle/verify-bundle.ts'
import { sampleContent, testKey } from '../../support/bundle-sample.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gzb-verify-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('with the key everything is verified, and the sentence says what is in it', async () => {
  const { bytes, sha256 } = await writeBundle(await sampleContent())
  const path = join(folder, 'a.gzb')
  expect(await writeFrozenFile(path, bytes)).toBe(sha256)
  const check = await verifyBundle(path, { identity: (await testKey('county')).identity })
  expect(check).toMatchObject({ level: 'full', sha256, size: bytes.length })
  expect(check.text).toBe(
    '数据包完整，签名和内容均已核对：新城社区，全量，变更序号 1–3，记录 3 行，附件及其他部分 0 个。',
  )
})

test('without a key the result says plainly that signature and content were not checked', async () => {
  const { bytes } = await writeBundle(await sampleContent())
  const check = await verifyBundle(bytes)
  expect(check.level).toBe('envelope')
  expect(check.text).toBe('未提供密钥，只检查了加密外层：有 1 个接收方。文件长度完整。签名和内容未检查。')
  await expect(verifyBundle(bytes.subarray(0, bytes.length - 1))).rejects.toMatchObject({ code: 'BUNDLE_TRUNCATED' })
  await expect(verifyBundle(Buffer.from('x'.repeat(500)))).rejects.toMatchObject({ code: 'BUNDLE_FOREIGN' })
})

test('a file above the limit is refused before it is read', async () => {
  const { bytes } = await writeBundle(await sampleContent())
  const path = join(folder, 'a.gzb')
  await writeFrozenFile(path, bytes)
  const limits = { ...BUNDLE_LIMITS, file: 100 }
  await expect(verifyBundle(path, { limits })).rejects.toMatchObject({ code: 'BUNDLE_TOO_LARGE' })
  await expect(verifyBundle(bytes, { limits })).rejects.toMatchObject({ code: 'BUNDLE_TOO_LARGE' })
})
