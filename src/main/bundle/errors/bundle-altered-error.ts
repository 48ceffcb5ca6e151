import { AppError } from '../../../shared/errors/app-error.ts'

/** Where a bundle differs from what its sender wrote: the encrypted envelope, the signature, or one named part. */
export type AlteredPlace = 'envelope' | 'signature' | 'part'

/**
 * The bundle is not the one its sender wrote: the decryption does not authenticate, the signature does not match, or a
 * part is not the one the signed manifest names. Nothing was merged; the sender may give the same file again.
 * Not raised for a sender who is not registered (`BundleSenderError`) nor for a missing signature (`BundleUnsignedError`).
 */
export class BundleAlteredError extends AppError<'BUNDLE_ALTERED', { where: AlteredPlace; part?: string }> {
  override readonly name = 'BundleAlteredError' as const
  override readonly code = 'BUNDLE_ALTERED' as const

  constructor(data: { where: AlteredPlace; part?: string }, options: { cause?: unknown } = {}) {
    super(
      data,
      {
        what: '数据包的内容与发送时不一致，文件已损坏或被改动。',
        safe: '没有读入任何内容，本机数据没有变化。',
        next: '请向发送方重新取得这个文件；如再次出现，请电话核对发送方。',
      },
      options,
    )
  }
}
