import { AppError } from '../../../shared/errors/app-error.ts'

/** A secret key file is protected and the passphrase is missing or wrong. */
export class KeyPassphraseError extends AppError<'KEY_PASSPHRASE', { given: boolean }> {
  override readonly name = 'KeyPassphraseError' as const
  override readonly code = 'KEY_PASSPHRASE' as const

  constructor(given: boolean, options: { cause?: unknown } = {}) {
    super(
      { given },
      {
        what: given ? '密钥文件的口令不正确。' : '密钥文件有口令保护，需要输入口令。',
        safe: '密钥文件没有变化。',
        next: '请输入生成密钥时设定的口令。',
      },
      options,
    )
  }
}
