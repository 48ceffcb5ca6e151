import { AppError } from '../../../shared/errors/app-error.ts'

/** What is wrong with a key file: not one at all, a newer version, or a fingerprint that does not belong to its keys. */
export type KeyFileFault = 'foreign' | 'newer' | 'fingerprint'

/** A public or secret key file cannot be used. Nothing was taken from it. */
export class KeyFileError extends AppError<'KEY_FILE', { fault: KeyFileFault }> {
  override readonly name = 'KeyFileError' as const
  override readonly code = 'KEY_FILE' as const

  constructor(fault: KeyFileFault, options: { cause?: unknown } = {}) {
    const what = {
      foreign: '这个文件不是格中办的密钥文件，或已损坏。',
      newer: '密钥文件由更新版本的程序生成，本程序无法读取。',
      fingerprint: '密钥文件中的指纹与密钥不符，文件已损坏或被改动。',
    }[fault]
    super(
      { fault },
      { what, safe: '没有登记任何密钥。', next: '请向提供方重新取得密钥文件，并用电话核对指纹。' },
      options,
    )
  }
}
