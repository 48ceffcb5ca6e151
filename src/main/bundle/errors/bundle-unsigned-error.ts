import { AppError } from '../../../shared/errors/app-error.ts'

/** The bundle carries a manifest but no signature over it, so nobody answers for its content. Nothing was read. */
export class BundleUnsignedError extends AppError<'BUNDLE_UNSIGNED'> {
  override readonly name = 'BundleUnsignedError' as const
  override readonly code = 'BUNDLE_UNSIGNED' as const

  constructor() {
    super(
      {},
      {
        what: '数据包没有签名，无法确认发送方。',
        safe: '没有读入任何内容，本机数据没有变化。',
        next: '请让发送方用格中办重新导出数据包。',
      },
    )
  }
}
