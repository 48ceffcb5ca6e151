import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A word of a page as poppler measures it, in points from the top left corner. */
export interface PdfWord {
  readonly text: string
  readonly page: number
  readonly xMin: number
  readonly xMax: number
  readonly yMin: number
  readonly yMax: number
}

/** Runs a tool of Debian's poppler-utils or zbar-tools on a PDF that lies in a folder of its own. */
function onFile<T>(pdf: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'gzb-pdf-'))
  try {
    const path = join(folder, 'document.pdf')
    writeFileSync(path, pdf)
    return use(path, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The text of a PDF as `pdftotext` extracts it; pages end in form feeds. */
export function pdfText(pdf: Uint8Array): string {
  return onFile(pdf, (path) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }))
}

/** The words of a PDF with their places. */
export function pdfWords(pdf: Uint8Array): PdfWord[] {
  const html = onFile(pdf, (path) => execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }))
  const words: PdfWord[] = []
  let page = 0
  for (const line of html.split('\n')) {
    if (line.includes('<page ')) page++
    const match = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/u.exec(line)
    if (match === null) continue
    const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = match.slice(1, 5).map(Number)
    words.push({ text: match[5] ?? '', page, xMin, xMax, yMin, yMax })
  }
  return words
}

/** What `pdfinfo` says, by its labels. */
export function pdfInfo(pdf: Uint8Array): Record<string, string> {
  const text = onFile(pdf, (path) => execFileSync('pdfinfo', [path], { encoding: 'utf8' }))
  return Object.fromEntries(text.split('\n').map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/u, '')]))
}

/** The fonts of a PDF as `pdffonts` lists them: name, whether embedded, whether a subset. */
export function pdfFonts(pdf: Uint8Array): { name: string; embedded: boolean; subset: boolean }[] {
  const text = onFile(pdf, (path) => execFileSync('pdffonts', [path], { encoding: 'utf8' }))
  return text
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const [embedded, subset] = line.slice(71).trim().split(/\s+/u)
      return { name: line.slice(0, 36).trim(), embedded: embedded === 'yes', subset: subset === 'yes' }
    })
}

/** The QR code of a page, read from a raster of 150 dpi; empty when none can be read. */
export function pdfQrCode(pdf: Uint8Array, page = 1): string {
  return onFile(pdf, (path, folder) => {
    const image = join(folder, 'page')
    const pages = ['-f', String(page), '-l', String(page), '-singlefile']
    execFileSync('pdftoppm', ['-r', '150', '-gray', '-png', ...pages, path, image])
    // Its XML output garbles text that is not ASCII, the raw output does not.
    const read = ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', `${image}.png`]
    const text = execFileSync('zbarimg', read, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return text.replace(/\n$/u, '')
  })
}

/** The darkness of a page's pixels at a resolution, 0 white to 255 black, row by row. */
export function pdfRaster(pdf: Uint8Array, dpi: number): { width: number; height: number; ink: Uint8Array } {
  return onFile(pdf, (path, folder) => {
    const image = join(folder, 'page')
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-f', '1', '-singlefile', path, image])
    const bytes = readFileSync(`${image}.pgm`)
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 40).toString('latin1'))
    const [width, height] = [Number(header?.[1]), Number(header?.[2])]
    return { width, height, ink: bytes.subarray(header?.[0].length).map((value) => 255 - value) }
  })
}
