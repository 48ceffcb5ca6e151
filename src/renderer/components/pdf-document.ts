import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'
import type { PDFDocumentProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- Vite makes this module, see assets.d.ts
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useState } from 'react'

import { fetchFile } from '../api/files.ts'

// A file of our own origin: the policy allows no other script.
GlobalWorkerOptions.workerSrc = workerUrl

/** A PDF that is read, being read, or could not be read. */
export interface PdfState {
  readonly pdf: PDFDocumentProxy | null
  readonly blob: Blob | null
  readonly error: unknown
}

type Read = PdfState & { readonly source: string | Blob | null }

const READING: PdfState = { pdf: null, blob: null, error: null }

/** Reads a PDF from a path under `/files/` (or a blob at hand) and frees it when another comes or the page goes. */
export function usePdf(source: string | Blob): PdfState {
  const [state, setState] = useState<Read>({ ...READING, source: null })
  useEffect(() => {
    const abort = new AbortController()
    let close: (() => Promise<void>) | null = null
    const read = async (): Promise<void> => {
      const blob = typeof source === 'string' ? await fetchFile(source, undefined, abort.signal) : source
      const task = getDocument({ data: await blob.arrayBuffer(), enableXfa: false, stopAtErrors: false })
      close = async () => await task.destroy()
      const pdf = await task.promise
      if (!abort.signal.aborted) setState({ pdf, blob, error: null, source })
    }
    read().catch((error: unknown) => {
      if (!abort.signal.aborted) setState({ pdf: null, blob: null, error, source })
    })
    return () => {
      abort.abort()
      void close?.()
    }
  }, [source])
  // What belongs to an earlier source is not shown while the next one is being read.
  return state.source === source ? state : READING
}
