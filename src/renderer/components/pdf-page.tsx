import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  /** Width on screen in CSS pixels. */
  readonly width: number
  /** Height divided by width until the page itself is known. */
  readonly ratio: number
  /** The part that scrolls. */
  readonly root: HTMLElement | null
  readonly onVisible: (number: number) => void
}

/** A page of a PDF, painted only while it is near the visible part, so that a thousand pages need no memory. */
export function PdfPage({ pdf, number, width, ratio, root, onVisible }: PdfPageProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const [ownRatio, setOwnRatio] = useState(ratio)
  useEffect(() => {
    const element = frame.current
    if (!element || !root) return undefined
    const nearness = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root,
      rootMargin: '100% 0px',
    })
    const visibility = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting === true) onVisible(number)
      },
      { root, threshold: 0.5 },
    )
    nearness.observe(element)
    visibility.observe(element)
    return () => {
      nearness.disconnect()
      visibility.disconnect()
    }
  }, [root, number, onVisible])
  useEffect(() => {
    const target = canvas.current
    if (!near || !target) return undefined
    let task: RenderTask | null = null
    let stopped = false
    const paint = async (): Promise<void> => {
      const page = await pdf.getPage(number)
      const natural = page.getViewport({ scale: 1 })
      setOwnRatio(natural.height / natural.width)
      const viewport = page.getViewport({ scale: (width * devicePixelRatio) / natural.width })
      if (stopped) return
      target.width = Math.round(viewport.width)
      target.height = Math.round(viewport.height)
      task = page.render({ canvas: target, viewport })
      await task.promise
    }
    paint().catch(() => {
      // A painting that is cancelled because the page moved on or was resized rejects; the next one paints.
    })
    return () => {
      stopped = true
      task?.cancel()
      target.width = 0
    }
  }, [pdf, number, near, width])
  return (
    <div ref={frame} className="gzb-pdf-page" style={{ width, height: width * ownRatio }}>
      {near && <canvas ref={canvas} role="img" aria-label={`第 ${String(number)} 页`} />}
    </div>
  )
}
