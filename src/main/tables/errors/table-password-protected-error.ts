import { AppError } from '../../../shared/errors/app-error.ts'

/** The workbook is encrypted with a password. Sheet protection without encryption is no error. */
export class TablePasswordProtectedError extends AppError<'TABLE_PASSWORD_PROTECTED', Record<string, never>> {
  override readonly name = 'TablePasswordProtectedError' as const
  readonly code = 'TABLE_PASSWORD_PROTECTED'

  constructor() {
    const text = {
      what: '这个表格设有打开密码，无法读取。',
      safe: '没有导入任何内容。',
      next: '请用 Excel 或 WPS 输入密码打开，去掉密码后另存一份再导入。',
    }
    super({}, text)
  }
}
