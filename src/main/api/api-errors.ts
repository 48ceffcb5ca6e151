import { AppError } from '../../shared/errors/app-error.ts'

/** There is no open session: never unlocked, locked by hand, or idle too long. */
export class LockedError extends AppError<'LOCKED'> {
  override readonly name = 'LockedError'
  readonly code = 'LOCKED'
  constructor() {
    super(
      {},
      {
        what: '格中办已锁定。',
        safe: '已填写的内容仍在。',
        next: '请输入口令继续。',
      },
    )
  }
}

/** The input of a request does not have the shape of its procedure. */
export class InputInvalidError extends AppError<'INPUT_INVALID', { issues: readonly string[] }> {
  override readonly name = 'InputInvalidError'
  readonly code = 'INPUT_INVALID'
  constructor(issues: readonly string[], options: { cause?: unknown } = {}) {
    super(
      { issues },
      {
        what: '提交的内容不完整或格式不对。',
        safe: '没有写入任何内容，已填写的仍在。',
        next: '请检查各项后重试。',
      },
      options,
    )
  }
}
