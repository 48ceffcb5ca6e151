import { parentPort } from 'node:worker_threads'
import { isAppError } from '../../shared/errors/app-error.ts'
import { npmFontFiles } from '../print/fonts/font-files.ts'
import { FontLibrary } from '../print/fonts/font-library.ts'
import { glyphFindings } from '../print/fonts/missing-glyphs.ts'
import { installedFont } from '../print/fonts/system-fonts.ts'
import { printDocument } from './print-document.ts'
import type { PrintReply, PrintRequest } from './print-messages.ts'

// The thread that lays out documents. It lives on between documents, so that fonts are read once and the next preview
// comes at once.
const fonts = new FontLibrary(npmFontFiles(), installedFont)
// Reading the font files is most of a first preview: done now, before anybody asks.
for (const face of ['宋体', '宋体粗', '黑体', '黑体中'] as const) fonts.glyph(face, '字'.codePointAt(0) ?? 0)
const running = new Map<number, AbortController>()
const post = (reply: PrintReply, transfer: ArrayBuffer[] = []): void => {
  parentPort?.postMessage(reply, transfer)
}

parentPort?.on('message', (request: PrintRequest) => {
  if ('abort' in request) running.get(request.id)?.abort()
  else if ('glyphs' in request) lookUp(request)
  else void print(request)
})

function lookUp({ id, glyphs }: Extract<PrintRequest, { glyphs: object }>): void {
  try {
    post({ id, findings: glyphFindings(fonts, glyphs.face, glyphs.texts) })
  } catch (error) {
    post({ id, error: null, fault: error })
  }
}

async function print(request: Extract<PrintRequest, { document: object }>): Promise<void> {
  const { id } = request
  const abort = new AbortController()
  running.set(id, abort)
  try {
    const pdf = await printDocument(request.document, {
      created: request.created,
      fonts,
      demonstration: request.demonstration,
      signal: abort.signal,
      onProgress: (done, total) => {
        post({ id, done, total })
      },
    })
    const own = new Uint8Array(pdf) // a buffer of its own, so that it can be handed over without a copy
    post({ id, pdf: own }, [own.buffer])
  } catch (error) {
    post({ id, error: isAppError(error) ? error.toData() : null, fault: isAppError(error) ? null : error })
  } finally {
    running.delete(id)
  }
}
