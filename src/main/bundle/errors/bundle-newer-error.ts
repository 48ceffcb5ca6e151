import { AppError } from '../../../shared/errors/app-error.ts'

/** The bundle is of a later format than this program reads. Versions are whole numbers; `supported` is the highest read here. */
export class BundleNewerError extends AppError<'BUNDLE_NEWER', { version: number; supported: number }> {
  override readonly name = 'BundleNewerError' as const
  override readonly code = 'BUNDLE_NEWER' as const

  constructor(version: number, supported: number) {
    super(
      { version, supported },
      {
        what: `数据包为格式第 ${String(version)} 版，本程序最高支持第 ${String(supported)} 版。`,
        safe: '没有读入任何内容，本机数据没有变化。',
        next: '请更新本程序后重试，文件可以保留。',
      },
    )
  }
}
