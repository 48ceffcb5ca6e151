import { AppError } from '../../../shared/errors/app-error.ts'

/** A photo is neither a JPEG nor a PNG picture, or it is damaged. Nothing was printed. `item` counts from 1. */
export class PhotoFormatError extends AppError<'PRINT_PHOTO_FORMAT', { item: number }> {
  override readonly name = 'PhotoFormatError' as const
  readonly code = 'PRINT_PHOTO_FORMAT' as const

  constructor(data: { item: number }, cause?: unknown) {
    super(
      data,
      {
        what: `第 ${String(data.item)} 份的照片不是可用的 JPEG 或 PNG 图片。`,
        safe: '没有生成任何文件，资料没有改动。',
        next: '请重新上传照片，或去掉照片后重试。',
      },
      { cause },
    )
  }
}
