import { AppError } from '../../../shared/errors/app-error.ts'

/** The file is not a sync bundle at all: no age file, or an age file that holds something else. Nothing was read from it. */
export class BundleForeignError extends AppError<'BUNDLE_FOREIGN'> {
  override readonly name = 'BundleForeignError' as const
  override readonly code = 'BUNDLE_FOREIGN' as const

  constructor(options: { cause?: unknown } = {}) {
    super(
      {},
      {
        what: '这个文件不是格中办的数据包。',
        safe: '没有读入任何内容，本机数据没有变化。',
        next: '请核对选择的文件，数据包的扩展名为 .gzb。',
      },
      options,
    )
  }
}
