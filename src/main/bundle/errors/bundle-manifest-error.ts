import { AppError } from '../../../shared/errors/app-error.ts'

/**
 * The manifest is not one of this format, or does not agree with what the bundle holds. `field` is the path of the first
 * field at fault. The writer is at fault: a changed file shows as altered.
 */
export class BundleManifestError extends AppError<'BUNDLE_MANIFEST', { field: string }> {
  override readonly name = 'BundleManifestError' as const
  override readonly code = 'BUNDLE_MANIFEST' as const

  constructor(field: string, options: { cause?: unknown } = {}) {
    super(
      { field },
      {
        what: '数据包的清单不符合格式，与内容对不上。',
        safe: '没有读入任何内容，本机数据没有变化。',
        next: '请让发送方更新程序后重新导出，并保留这个文件供查找原因。',
      },
      { ...options, at: { field } },
    )
  }
}
