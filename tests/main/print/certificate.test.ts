import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { certificatesPdf, START_WORDING, type CertificateData } from '../../../src/main/print/certificate.ts'
import { TextDoesNotFitError } from '../../../src/main/print/errors/text-does-not-fit-error.ts'
import { UnknownTemplateFieldError } from '../../../src/main/print/errors/unknown-template-field-error.ts'
import { PhotoFormatError } from '../../../src/main/print/errors/photo-format-error.ts'
import { MissingGlyphError } from '../../../src/main/print/fonts/missing-glyph-error.ts'
import { pdfFonts, pdfInfo, pdfQrCode, pdfRaster, pdfText } from '../../support/pdf-tools.ts'
import { samplePng } from '../../support/sample-png.ts'

const created = new Date('2026-01-05T01:00:00Z')

const certificate = (name: string, changes: Partial<CertificateData> = {}): CertificateData => ({
  fields: {
    姓名: name,
    称谓: '同志',
    街道: '兴州街道',
    社区: '新城社区',
    网格: '第三网格',
    角色: '网格长',
    起: '2026年1月5日',
    止: '2028年12月31日',
  },
  number: '略新聘〔2026〕001号',
  photo: null,
  qr: null,
  issuer: '新城社区居民委员会',
  date: '2026-01-05',
  ...changes,
})

const print = (certificates: CertificateData[], demonstration = false): Promise<Uint8Array> =>
  certificatesPdf({ title: '聘书', wording: START_WORDING, certificates }, { created, demonstration })

const squeezed = (text: string): string => text.replace(/\s/gu, '')

describe('a certificate', () => {
  test('reads as the wording says, with the date without leading zeros', async () => {
    const text = squeezed(pdfText(await print([certificate('张三')])))
    expect(text).toContain('兹聘请张三同志为兴州街道新城社区第三网格网格长，聘期自2026年1月5日至2028年12月31日。')
    expect(text).toContain('编号：略新聘〔2026〕001号')
    expect(text).toContain('新城社区居民委员会')
  })

  test.each(['丁', '欧阳䶮㛃', '𬘘𫍯𬉼', '阿卜杜热西提·买买提艾力·吐尔逊', '一二三四五六七八九十'.repeat(3)])(
    'for %s shows the whole name as text',
    async (name) => {
      expect(squeezed(pdfText(await print([certificate(name)])))).toContain(`兹聘请${name}同志`)
    },
  )

  test('has its QR code readable from a 150 dpi raster', async () => {
    const qr = '聘书 略新聘〔2026〕001号 第三网格 网格长 2026-01-05至2028-12-31'
    expect(pdfQrCode(await print([certificate('张三', { qr })]))).toBe(qr)
  })

  test('says 演示 on every page of a demonstration, and only there', async () => {
    const pages = pdfText(await print([certificate('张三'), certificate('李四')], true)).split('\f')
    expect(pages.slice(0, 2).every((page) => page.includes('演示'))).toBe(true)
    expect(pdfText(await print([certificate('张三')]))).not.toContain('演示')
  })
})

describe('a batch', () => {
  test('has one A4 page per person, in order, with a title, a language and no author', async () => {
    const pdf = await print(['张三', '李四', '王五'].map((name) => certificate(name)))
    const pages = pdfText(pdf).split('\f')
    expect(['张三', '李四', '王五'].every((name, index) => pages[index]?.includes(name))).toBe(true)
    const info = pdfInfo(pdf)
    expect(info['Pages']).toBe('3')
    expect(info['Title']).toBe('聘书')
    expect(info['Author']).toBeUndefined()
    expect(info['Page size']).toMatch(/^841\.\d+ x 595\.\d+ pts \(A4\)$/u)
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (zh-CN)')
  })

  test('embeds subsets of its fonts only', async () => {
    const fonts = pdfFonts(await print([certificate('张三')]))
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every(({ embedded, subset }) => embedded && subset)).toBe(true)
  })

  test('is the same bytes for the same data and moment, and other bytes for other data', async () => {
    const first = await print([certificate('张三')])
    expect(Buffer.from(await print([certificate('张三')])).equals(Buffer.from(first))).toBe(true)
    expect(Buffer.from(await print([certificate('张四')])).equals(Buffer.from(first))).toBe(false)
  })

  test('prints all 8105 standard characters so that they can be copied out again', async () => {
    const list = readFileSync(new URL('../../fixtures/tongyong-guifan-8105.txt', import.meta.url), 'utf8')
    const characters = list
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t')[1] ?? '')
    const names = Array.from({ length: Math.ceil(characters.length / 30) }, (_, index) =>
      characters.slice(index * 30, index * 30 + 30).join(''),
    )
    const pages = pdfText(await print(names.map((name) => certificate(name))))
      .split('\f')
      .map(squeezed)
    const wrong = names.filter((name, index) => !pages[index]?.includes(`兹聘请${name}同志`))
    expect(wrong).toEqual([])
  })

  test('reports its progress up to the last item', async () => {
    const seen: number[] = []
    const certificates = Array.from({ length: 45 }, () => certificate('张三'))
    const batch = { title: '聘书', wording: START_WORDING, certificates }
    await certificatesPdf(batch, { created, onProgress: (done) => seen.push(done) })
    expect(seen).toEqual([20, 40, 45])
  })

  test('stops when it is aborted', async () => {
    const job = new AbortController()
    const certificates = Array.from({ length: 100 }, () => certificate('张三'))
    const batch = { title: '聘书', wording: START_WORDING, certificates }
    const seen: number[] = []
    const printing = certificatesPdf(batch, {
      created,
      signal: job.signal,
      onProgress: (done) => {
        seen.push(done)
        job.abort()
      },
    })
    await expect(printing).rejects.toThrow(/abort/iu)
    expect(seen).toEqual([20])
  })
})

