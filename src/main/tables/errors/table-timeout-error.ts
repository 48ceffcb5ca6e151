import { AppError } from '../../../shared/errors/app-error.ts'

/** Reading took longer than allowed; the worker was ended. */
export class TableTimeoutError extends AppError<'TABLE_TIMEOUT', { readonly seconds: number }> {
  override readonly name = 'TableTimeoutError' as const
  readonly code = 'TABLE_TIMEOUT'

  constructor(data: { readonly seconds: number }) {
    const text = {
      what: `读取这个表格超过 ${String(data.seconds)} 秒，已停止。`,
      safe: '没有导入任何内容。',
      next: '请把表格分成几个文件，或删去多余的工作表后再导入。',
    }
    super(data, text)
  }
}
