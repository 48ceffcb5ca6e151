import type { PDFDocumentProxy } from 'pdfjs-dist'

import { bridge } from '../bridge.ts'
import { FileRequestError } from '../api/shown-error.ts'

/** Dots per inch of pages handed to Electron's print dialog: the smallest text (小五) stays sharp. */
const PRINT_DPI = 220
const POINTS_PER_INCH = 72
const A4_LONG_SIDE = 842

function isA3(width: number, height: number): boolean {
  return Math.max(width, height) > A4_LONG_SIDE * 1.2
}

async function pageImage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({ scale: PRINT_DPI / POINTS_PER_INCH })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  canvas.width = 0
  return blob ? URL.createObjectURL(blob) : ''
}

/** Lays all pages out for print (see `@media print`), asks Electron for its dialog, and clears up. */
async function printInWindow(pdf: PDFDocumentProxy, host: NonNullable<ReturnType<typeof bridge>>): Promise<boolean> {
  const first = (await pdf.getPage(1)).getViewport({ scale: 1 })
  const sheets = document.createElement('div')
  sheets.className = 'gzb-print-sheets'
  const urls: string[] = []
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const url = await pageImage(pdf, number)
      urls.push(url)
      const image = new Image()
      image.src = url
      sheets.append(image)
      await image.decode()
    }
    document.body.append(sheets)
    document.body.classList.add('gzb-printing')
    const result = await host.printOpenDocument({
      paper: isA3(first.width, first.height) ? 'A3' : 'A4',
      landscape: first.width > first.height,
    })
    if (!result.ok) throw new FileRequestError(result.error)
    return result.value.printed
  } finally {
    document.body.classList.remove('gzb-printing')
    sheets.remove()
    for (const url of urls) URL.revokeObjectURL(url)
  }
}

/** Opens the browser's own print dialog for the PDF, in a hidden frame. Whether it was printed is not known. */
async function printInBrowser(blob: Blob): Promise<void> {
  const url = URL.createObjectURL(new Blob([blob], { type: 'application/pdf' }))
  document.querySelector('#gzb-print-frame')?.remove()
  const frame = document.createElement('iframe')
  frame.id = 'gzb-print-frame'
  frame.className = 'gzb-visually-hidden'
  frame.title = '打印'
  frame.src = url
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true })
    document.body.append(frame)
  })
  frame.contentWindow?.focus()
  frame.contentWindow?.print()
  // The dialog reads from the frame for as long as it is open; the next print or closing the window frees it.
}

/**
 * Prints a PDF by the window's dialog or the browser's. True or false when Electron says so, null when only the person
 * knows: either way 'printed' is confirmed by the person.
 */
export async function printPdf(pdf: PDFDocumentProxy, blob: Blob): Promise<boolean | null> {
  const host = bridge()
  if (host) return await printInWindow(pdf, host)
  await printInBrowser(blob)
  return null
}
