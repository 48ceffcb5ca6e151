import { AppError } from '../../../shared/errors/app-error.ts'

/** The file has no data: zero bytes, no cells (`file`), or a header with no row below it (`rows`). */
export class TableEmptyError extends AppError<'TABLE_EMPTY', { readonly part: 'file' | 'rows' }> {
  override readonly name = 'TableEmptyError' as const
  readonly code = 'TABLE_EMPTY'

  constructor(data: { readonly part: 'file' | 'rows' }) {
    const text = {
      what: data.part === 'file' ? '这个表格是空的。' : '表头下面没有数据行。',
      safe: '没有导入任何内容。',
      next: data.part === 'file' ? '请确认选对了文件。' : '请在表头下面填写后再导入，一人一行。',
    }
    super(data, text)
  }
}
