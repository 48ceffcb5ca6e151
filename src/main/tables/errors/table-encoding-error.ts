import { AppError } from '../../../shared/errors/app-error.ts'

/** A text table is neither UTF-8 nor GB 18030 throughout; guessing would lose characters of names. */
export class TableEncodingError extends AppError<'TABLE_ENCODING', Record<string, never>> {
  override readonly name = 'TableEncodingError' as const
  readonly code = 'TABLE_ENCODING'

  constructor() {
    const text = {
      what: '无法识别这个 CSV 文件的文字编码。',
      safe: '没有导入任何内容。',
      next: '请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    }
    super({}, text)
  }
}
