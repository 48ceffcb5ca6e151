import type { IsoDate } from '../../shared/dates.ts'
import { printedDate } from '../../shared/dates.ts'
import { certificateFields, type CertificateField } from '../../shared/rules/certificate-wording.ts'
import { certificateFrame, TITLE_RED } from './certificate-frame.ts'
import { drawQr } from './draw-qr.ts'
import { TextDoesNotFitError } from './errors/text-does-not-fit-error.ts'
import { assertGlyphs } from './fonts/missing-glyphs.ts'
import { drawPhoto, takePhotos } from './layout/draw-photo.ts'
import { setFittedLine } from './layout/fit-line.ts'
import type { Ink } from './layout/ink.ts'
import { paragraphLines, setParagraph, type Paragraph } from './layout/paragraph.ts'
import { PdfWriter } from './layout/pdf-writer.ts'
import { A4_LANDSCAPE, mm } from './layout/units.ts'
import type { PrintOptions } from './print-options.ts'
import { fillWording, type WordingPart } from './wording-template.ts'

/**
 * The wording a community starts with (domain.md §5.3). The fields are the keys of `CertificateData.fields`; a line
 * feed starts a paragraph.
 */
export const START_WORDING = '兹聘请{姓名}{称谓}为{街道}{社区}{网格}{角色}，聘期自{起}至{止}。\n特发此证。'

/** One appointment certificate (聘书). */
export interface CertificateData {
  /** Values by field; a field left out is empty. 起 and 止 as printed, see `printedDate`. */
  readonly fields: Readonly<Partial<Record<CertificateField, string>>> & { readonly 姓名: string }
  /** As `略新聘〔2026〕001号`; null prints none. */
  readonly number: string | null
  /** JPEG or PNG; null prints none and leaves no gap. */
  readonly photo: Uint8Array | null
  /** What the QR code says; null prints none. */
  readonly qr: string | null
  readonly issuer: string
  readonly date: IsoDate
}

/** Certificates printed in one go, one page each. */
export interface CertificateBatch {
  /** `聘书`, `聘用证书`. */
  readonly title: string
  /** The wording template, see `START_WORDING`. */
  readonly wording: string
  readonly certificates: readonly CertificateData[]
}

const SIDE = mm(38)
const BODY_WIDTH = A4_LANDSCAPE.width - 2 * SIDE
const BODY_TOP = mm(80)
const BODY_BOTTOM = mm(147)
/** Body sizes tried in turn, in points. The last is the smallest a certificate is set in. */
const BODY_SIZES = [24, 22, 20, 18, 16] as const
const BODY_PITCH = 1.85
const SEAL_BLOCK = { x: A4_LANDSCAPE.width - mm(138), width: mm(100) }
const CAPTION: Ink = [0.45]

/**
 * The certificates as one PDF, A4 lying, one page each with a bookmark.
 * Names are set one size up in 黑体; a long wording is set smaller as a whole, down to 16 pt.
 * @throws MissingGlyphError, TextDoesNotFitError, PhotoFormatError, UnknownTemplateFieldError; nothing is made then.
 */
export async function certificatesPdf(batch: CertificateBatch, options: PrintOptions): Promise<Uint8Array> {
  const writer = new PdfWriter(batch.title, options)
  const total = batch.certificates.length
  for (const [index, certificate] of batch.certificates.entries()) {
    await takePhotos(writer, [certificate.photo], index + 1)
    drawCertificate(writer, batch, certificate, index + 1)
    await writer.breathe(index + 1, total)
  }
  return writer.finish()
}

function drawCertificate(writer: PdfWriter, batch: CertificateBatch, data: CertificateData, item: number): void {
  const paragraphs = fillWording(batch.wording, valuesOf(data))
  assertGlyphs(writer.fonts, printedTexts(batch, data, paragraphs), item)
  writer.addPage(A4_LANDSCAPE)
  writer.bookmark([data.number, data.fields.姓名].filter(Boolean).join(' '))
  writer.stamp('certificate frame', A4_LANDSCAPE, () => certificateFrame(writer))
  drawTitle(writer, batch.title, data, item)
  drawBody(writer, paragraphs, item)
  drawIssuer(writer, data, item)
  if (data.photo !== null) {
    drawPhoto(writer, data.photo, { x: A4_LANDSCAPE.width - SIDE - mm(25), y: mm(33), width: mm(25), height: mm(35) })
  }
  if (data.qr !== null) drawCode(writer, data.qr, item)
}

