import { AppError } from '../../../shared/errors/app-error.ts'

/** A new passphrase is too weak to be worth a lock. */
export class PassphraseTooWeakError extends AppError<'PASSPHRASE_TOO_WEAK', { reason: string }> {
  override readonly name = 'PassphraseTooWeakError'
  readonly code = 'PASSPHRASE_TOO_WEAK'
  constructor(reason: string) {
    super(
      { reason },
      {
        what: `口令太简单：${reason}。`,
        safe: '原来的口令没有变。',
        next: '请换一个口令，例如一句自己记得住的话。',
      },
      { at: { field: 'passphrase' } },
    )
  }
}

/** The last operator cannot be disabled: nobody could open the store any more but by the recovery code. */
export class LastOperatorError extends AppError<'LAST_OPERATOR'> {
  override readonly name = 'LastOperatorError'
  readonly code = 'LAST_OPERATOR'
  constructor() {
    super(
      {},
      {
        what: '这是最后一位操作员，不能停用。',
        safe: '没有改动。',
        next: '请先添加另一位操作员，再停用这一位。',
      },
    )
  }
}
