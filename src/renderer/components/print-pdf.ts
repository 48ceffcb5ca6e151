import type { PDFDocumentProxy } from 'pdfjs-dist'

import type { HostBridge } from '../../shared/bridge-contract.ts'
import { bridge } from '../bridge.ts'
import { FileRequestError } from '../api/shown-error.ts'
import type { ShownError } from '../api/shown-error.ts'
import { openPrintTab } from './print-tabs.ts'

/** Dots per inch of pages handed to Electron's print dialog: what office printers print at. */
const PRINT_DPI = 300
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
async function printInWindow(
  pdf: PDFDocumentProxy,
  host: HostBridge,
  onSheet: (done: number) => void,
): Promise<boolean> {
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
      onSheet(number)
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

const TAB_REFUSED: ShownError = {
  code: 'PRINT_TAB_REFUSED',
  text: {
    what: '浏览器没有让打印页打开。',
    safe: '文件仍在预览里，没有改动。',
    next: '请允许本页打开新标签页后重试，或下载后打印。',
  },
  data: {},
}

/**
 * Prints a PDF: in the window by its print dialog, in a browser from a tab of its own. True or false when the window says so,
 * null when only the person knows: either way 'printed' is confirmed by the person. `onSheet` tells how many pages are laid out.
 * @throws FileRequestError with the reason to show.
 */
export async function printPdf(
  pdf: PDFDocumentProxy,
  blob: Blob,
  onSheet: (done: number) => void,
): Promise<boolean | null> {
  const host = bridge()
  if (host) return await printInWindow(pdf, host, onSheet)
  if (!openPrintTab(blob)) throw new FileRequestError(TAB_REFUSED)
  return null
}
