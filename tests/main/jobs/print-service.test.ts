import { afterAll, expect, it } from 'vitest'
import { PrintService } from '../../../src/main/jobs/print-service.ts'
import type { CertificateBatch } from '../../../src/main/print/certificate.ts'

const service = new PrintService(() => new Date('2026-11-24T01:00:00Z'))
afterAll(async () => {
  await service.close()
})

const batch = (count: number, name = '王敏'): CertificateBatch => ({
  title: '聘书',
  wording: '兹聘请{姓名}同志为{网格}{角色}。',
  certificates: Array.from({ length: count }, () => ({
    fields: { 姓名: name, 网格: '第一网格', 角色: '网格员' },
    number: null,
    photo: null,
    qr: null,
    issuer: '新城社区党支部',
    date: '2026-11-24',
  })),
})

it('lays a document out in its thread and tells how far it is', async () => {
  const seen: string[] = []
  const pdf = await service.render(
    { kind: 'certificates', data: batch(3) },
    { onProgress: (done, total) => seen.push(`${String(done)}/${String(total)}`) },
  )
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(seen.at(-1)).toBe('3/3')
})

it('gives the document’s own error, code and sentences, over the thread boundary', async () => {
  await expect(service.render({ kind: 'certificates', data: batch(1, '王\u{10FFFD}') })).rejects.toMatchObject({
    code: 'PRINT_MISSING_GLYPH',
    text: { what: expect.stringContaining('姓名') as string },
  })
})

it('stops when asked and serves the next document all the same', async () => {
  const abort = new AbortController()
  const long = service.render(
    { kind: 'certificates', data: batch(5000) },
    {
      signal: abort.signal,
      onProgress: () => {
        abort.abort(new Error('enough'))
      },
    },
  )
  await expect(long).rejects.toThrow('enough')
  expect((await service.render({ kind: 'certificates', data: batch(1) })).length).toBeGreaterThan(1000)
})
