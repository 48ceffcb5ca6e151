import { AppError } from '../../../shared/errors/app-error.ts'

/**
 * The file ends before the bundle does: copied in part, or the stick was pulled. `expected` and `actual` are bytes of the
 * file; `expected` is null when the file ends before it says how long it is.
 * Not raised when an envelope without the length label (see docs/bundle-format.md) is cut: that reads as altered.
 */
export class BundleTruncatedError extends AppError<'BUNDLE_TRUNCATED', { expected: number | null; actual: number }> {
  override readonly name = 'BundleTruncatedError' as const
  override readonly code = 'BUNDLE_TRUNCATED' as const

  constructor(data: { expected: number | null; actual: number }, options: { cause?: unknown } = {}) {
    super(
      data,
      {
        what: '数据包不完整，文件在中途结束。',
        safe: '没有读入任何内容，本机数据没有变化。',
        next: '请重新复制这个文件，再试一次；原文件仍可使用。',
      },
      options,
    )
  }
}
