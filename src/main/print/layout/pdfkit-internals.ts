/**
 * The slice of pdfkit 0.19 that `PdfWriter` works on. Most of it is documented or public by use (`ref`, `addContent`,
 * `page.fonts`); the glyph tables of an embedded font and `_id` are not, and are guarded by the print tests: they read
 * every document back.
 */
export interface PdfkitDocument {
  readonly page: { readonly fonts: object; readonly xobjects: object } | null
  readonly outline: { addItem(title: string, options: { readonly fit: boolean }): unknown }
  readonly _font: EmbeddedFont
  _id: Buffer
  _addInfo: () => void
  appendXML(xml: string): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown
  on(event: 'end', listener: () => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): unknown
  addContent(operators: string): unknown
  font(bytes: Uint8Array): unknown
  ref(data: object): PdfReference
  openImage(bytes: Uint8Array): PdfkitImage
  image(
    image: PdfkitImage,
    x: number,
    y: number,
    options: { readonly cover: readonly [number, number]; readonly align: string; readonly valign: string },
  ): unknown
  end(): void
}

/** A picture; its object has an offset once it is written. */
export interface PdfkitImage {
  readonly obj: { readonly offset?: number }
  embed(document: PdfkitDocument): void
}

/** An indirect object of the file. */
export interface PdfReference {
  end(content?: string): void
}

/** A font as embedded in one document: which glyphs it holds, how wide they are, which character each stands for. */
export interface EmbeddedFont {
  readonly id: string
  readonly subset: { includeGlyph(id: number): number }
  readonly widths: number[]
  readonly unicode: number[][]
  ref(): PdfReference
}
