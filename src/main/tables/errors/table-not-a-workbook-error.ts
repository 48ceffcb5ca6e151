import { AppError } from '../../../shared/errors/app-error.ts'

/** What a file turned out to be instead of a table. */
export type ForeignKind = 'zip' | 'document' | 'openDocument' | 'web' | 'pdf' | 'image' | 'binary'

const NAMES: Readonly<Record<ForeignKind, string>> = {
  zip: '压缩包',
  document: 'Word 或演示文稿',
  openDocument: 'ODS 表格',
  web: '网页格式的表格',
  pdf: 'PDF 文件',
  image: '图片',
  binary: '其他格式的文件',
}

/** The file is no .xlsx, .xls or .csv, whatever its name says: a renamed zip, a Word file, a web page saved as .xls. */
export class TableNotAWorkbookError extends AppError<'TABLE_NOT_A_WORKBOOK', { readonly kind: ForeignKind }> {
  override readonly name = 'TableNotAWorkbookError' as const
  readonly code = 'TABLE_NOT_A_WORKBOOK'

  constructor(data: { readonly kind: ForeignKind }, cause?: unknown) {
    const text = {
      what: `这个文件不是 Excel 表格，而是${NAMES[data.kind]}。`,
      safe: '没有导入任何内容。',
      next: '请用 Excel 或 WPS 打开原表，另存为 .xlsx 后再导入。',
    }
    super(data, text, { cause })
  }
}
