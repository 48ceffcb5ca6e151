import { AppError } from '../../../shared/errors/app-error.ts'

/** The file is of a known kind but broken: cut short, parts that do not match their declared size, unreadable XML. */
export class TableDamagedError extends AppError<'TABLE_DAMAGED', { readonly part: string }> {
  override readonly name = 'TableDamagedError' as const
  readonly code = 'TABLE_DAMAGED'

  constructor(data: { readonly part: string }, cause?: unknown) {
    const text = {
      what: '这个表格文件已损坏或不完整。',
      safe: '没有导入任何内容。',
      next: '请用 Excel 或 WPS 打开并另存一份后再导入；打不开时请向提供者再要一份。',
    }
    super(data, text, { cause })
  }
}
