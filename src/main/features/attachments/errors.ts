import { AppError } from '../../../shared/errors/app-error.ts'

const nothingKept = '没有保存这个文件，已填写的内容仍在。'

/** The bytes are no JPEG, PNG or PDF, whatever the file's name says. */
export class AttachmentTypeError extends AppError<'ATTACHMENT_TYPE'> {
  override readonly name = 'AttachmentTypeError'
  readonly code = 'ATTACHMENT_TYPE'
  constructor() {
    super(
      {},
      {
        what: '这个文件不是 JPEG、PNG 图片或 PDF。',
        safe: nothingKept,
        next: '请把照片另存为 JPEG 后再选择；手机的 HEIC 照片请先转换。',
      },
    )
  }
}

/** A file of a right type is too large: in bytes, or in pixels. */
export class AttachmentTooLargeError extends AppError<
  'ATTACHMENT_TOO_LARGE',
  { limit: number; unit: 'bytes' | 'pixels' }
> {
  override readonly name = 'AttachmentTooLargeError'
  readonly code = 'ATTACHMENT_TOO_LARGE'
  constructor(data: { limit: number; unit: 'bytes' | 'pixels' }) {
    const most =
      data.unit === 'bytes'
        ? `${String(Math.floor(data.limit / 1024 / 1024))} MB`
        : `${String(Math.floor(data.limit / 1_000_000))} 百万像素`
    super(data, {
      what: `文件太大，最多 ${most}。`,
      safe: nothingKept,
      next: '请把图片缩小，或换一张较小的照片后再选择。',
    })
  }
}

/** A picture is cut short or its parts do not fit together. */
export class AttachmentDamagedError extends AppError<'ATTACHMENT_DAMAGED'> {
  override readonly name = 'AttachmentDamagedError'
  readonly code = 'ATTACHMENT_DAMAGED'
  constructor() {
    super(
      {},
      {
        what: '这个文件不完整或已损坏。',
        safe: nothingKept,
        next: '请确认文件能正常打开，重新复制一份后再选择。',
      },
    )
  }
}
