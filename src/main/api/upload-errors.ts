import { AppError } from '../../shared/errors/app-error.ts'

/** An upload is larger than its place allows; nothing of it was kept. */
export class UploadTooLargeError extends AppError<'UPLOAD_TOO_LARGE', { limit: number }> {
  override readonly name = 'UploadTooLargeError'
  readonly code = 'UPLOAD_TOO_LARGE'
  constructor(limit: number) {
    super(
      { limit },
      {
        what: `文件太大，最多 ${String(Math.floor(limit / 1024 / 1024))} MB。`,
        safe: '没有导入任何内容。',
        next: '请拆成几个较小的文件，或删去文件里的图片后重试。',
      },
    )
  }
}
