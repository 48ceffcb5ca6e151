import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exifOrientation, orientationTiff } from '../../../../src/main/features/attachments/exif-orientation.ts'
import { largestPicture, readAttachment } from '../../../../src/main/features/attachments/read-attachment.ts'
import { isAppError, type AppError } from '../../../../src/shared/errors/app-error.ts'

const jpeg = readFileSync('tests/fixtures/attachments/picture.jpg')
const png = readFileSync('tests/fixtures/attachments/picture.png')
const secret = 'GPS 33.33N 106.15E 拍摄于某处'

/** A segment of a JPEG. */
function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** EXIF as cameras write it, little-endian, with more than the orientation. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(200)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  tiff.writeUInt16LE(0x010f, 10)
  tiff.writeUInt16LE(0x0112, 22)
  tiff.writeUInt16LE(3, 24)
  tiff.writeUInt32LE(1, 26)
  tiff.writeUInt16LE(orientation, 30)
  tiff.write(secret, 60, 'utf8')
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

/** The picture with everything a phone adds, and a film behind its end. */
function phonePhoto(orientation: number): Buffer {
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, exif(orientation)),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secret}`, 'utf8')),
    segment(0xe2, Buffer.from(`MPF\0${secret}`, 'utf8')),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`, 'utf8')),
    segment(0xfe, Buffer.from(secret, 'utf8')),
    jpeg.subarray(2),
    Buffer.from(`ftypmp42${secret}`, 'utf8'),
  ])
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(body.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), named.length + 4)
  return out
}

function failure(bytes: Uint8Array): AppError {
  try {
    readAttachment(bytes)
  } catch (error) {
    if (isAppError(error)) return error
    throw error
  }
  throw new Error('the file was accepted')
}

/** The picture's own data: from its first quantisation table to its end. */
const pictureData = (bytes: Uint8Array): Buffer => {
  const all = Buffer.from(bytes)
  return all.subarray(all.indexOf(Buffer.from([0xff, 0xdb])))
}

describe('a JPEG', () => {
  it('is stored without anything but its picture, which stays byte for byte', () => {
    const ready = readAttachment(phonePhoto(1))
    expect(ready).toMatchObject({ mediaType: 'image/jpeg', width: 60, height: 40 })
    expect(Buffer.from(ready.bytes).includes('GPS')).toBe(false)
    expect(Buffer.from(ready.bytes).includes('Exif')).toBe(false)
    expect(pictureData(ready.bytes)).toEqual(pictureData(jpeg))
  })

  it.each([3, 6, 8])('held at orientation %i keeps just that, with the size as shown', (orientation) => {
    const ready = readAttachment(phonePhoto(orientation))
    const bytes = Buffer.from(ready.bytes)
    const at = bytes.indexOf('Exif')
    expect(exifOrientation(bytes.subarray(at))).toBe(orientation)
    expect(bytes.includes('GPS')).toBe(false)
    expect([ready.width, ready.height]).toEqual(orientation === 3 ? [60, 40] : [40, 60])
  })

  it('cleaned once is not changed by cleaning again', () => {
    const once = readAttachment(phonePhoto(6))
    expect(readAttachment(once.bytes)).toEqual(once)
  })

  it('cut short anywhere is refused', () => {
    for (let length = 4; length < jpeg.length; length += 13)
      expect(failure(jpeg.subarray(0, length)).code).toBe('ATTACHMENT_DAMAGED')
  })
})

describe('a PNG', () => {
  it('is stored without texts, times and what stands behind its end', () => {
    const end = png.indexOf('IEND') - 4
    const talkative = Buffer.concat([
      png.subarray(0, 33),
      chunk('tEXt', Buffer.from(`Comment\0${secret}`, 'utf8')),
      chunk('tIME', Buffer.from([7, 234, 1, 5, 9, 0, 0])),
      png.subarray(33, end),
      chunk('iTXt', Buffer.from(secret, 'utf8')),
      png.subarray(end),
      Buffer.from(secret, 'utf8'),
    ])
    const ready = readAttachment(talkative)
    expect(ready).toMatchObject({ mediaType: 'image/png', width: 12, height: 8 })
    expect(Buffer.from(ready.bytes)).toEqual(Buffer.from(readAttachment(png).bytes))
    expect(Buffer.from(ready.bytes).includes('GPS')).toBe(false)
  })

  it('lying on its side keeps the orientation and nothing else of its EXIF', () => {
    const lying = Buffer.concat([png.subarray(0, 33), chunk('eXIf', exif(6).subarray(6)), png.subarray(33)])
    const ready = readAttachment(lying)
    expect(Buffer.from(ready.bytes).includes(orientationTiff(6))).toBe(true)
    expect([ready.width, ready.height]).toEqual([8, 12])
  })

  it('with a flipped byte is refused', () => {
    const flipped = Buffer.from(png)
    flipped[45] = (flipped[45] ?? 0) ^ 1
    expect(failure(flipped).code).toBe('ATTACHMENT_DAMAGED')
  })
})

describe('other files', () => {
  it.each([
    ['a program', Buffer.from('MZ\u0000\u0001')],
    ['a HEIC photo', Buffer.from('\0\0\0\u0018ftypheic')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused by its content', (_name, bytes) => {
    expect(failure(bytes).code).toBe('ATTACHMENT_TYPE')
  })

  it('a PDF is kept as it is, one cut short is refused', () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n')
    expect(readAttachment(pdf)).toEqual({ mediaType: 'application/pdf', bytes: pdf, width: null, height: null })
    expect(failure(pdf.subarray(0, 20)).code).toBe('ATTACHMENT_DAMAGED')
  })

  it('pictures too large in bytes or in pixels are refused', () => {
    expect(failure(Buffer.concat([jpeg, Buffer.alloc(largestPicture)]))).toMatchObject({
      code: 'ATTACHMENT_TOO_LARGE',
      data: { unit: 'bytes' },
    })
    const header = Buffer.from(png.subarray(16, 29))
    header.writeUInt32BE(20_000, 0)
    header.writeUInt32BE(20_000, 4)
    const huge = Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), png.subarray(33)])
    expect(failure(huge)).toMatchObject({ code: 'ATTACHMENT_TOO_LARGE', data: { unit: 'pixels' } })
  })
})
