import { AppError } from '../../shared/errors/app-error.ts'
import { isFileError } from '../store/file-error.ts'

/** A file named on the command line cannot be read. `option` says which of them; the path is not repeated. */
export class InputFileError extends AppError<'FILE_UNREADABLE', { option: string }> {
  override readonly name = 'InputFileError'
  readonly code = 'FILE_UNREADABLE'
  constructor(option: string, options: { cause?: unknown } = {}) {
    const isMissing = isFileError(options.cause, ['ENOENT'])
    super(
      { option },
      {
        what: `不能读取 ${option} 指明的文件：${isMissing ? '没有这个文件' : '没有权限，或它不是文件'}。`,
        safe: '没有执行任何操作。',
        next: '请核对文件的位置和名称后重试。',
      },
      { ...options, at: { field: option } },
    )
  }
}