describe('a photo', () => {
  const jpeg = new Uint8Array(readFileSync(new URL('../../fixtures/invented-photo.jpg', import.meta.url)))

  test.each([
    ['JPEG', () => jpeg],
    ['PNG', () => samplePng(2)],
    ['PNG with transparency', () => samplePng(6)],
  ])('as %s stands in its place on the sheet', async (_, photo) => {
    const { width, ink } = pdfRaster(await print([certificate('张三', { photo: photo() })]), 25.4)
    // One pixel a millimetre: the middle of the photo, 25 × 35 mm at the right below the frame.
    expect(ink[50 * width + 246]).toBeGreaterThan(30)
  })

  test('that comes again is stored once', async () => {
    const people = (count: number): CertificateData[] =>
      Array.from({ length: count }, () => certificate('张三', { photo: jpeg.slice() }))
    const [one, five] = [await print(people(1)), await print(people(5))]
    expect(five.length - one.length).toBeLessThan(jpeg.length)
  })

  test('does not make equal input differ, however many are unpacked at once', async () => {
    const photos = Array.from({ length: 6 }, () => samplePng(6, 300))
    const people = (): CertificateData[] => photos.map((photo) => certificate('张三', { photo: photo.slice() }))
    expect(Buffer.from(await print(people())).equals(Buffer.from(await print(people())))).toBe(true)
  })
})

describe('refused with the place', () => {
  test('a field the template does not have', async () => {
    const batch = { title: '聘书', wording: '兹聘请{姓氏}', certificates: [certificate('张三')] }
    await expect(certificatesPdf(batch, { created })).rejects.toThrow(UnknownTemplateFieldError)
  })

  test('a name with a character no font has', async () => {
    const printing = print([certificate('张三'), certificate('李\u{323AF}')])
    await expect(printing).rejects.toThrow(MissingGlyphError)
    await expect(printing).rejects.toMatchObject({ data: { item: 2, label: '姓名', codePoint: 'U+323AF' } })
  })

  test('a wording that does not fit at the smallest size', async () => {
    const printing = print([certificate('很长的名字'.repeat(80))])
    await expect(printing).rejects.toThrow(TextDoesNotFitError)
  })

  test('a QR code that would be too fine to read', async () => {
    await expect(print([certificate('张三', { qr: '网'.repeat(400) })])).rejects.toMatchObject({
      data: { label: '二维码' },
    })
    await expect(print([certificate('张三', { qr: '网'.repeat(4000) })])).rejects.toMatchObject({
      data: { label: '二维码' },
    })
  })

  test.each([
    ['is another format', new TextEncoder().encode('GIF89a, not a picture')],
    ['is empty', new Uint8Array()],
    ['is a JPEG without a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
    ['is a PNG cut short', samplePng(6).subarray(0, -40)],
    ['is a PNG with damaged data', samplePng(6).map((value, index) => (index > 60 && index < 80 ? 0x55 : value))],
  ])('a photo that %s', async (_, photo) => {
    await expect(print([certificate('张三', { photo })])).rejects.toThrow(PhotoFormatError)
  })
})
