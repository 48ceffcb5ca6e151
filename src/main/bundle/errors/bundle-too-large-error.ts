import { AppError } from '../../../shared/errors/app-error.ts'

/**
 * A bundle, or one part of it unpacked, is larger than allowed: `limit` in bytes, `part` the part if it is one. A part
 * that unpacks to more than its manifest says (a decompression bomb) is stopped at the stated size.
 */
export class BundleTooLargeError extends AppError<'BUNDLE_TOO_LARGE', { limit: number; part?: string }> {
  override readonly name = 'BundleTooLargeError' as const
  override readonly code = 'BUNDLE_TOO_LARGE' as const

  constructor(data: { limit: number; part?: string }) {
    super(data, {
      what: '数据包的内容超出允许的大小。',
      safe: '没有读入任何内容，本机数据没有变化。',
      next: '请让发送方按增量导出，或分批导出；如来源不明，请勿使用这个文件。',
    })
  }
}
