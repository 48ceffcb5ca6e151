import type { CertificateBatch } from '../print/certificate.ts'
import { certificatesPdf } from '../print/certificate.ts'
import { meetingRecordPdf, type MeetingRecordData } from '../print/meeting-record.ts'
import { minutesPdf, type MinutesData } from '../print/minutes.ts'
import type { NoticeBoardData } from '../print/notice-board-data.ts'
import { noticeBoardsPdf, type BoardPaper } from '../print/notice-board.ts'
import type { PrintOptions } from '../print/print-options.ts'
import { recoverySheetPdf, type RecoverySheetData } from '../print/recovery-sheet.ts'
import { registerPdf, type RegisterData } from '../print/register.ts'
import type { TableData } from '../print/table-data.ts'
import { tablePdf } from '../print/table.ts'

/** A document with its data, as plain data that may cross to a worker thread. */
export type PrintDocument =
  | { readonly kind: 'certificates'; readonly data: CertificateBatch }
  | { readonly kind: 'noticeBoards'; readonly data: readonly NoticeBoardData[]; readonly paper: BoardPaper }
  | { readonly kind: 'minutes'; readonly data: MinutesData }
  | { readonly kind: 'meetingRecord'; readonly data: MeetingRecordData }
  | { readonly kind: 'register'; readonly data: RegisterData }
  | { readonly kind: 'recoverySheet'; readonly data: RecoverySheetData }
  | { readonly kind: 'table'; readonly data: TableData }

/** Lays a document out. @throws what the document's own function throws. */
export async function printDocument(document: PrintDocument, options: PrintOptions): Promise<Uint8Array> {
  switch (document.kind) {
    case 'certificates':
      return await certificatesPdf(document.data, options)
    case 'noticeBoards':
      return await noticeBoardsPdf(document.data, document.paper, options)
    case 'minutes':
      return await minutesPdf(document.data, options)
    case 'meetingRecord':
      return await meetingRecordPdf(document.data, options)
    case 'register':
      return await registerPdf(document.data, options)
    case 'recoverySheet':
      return await recoverySheetPdf(document.data, options)
    case 'table':
      return await tablePdf(document.data, options)
  }
}
