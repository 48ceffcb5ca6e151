import { AppError } from '../../../shared/errors/app-error.ts'

/** The user cancelled while a table was being read. */
export class TableCancelledError extends AppError<'TABLE_CANCELLED', Record<string, never>> {
  override readonly name = 'TableCancelledError' as const
  readonly code = 'TABLE_CANCELLED'

  constructor() {
    super({}, { what: '已取消读取表格。', safe: '没有导入任何内容。', next: '需要时可以重新选择文件。' })
  }
}
