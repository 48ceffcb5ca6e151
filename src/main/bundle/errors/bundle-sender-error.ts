import { AppError } from '../../../shared/errors/app-error.ts'

/** The signature is right, but its key is none of those registered. `fingerprint` is the sender's, for the telephone. */
export class BundleSenderError extends AppError<'BUNDLE_SENDER', { fingerprint: string }> {
  override readonly name = 'BundleSenderError' as const
  override readonly code = 'BUNDLE_SENDER' as const

  constructor(fingerprint: string) {
    super(
      { fingerprint },
      {
        what: '数据包由未登记的设备签名。',
        safe: '没有读入任何内容，本机数据没有变化。',
        next: '请与发送方电话核对设备指纹，登记其公钥文件后重试。',
      },
    )
  }
}
