import { AppError } from '../../../shared/errors/app-error.ts'

/** The manifest names a cipher suite this program does not have (an SM suite, for one). `suite` is its name. */
export class BundleSuiteError extends AppError<'BUNDLE_SUITE', { suite: string }> {
  override readonly name = 'BundleSuiteError' as const
  override readonly code = 'BUNDLE_SUITE' as const

  constructor(suite: string) {
    super(
      { suite },
      {
        what: `数据包使用本程序没有的密码算法（${suite}）。`,
        safe: '没有读入任何内容，本机数据没有变化。',
        next: '请更新本程序，或让发送方改用通用算法重新导出。',
      },
    )
  }
}
