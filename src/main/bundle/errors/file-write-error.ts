import { AppError } from '../../../shared/errors/app-error.ts'

/** Why a file was not written: it is there already, disk full, not writable, held by another program, read back differently, other. */
export type FileWriteFault = 'exists' | 'full' | 'readonly' | 'busy' | 'readback' | 'other'

const WHAT: Record<FileWriteFault, string> = {
  exists: '同名文件已存在。',
  full: '无法写入文件：磁盘已满。',
  readonly: '无法写入文件：目标位置只读或没有权限。',
  busy: '无法写入文件：文件被其他程序占用。',
  readback: '写入后读回的内容不一致，存储介质可能有故障。',
  other: '无法写入文件。',
}

const NEXT: Record<FileWriteFault, string> = {
  exists: '请换一个文件名，或先移走原文件。',
  full: '请腾出空间后重试。',
  readonly: '请换一个可写的位置，或解除 U 盘的写保护后重试。',
  busy: '请关闭占用该文件的程序（如杀毒软件扫描结束）后重试。',
  readback: '请换一个 U 盘或磁盘后重试。',
  other: '请检查目标位置后重试。',
}

/** A file could not be written durably; no half-written file stays under its final name. */
export class FileWriteError extends AppError<'FILE_WRITE', { fault: FileWriteFault }> {
  override readonly name = 'FileWriteError' as const
  override readonly code = 'FILE_WRITE' as const

  constructor(fault: FileWriteFault, options: { cause?: unknown } = {}) {
    super(
      { fault },
      { what: WHAT[fault], safe: '目标位置没有留下不完整的文件，本机数据没有变化。', next: NEXT[fault] },
      options,
    )
  }
}
