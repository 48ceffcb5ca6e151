import { AppError } from '../../../shared/errors/app-error.ts'

/** What is wrong with a key file: not one at all, a newer version, a fingerprint of other keys, or the secret half where the public one is asked for. */
export type KeyFileFault = 'foreign' | 'newer' | 'fingerprint' | 'secret'

/** A public or secret key file cannot be used. Nothing was taken from it. */
export class KeyFileError extends AppError<'KEY_FILE', { fault: KeyFileFault }> {
  override readonly name = 'KeyFileError' as const
  override readonly code = 'KEY_FILE' as const

  constructor(fault: KeyFileFault, options: { cause?: unknown } = {}) {
    const what = {
      foreign: '这个文件不是格中办的密钥文件，或已损坏。',
      newer: '密钥文件由更新版本的程序生成，本程序无法读取。',
      secret: '这是私钥文件，不是公钥文件。私钥只应留在其所有者手中。',
      fingerprint: '密钥文件中的指纹与密钥不符，文件已损坏或被改动。',
    }[fault]
    super(
      { fault },
      {
        what,
        safe: '没有登记任何密钥。',
        next:
          fault === 'secret'
            ? '请删除手中的这份私钥，告知提供方更换密钥，并索取扩展名为 .gzkey 的公钥文件。'
            : '请向提供方重新取得密钥文件，并用电话核对指纹。',
      },
      options,
    )
  }
}
