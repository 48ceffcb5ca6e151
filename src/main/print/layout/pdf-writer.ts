import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { npmFonts, type FaceName, type FontLibrary, type ShapedGlyph } from '../fonts/font-library.ts'
import type { LoadedFont } from '../fonts/loaded-font.ts'
import type { PrintOptions } from '../print-options.ts'
import { drawDemonstrationCorner, drawDemonstrationGround } from './demonstration-mark.ts'
import type { TextLine } from './text-line.ts'
import { BLACK, fillOperator, strokeOperator, type Ink } from './ink.ts'
import { number } from './number.ts'
import { titleXml } from './title-xml.ts'
import { assertPicture } from './picture-check.ts'
import type { EmbeddedFont, PdfkitDocument, PdfkitImage, PdfReference } from './pdfkit-internals.ts'
import type { Box, SheetSize } from './units.ts'

/** The drawing operators of one page or one stamp, and the resources they name. */
interface Sink {
  readonly operators: string[]
  readonly fonts: Map<string, PdfReference>
  readonly stamps: Map<string, PdfReference>
}

/** How many pages are laid out between two turns of the event loop, so that an abort message can arrive. */
const PAGES_PER_TURN = 20

/**
 * A PDF being written: pages from the top left corner in points, glyphs and paths written as PDF operators at once.
 *
 * [Note: pdfkit below, our operators above] pdfkit keeps the file (objects, font subsets, images, outline). Its text
 * and vector calls are not used: `text()` lays out, wraps and formats every word, `rect()` is a call per QR module; both
 * were where a naive batch spent its time.
 */
export class PdfWriter {
  readonly fonts: FontLibrary
  readonly #options: PrintOptions
  readonly #document: PdfkitDocument
  readonly #chunks: Uint8Array[] = []
  readonly #ended: Promise<void>
  readonly #embedded = new Map<LoadedFont, EmbeddedFont>()
  readonly #stamps = new Map<string, { readonly name: string; readonly ref: PdfReference }>()
  readonly #images = new Map<string, PdfkitImage>()
  /** The hash of a picture's bytes: a captain of several grids has one photo in the file. */
  readonly #imageKeys = new WeakMap<Uint8Array, string>()
  readonly #content = createHash('md5')
  #sink: Sink = emptySink()
  #pages = 0

