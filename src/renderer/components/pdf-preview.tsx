/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- the pages scroll by the keyboard too */
import { DownloadOutlined, MinusOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Spin, Tooltip } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'

import { saveBlob } from '../api/files.ts'
import { useElementSize } from '../hooks/use-element-size.ts'
import { useErrorMessage } from '../hooks/use-error-message.ts'
import { useShortcuts } from '../hooks/use-shortcuts.ts'
import { ErrorNotice } from './error-notice.tsx'
import { usePdf } from './pdf-document.ts'
import { PdfPage } from './pdf-page.tsx'
import { printPdf } from './print-pdf.ts'

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const
const MARGIN = 48
const DEFAULT_PAGE_WIDTH = 960

interface PdfPreviewProps {
  /** A path under `/files/`, or the document itself. */
  readonly source: string | Blob
  /** The name under which 下载 saves it. */
  readonly fileName: string
  /** Before the document leaves for the printer or the disk: note it; false keeps it here. */
  readonly onHandOver?: (how: 'print' | 'download') => Promise<boolean>
  /** After the print dialog was opened: ask the person whether it was printed, and log that. */
  readonly onPrint?: () => void
  /** Beside the preview: paper, calibration, count, settings. */
  readonly side?: ReactNode
}

/** A document as it will be printed: pages, zoom, count, 打印 (Ctrl+P) and 下载. Fills the height of its parent. */
export function PdfPreview({ source, fileName, onHandOver, onPrint, side }: PdfPreviewProps): ReactNode {
  const { pdf, blob, error } = usePdf(source)
  const [box, size] = useElementSize<HTMLDivElement>()
  const [root, setRoot] = useState<HTMLDivElement | null>(null)
  const [zoom, setZoom] = useState(1)
  const [first, setFirst] = useState<{ pdf: unknown; ratio: number } | null>(null)
  const [current, setCurrent] = useState(1)
  // Pages laid out for print, null when nothing is being printed.
  const [sheets, setSheets] = useState<number | null>(null)
  const showError = useErrorMessage()

  useEffect(() => {
    const measure = async (): Promise<void> => {
      if (!pdf) return
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
      setFirst({ pdf, ratio: height / width })
    }
    void measure()
  }, [pdf])
  const ratio = first !== null && first.pdf === pdf ? first.ratio : null

  const step = (direction: 1 | -1): void => {
    const index = ZOOMS.findIndex((value) => value >= zoom)
    setZoom(ZOOMS[Math.min(Math.max(index + direction, 0), ZOOMS.length - 1)] ?? 1)
  }
  const print = async (): Promise<void> => {
    if (!pdf || !blob || sheets !== null) return
    setSheets(0)
    try {
      if (onHandOver && !(await onHandOver('print'))) return
      if ((await printPdf(pdf, blob, setSheets)) !== false) onPrint?.()
    } catch (caught) {
      showError(caught)
    } finally {
      setSheets(null)
    }
  }
  const download = async (): Promise<void> => {
    if (!blob) return
    try {
      if (onHandOver && !(await onHandOver('download'))) return
      saveBlob(blob, fileName)
    } catch (caught) {
      showError(caught)
    }
  }
  useShortcuts({ 'ctrl+p': () => void print(), 'ctrl+=': () => step(1), 'ctrl+-': () => step(-1) }, { inDialog: true })
  const onVisible = useCallback((number: number) => setCurrent(number), [])
  const fit = Math.min(DEFAULT_PAGE_WIDTH, Math.max(240, size.width - MARGIN))
  const width = Math.round(fit * zoom)

  return (
    <div className="gzb-pdf">
      <div className="gzb-pdf-bar" role="toolbar" aria-label="文件">
        <span aria-live="polite">{pdf ? `第 ${String(current)} 页，共 ${String(pdf.numPages)} 页` : '正在读取'}</span>
        <span className="gzb-pdf-zoom">
          <Tooltip title="缩小（Ctrl+-）">
            <Button size="small" aria-label="缩小" icon={<MinusOutlined />} onClick={() => step(-1)} />
          </Tooltip>
          <Tooltip title="按宽度显示">
            <button type="button" className="gzb-link" onClick={() => setZoom(1)}>
              {Math.round(zoom * 100)}%
            </button>
          </Tooltip>
          <Tooltip title="放大（Ctrl+=）">
            <Button size="small" aria-label="放大" icon={<PlusOutlined />} onClick={() => step(1)} />
          </Tooltip>
        </span>
        <span className="gzb-grow" />
        <Button icon={<DownloadOutlined />} disabled={!blob} onClick={() => void download()}>
          下载
        </Button>
        <Tooltip title="Ctrl+P">
          <Button
            type="primary"
            icon={<PrinterOutlined />}
            disabled={!pdf}
            loading={sheets !== null}
            onClick={() => void print()}
          >
            {sheets !== null && sheets > 0 ? `正在准备 ${String(sheets)}/${String(pdf?.numPages ?? 0)}` : '打印'}
          </Button>
        </Tooltip>
      </div>
      <div className="gzb-pdf-body">
        <div className="gzb-pdf-measure" ref={box}>
          <div className="gzb-pdf-pages" ref={setRoot} role="region" aria-label="预览" tabIndex={0}>
            <ErrorNotice error={error} />
            {!pdf && error === null && <Spin className="gzb-center" />}
            {pdf &&
              ratio !== null &&
              size.width > 0 &&
              Array.from({ length: pdf.numPages }, (_, index) => (
                <PdfPage
                  key={index}
                  pdf={pdf}
                  number={index + 1}
                  width={width}
                  ratio={ratio}
                  root={root}
                  onVisible={onVisible}
                />
              ))}
          </div>
        </div>
        {side !== undefined && <aside className="gzb-pdf-side">{side}</aside>}
      </div>
    </div>
  )
}
