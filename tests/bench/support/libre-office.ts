import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What LibreOffice took for one document. */
export interface Conversion {
  /** Milliseconds from the start of the program to its end. */
  readonly time: number
  readonly pdf: Uint8Array
}

/**
 * Converts a document to PDF with LibreOffice, in a profile of its own that an empty document has warmed up; null when
 * LibreOffice is not installed.
 */
export function convertWithLibreOffice(document: string, extension: 'fodt' | 'csv'): Conversion | null {
  if (spawnSync('soffice', ['--version']).error !== undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'gzb-office-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const convert = (name: string, text: string): number => {
      writeFileSync(join(folder, name), text)
      const start = performance.now()
      const job = spawnSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, name),
      ])
      if (job.status !== 0) throw new Error(`soffice ended with ${String(job.status)}: ${String(job.stderr)}`)
      return performance.now() - start
    }
    convert(`warm.${extension}`, extension === 'csv' ? 'a\n' : flatText('', ''))
    const time = convert(`document.${extension}`, document)
    return { time, pdf: readFileSync(join(folder, 'document.pdf')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A flat OpenDocument text, A4 lying, of ready-made body XML and automatic styles. */
export function flatText(styles: string, body: string): string {
  const names = ['office', 'style', 'text', 'draw'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${names.join(' ')} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:page-layout style:name="sheet"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm"
 style:print-orientation="landscape" fo:margin="18mm" fo:border="2pt solid #b88c38"/></style:page-layout>${styles}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="sheet"/></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`
}