  constructor(title: string, options: PrintOptions) {
    this.#options = options
    this.fonts = options.fonts ?? npmFonts()
    const settings = {
      autoFirstPage: false,
      font: false,
      pdfVersion: '1.7',
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: title, Creator: '格中办', Producer: '格中办', CreationDate: options.created },
    }
    // The typings know neither `font: false` nor the objects the pages and fonts are made of; see `PdfkitDocument`.
    this.#document = new PDFDocument(settings as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfkitDocument
    this.#content.update(title)
    // pdfkit's own puts the title into XML as it is, and a title with & makes the metadata unreadable.
    this.#document._addInfo = () => {
      this.#document.appendXML(titleXml(title))
    }
    this.#ended = new Promise((resolve, reject) => {
      this.#document.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk))
      this.#document.on('end', resolve)
      this.#document.on('error', reject)
    })
  }

  /** The paper of the page being drawn, null before the first. */
  #sheet: SheetSize | null = null

  /** Pages so far. */
  get pageCount(): number {
    return this.#pages
  }

  /** Starts a page; everything drawn from now on goes there. */
  addPage(sheet: SheetSize): void {
    this.#endPage()
    this.#document.addPage({ size: [sheet.width, sheet.height], margin: 0 })
    this.#pages++
    this.#sheet = sheet
    if (this.#options.demonstration) drawDemonstrationGround(this, sheet)
  }

  /** Lets messages of other threads in, and stops when the job was aborted. Called once an item is laid out. */
  async breathe(done: number, total: number): Promise<void> {
    if (done % PAGES_PER_TURN !== 0 && done !== total) return
    this.#options.onProgress?.(done, total)
    await new Promise((resolve) => setImmediate(resolve))
    this.#options.signal?.throwIfAborted()
  }

  /** Glyphs of a text in a face. */
  shape(face: FaceName, text: string): ShapedGlyph[] {
    return this.fonts.shape(face, text)
  }

  /** Sets one line of glyphs. */
  text(line: TextLine): void {
    if (line.glyphs.length === 0) return
    const spacing = line.spacing ?? 0
    const parts: string[] = []
    let font: LoadedFont | undefined
    let codes = ''
    for (const glyph of line.glyphs) {
      if (glyph.font !== font) {
        if (codes !== '') parts.push(`<${codes}>Tj`)
        codes = ''
        font = glyph.font
        parts.push(`/${this.#useFont(font)} ${number(line.size)} Tf`)
      }
      codes += this.#encode(glyph)
    }
    parts.push(`<${codes}>Tj`)
    this.draw(
      `BT ${fillOperator(line.ink ?? BLACK)} ${number(spacing)} Tc 1 0 0 -1 ${number(line.x)} ${number(line.y)} Tm`,
      ...parts,
      'ET',
    )
  }

  /** Fills a path given in PDF operators. */
  fill(path: string, ink: Ink): void {
    this.draw(fillOperator(ink), path, 'f')
  }

  /** Strokes a path given in PDF operators. `width` in points. */
  stroke(path: string, ink: Ink, width: number): void {
    this.draw(strokeOperator(ink), `${number(width)} w`, path, 'S')
  }

  /** A straight line. */
  line(x1: number, y1: number, x2: number, y2: number, ink: Ink, width: number): void {
    this.stroke(`${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l`, ink, width)
  }

  /** Raw PDF operators. */
  draw(...operators: readonly string[]): void {
    this.#sink.operators.push(...operators)
  }

  /**
   * Draws what is the same on many pages: stored once in the file, under `key`, and placed by reference after.
   */
  stamp(key: string, sheet: SheetSize, paint: () => void): void {
    let stamp = this.#stamps.get(key)
    if (stamp === undefined) {
      const page = this.#sink
      const own = emptySink()
      this.#sink = own
      paint()
      this.#sink = page
      const ref = this.#document.ref({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, sheet.width, sheet.height],
        Resources: { Font: Object.fromEntries(own.fonts), XObject: Object.fromEntries(own.stamps) },
      })
      ref.end(this.#hashed(own.operators.join('\n')))
      this.#stamps.set(key, (stamp = { name: `S${String(this.#stamps.size + 1)}`, ref }))
    }
    this.#sink.stamps.set(stamp.name, stamp.ref)
    this.draw(`/${stamp.name} Do`)
  }

  /**
   * Takes a JPEG or PNG picture into the file, before it is drawn. Waits until it is written: pdfkit unpacks
   * transparency on another thread, and the order of objects would depend on which picture is ready first.
   * @throws Error when the bytes are no such picture.
   */
  async takeImage(bytes: Uint8Array): Promise<void> {
    if (this.#imageKeys.has(bytes)) return
    const key = createHash('sha256').update(bytes).digest('hex')
    if (!this.#images.has(key)) await this.#embedImage(key, bytes)
    this.#imageKeys.set(bytes, key)
  }

  async #embedImage(key: string, bytes: Uint8Array): Promise<void> {
    assertPicture(bytes)
    const image = this.#document.openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    image.embed(this.#document)
    this.#images.set(key, image)
    this.#content.update(key)
    while (image.obj.offset === undefined) await new Promise((resolve) => setImmediate(resolve))
  }

  /** Draws a picture that was taken in so that it covers the box, cut evenly at the longer sides. */
  image(bytes: Uint8Array, box: Box): void {
    const image = this.#images.get(this.#imageKeys.get(bytes) ?? '')
    if (image === undefined) throw new Error('a picture is drawn before it is taken in')
    this.draw('q', `${number(box.x)} ${number(box.y)} ${number(box.width)} ${number(box.height)} re W n`)
    this.#flushSink()
    this.#document.image(image, box.x, box.y, { cover: [box.width, box.height], align: 'center', valign: 'center' })
    this.draw('Q')
  }

  /** Adds a bookmark to the current page. */
  bookmark(title: string): void {
    this.#document.outline.addItem(title, { fit: true })
  }

  /** Ends the document. @throws the signal's reason when aborted. */
  async finish(): Promise<Uint8Array> {
    this.#options.signal?.throwIfAborted()
    this.#endPage()
    // pdfkit derives the file's identity from its title and date alone; two editions of one minute would share it.
    this.#document._id = this.#content.digest()
    this.#document.end()
    await this.#ended
    return Buffer.concat(this.#chunks)
  }

  #endPage(): void {
    if (this.#sheet !== null && this.#options.demonstration) drawDemonstrationCorner(this, this.#sheet)
    this.#flushPage()
  }

  #encode(glyph: ShapedGlyph): string {
    const font = this.#embed(glyph.font)
    const id = font.subset.includeGlyph(glyph.id)
    font.widths[id] ??= glyph.advance
    font.unicode[id] ??= [glyph.codePoint]
    return id.toString(16).padStart(4, '0')
  }

  #useFont(loaded: LoadedFont): string {
    const font = this.#embed(loaded)
    this.#sink.fonts.set(font.id, font.ref())
    return font.id
  }

  #embed(loaded: LoadedFont): EmbeddedFont {
    let font = this.#embedded.get(loaded)
    if (font === undefined) {
      this.#document.font(loaded.bytes)
      this.#embedded.set(loaded, (font = this.#document._font))
    }
    return font
  }

  #flushSink(): void {
    if (this.#sink.operators.length > 0) this.#document.addContent(this.#hashed(this.#sink.operators.join('\n')))
    this.#sink.operators.length = 0
  }

  #flushPage(): void {
    if (this.#document.page === null) return
    this.#flushSink()
    Object.assign(this.#document.page.fonts, Object.fromEntries(this.#sink.fonts))
    Object.assign(this.#document.page.xobjects, Object.fromEntries(this.#sink.stamps))
    this.#sink = emptySink()
  }

  #hashed(content: string): string {
    this.#content.update(content)
    return content
  }
}

function emptySink(): Sink {
  return { operators: [], fonts: new Map(), stamps: new Map() }
}