/** Title and number, centred. The title is letterspaced by its length, as engraved titles are. */
function drawTitle(writer: PdfWriter, title: string, data: CertificateData, item: number): void {
  const spacing = Array.from(title).length <= 2 ? 0.9 : 0.35
  const centred = { x: SIDE + mm(30), width: BODY_WIDTH - mm(60), align: 'center', item } as const
  setFittedLine(writer, {
    ...centred,
    text: title,
    face: '小标宋',
    size: 54,
    least: 26,
    y: mm(57),
    ink: TITLE_RED,
    spacing,
    label: '标题',
  })
  if (data.number === null) return
  const number = `编号：${data.number}`
  setFittedLine(writer, { ...centred, text: number, face: '宋体', size: 12, least: 9, y: mm(68.5), label: '编号' })
}

function drawBody(writer: PdfWriter, paragraphs: readonly WordingPart[][], item: number): void {
  for (const size of BODY_SIZES) {
    const pitch = size * BODY_PITCH
    const blocks = paragraphs.map((parts) => bodyParagraph(parts, size))
    const lines = blocks.reduce((sum, block) => sum + paragraphLines(writer, block).length, 0)
    const height = lines * pitch
    if (height > BODY_BOTTOM - BODY_TOP) continue
    // The body stands a little above the middle of its field, as it looks centred there.
    let y = BODY_TOP + (BODY_BOTTOM - BODY_TOP - height) * 0.42 + pitch * 0.5 + size * 0.38
    for (const block of blocks) y = setParagraph(writer, block, { x: SIDE, y, pitch, align: 'justify' })
    return
  }
  throw new TextDoesNotFitError({ label: '正文', item })
}

/** Fields that a line's end does not part, besides the name. */
const KEPT_TOGETHER: ReadonlySet<string> = new Set<CertificateField>(['角色', '起', '止'])

function bodyParagraph(parts: readonly WordingPart[], size: number): Paragraph {
  return {
    runs: parts.map(({ text, field }) =>
      field === '姓名'
        ? { text: ` ${text} `, face: '宋体粗', size: size * 1.06, keepTogether: true }
        : { text, face: '楷体', size, keepTogether: field !== null && KEPT_TOGETHER.has(field) },
    ),
    width: BODY_WIDTH,
    indent: size * 2,
  }
}

/** Issuer and date, centred on each other, with room for the seal over both. */
function drawIssuer(writer: PdfWriter, data: CertificateData, item: number): void {
  const centred = { ...SEAL_BLOCK, align: 'center', item } as const
  const issuer = { text: data.issuer, face: '楷体', size: 20, least: 12, y: mm(163), label: '颁发单位' } as const
  setFittedLine(writer, { ...centred, ...issuer })
  const date = { text: printedDate(data.date), face: '楷体', size: 18, least: 12, y: mm(175), label: '日期' } as const
  const width = setFittedLine(writer, { ...centred, ...date })
  const x = SEAL_BLOCK.x + (SEAL_BLOCK.width + width) / 2 + mm(3)
  const seal = { text: '（印章）', face: '楷体', size: 11, least: 11, label: '印章', item } as const
  setFittedLine(writer, { ...seal, x, y: mm(175), width: mm(30), ink: CAPTION })
}

function drawCode(writer: PdfWriter, content: string, item: number): void {
  const size = mm(22)
  const y = mm(153)
  drawQr(writer, { content, x: SIDE, y, size, item })
  const caption = { text: '扫码核验', face: '黑体', size: 8, least: 8, label: '二维码说明', item } as const
  setFittedLine(writer, { ...caption, x: SIDE, y: y + size + mm(5), width: size, align: 'center', ink: CAPTION })
}

/** Every field has a value, so that a template may name any of them. */
function valuesOf(data: CertificateData): Record<string, string> {
  return Object.fromEntries(certificateFields.map((field) => [field, data.fields[field] ?? '']))
}

function printedTexts(
  batch: CertificateBatch,
  data: CertificateData,
  paragraphs: readonly WordingPart[][],
): { label: string; text: string }[] {
  const body = paragraphs.flat().map(({ text, field }) => ({ label: field ?? '正文', text }))
  const others = { 标题: batch.title, 编号: data.number ?? '', 颁发单位: data.issuer }
  return [...body, ...Object.entries(others).map(([label, text]) => ({ label, text }))]
}
