import { AppError } from '../../../shared/errors/app-error.ts'

/**
 * The key at hand is none of the recipients: of the envelope (`where: 'envelope'`; a damaged first line of the recipient
 * looks the same), or of the signed manifest (`'manifest'`: somebody re-encrypted a bundle that was meant for others).
 */
export class BundleRecipientError extends AppError<'BUNDLE_RECIPIENT', { where: 'envelope' | 'manifest' }> {
  override readonly name = 'BundleRecipientError' as const
  override readonly code = 'BUNDLE_RECIPIENT' as const

  constructor(where: 'envelope' | 'manifest', options: { cause?: unknown } = {}) {
    super(
      { where },
      {
        what: '数据包不是发给本单位的，现有密钥无法打开。',
        safe: '没有读入任何内容，本机数据没有变化。',
        next: '请核对接收单位和所用密钥；如确应由本单位接收，请让发送方用本单位的公钥文件重新导出。',
      },
      options,
    )
  }
}
